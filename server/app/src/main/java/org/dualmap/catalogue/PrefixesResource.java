package org.dualmap.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Collectors;
import org.dualmap.graph.Prefixes;

/** {@code GET /api/prefixes}: the prefixes that the server writes with, for queries and files. */
@Path("/api/prefixes")
public final class PrefixesResource {

  /** As a JSON-LD context, which is also a plain object of prefixes. */
  @GET
  @Produces({MediaType.APPLICATION_JSON + ";qs=1.0", "application/ld+json;qs=0.9"})
  public Map<String, Map<String, String>> context() {
    return Map.of("@context", Prefixes.all());
  }

  /** As Turtle. */
  @GET
  @Produces("text/turtle;charset=utf-8;qs=0.8")
  public String turtle() {
    return Prefixes.all().entrySet().stream()
        .map(entry -> "@prefix " + entry.getKey() + ": <" + entry.getValue() + "> .\n")
        .collect(Collectors.joining());
  }

  /** As the head of a SPARQL query. */
  @GET
  @Produces({"application/sparql-query;qs=0.7", MediaType.TEXT_PLAIN + ";charset=utf-8;qs=0.6"})
  public String sparql() {
    return Prefixes.forSparql();
  }
}
