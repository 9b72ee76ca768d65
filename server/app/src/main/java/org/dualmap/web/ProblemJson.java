package org.dualmap.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * A problem as RFC 9457 writes it, {@code application/problem+json}.
 *
 * @param type where the code is explained
 * @param title the same for every occurrence of the code
 * @param status the HTTP status
 * @param code the stable code
 * @param detail what happened this time
 * @param requestId the id under which the log has more
 * @param findings every fault found in the input
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String requestId,
    List<Finding> findings) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** The headings of {@code docs/errors.md}, as the server itself serves them. */
  private static final String DOCS = "/docs/errors#";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The problem as an answer to the current request. */
  public static ProblemJson of(Problem problem) {
    return of(problem.code(), problem.detail(), problem.findings());
  }

  static ProblemJson of(ProblemCode code, String detail, List<Finding> findings) {
    return new ProblemJson(
        DOCS + code.token(),
        code.title(),
        ProblemStatus.of(code.fault()),
        code.token(),
        detail,
        RequestId.current(),
        findings);
  }

  public String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
