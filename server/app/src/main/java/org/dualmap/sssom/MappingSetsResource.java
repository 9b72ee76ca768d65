package org.dualmap.sssom;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code /api/mapping-sets}: sets of mappings, to be taken elsewhere. */
@Path("/api/mapping-sets")
public final class MappingSetsResource {
  private final StoredSetsRdf sets;

  public MappingSetsResource(StoredSetsRdf sets) {
    this.sets = sets;
  }

  /** Every set. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<StoredSetsRdf.Entry> list() {
    return sets.list();
  }

  /** One set whole, in the format of the parameter, else of the Accept header, else as TSV. */
  @GET
  @Path("{id:.+}")
  public Response find(
      @PathParam("id") String id,
      @QueryParam("format") @Nullable String format,
      @Context HttpHeaders headers) {
    SetFormat wanted = format(format, headers);
    MappingSet set =
        sets.find(id)
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemCode.NOT_FOUND, "There is no mapping set \"" + id + "\" here."));
    String name = id.replaceAll("[^A-Za-z0-9-]+", "-") + wanted.ending();
    return Response.ok(SetWriterRdf.write(set, wanted), wanted.mediaType() + ";charset=utf-8")
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .build();
  }

  private static SetFormat format(@Nullable String token, HttpHeaders headers) {
    if (token != null && !token.isBlank()) {
      return SetFormat.ofToken(token)
          .orElseThrow(
              () ->
                  Parameters.bad(
                      "format",
                      token,
                      "is not known; there are " + String.join(", ", SetFormat.tokens())));
    }
    return headers.getAcceptableMediaTypes().stream()
        .map(type -> SetFormat.ofMediaType(type.getType() + "/" + type.getSubtype()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(SetFormat.TSV);
  }
}
