package org.dualmap.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dualmap.graph.GraphDump;
import org.dualmap.graph.GraphStore;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/graphs}: the named graphs with their sources and licences, and each whole. */
@Path("/api/graphs")
public final class GraphsResource {
  /** Formats that are built in memory are for smaller graphs only. */
  private static final long MOST_IN_MEMORY = 200_000;

  private final CatalogueRdf catalogue;
  private final GraphDump dump;

  public GraphsResource(GraphStore store) {
    this.catalogue = new CatalogueRdf(store);
    this.dump = new GraphDump(store);
  }

  /** Every named graph. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public List<GraphEntry> list() {
    return catalogue.entries();
  }

  /** The same as a page. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public String page(@QueryParam("lang") @Nullable String asked, @Context HttpHeaders headers) {
    return Pages.render(
        "graphs.jte",
        Map.of(
            "language", Language.of(asked, headers),
            "graphs", catalogue.entries(),
            "formats", DumpFormat.endings()));
  }

  /** One named graph whole, in the format of the parameter, else of the Accept header. */
  @GET
  @Path("dump")
  public Response dump(
      @QueryParam("iri") @Nullable String iri,
      @QueryParam("format") @Nullable String ending,
      @Context HttpHeaders headers) {
    String graph = Parameters.iri("iri", iri);
    DumpFormat format = format(ending, headers);
    GraphEntry entry =
        catalogue.entries().stream()
            .filter(known -> known.iri().equals(graph))
            .findFirst()
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemCode.NOT_FOUND, "There is no named graph " + graph + " here."));
    if (!format.streamed() && entry.statements() > MOST_IN_MEMORY) {
      throw new Problem(
          ProblemCode.TOO_LARGE,
          "The graph has %d statements; from %d on it comes as ttl, nt, nq or trig only."
              .formatted(entry.statements(), MOST_IN_MEMORY));
    }
    String name = graph.replaceAll(".*[/#]", "") + "." + format.ending();
    StreamingOutput content = out -> dump.write(graph, name, out);
    return Response.ok(content, format.mediaType())
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .build();
  }

  private static DumpFormat format(@Nullable String ending, HttpHeaders headers) {
    if (ending != null && !ending.isBlank()) {
      return DumpFormat.ofEnding(ending)
          .orElseThrow(
              () ->
                  Parameters.bad(
                      "format",
                      ending,
                      "is not known; there are " + String.join(", ", DumpFormat.endings())));
    }
    return headers.getAcceptableMediaTypes().stream()
        .map(type -> DumpFormat.ofMediaType(type.getType() + "/" + type.getSubtype()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(DumpFormat.TURTLE);
  }
}
