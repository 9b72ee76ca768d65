package org.dualmap.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every exception of a REST resource as a problem. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  @Override
  public Response toResponse(Throwable fault) {
    if (fault instanceof Problem problem) {
      if (problem.getCause() != null) {
        LOG.info("{}: {}", problem.code().token(), problem.detail(), problem.getCause());
      }
      return response(ProblemJson.of(problem));
    }
    if (fault instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
      ProblemCode code = ProblemStatus.codeOf(web.getResponse().getStatus());
      return response(ProblemJson.of(code, code.title() + ".", List.of()));
    }
    LOG.error("Unexpected fault", fault);
    return response(
        ProblemJson.of(ProblemCode.UNEXPECTED, ProblemResponse.unexpectedDetail(), List.of()));
  }

  private static Response response(ProblemJson problem) {
    Response.ResponseBuilder builder =
        Response.status(problem.status()).type(ProblemJson.MEDIA_TYPE).entity(problem.text());
    if (problem.status() == 401) {
      builder.header("WWW-Authenticate", "Bearer");
    }
    return builder.build();
  }
}
