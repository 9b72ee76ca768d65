package org.dualmap.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;

/** The SPARQL endpoints, which the W3C's protocols describe in full. */
final class SparqlPaths {
  private static final List<String> RESULTS =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values",
          "text/turtle",
          "application/ld+json");

  private SparqlPaths() {}

  static void addTo(Paths paths) {
    paths.addPathItem(
        "/sparql",
        new PathItem()
            .get(
                operation("querySparql", "A query by SPARQL 1.1", RESULTS)
                    .addParametersItem(text("query", "The query.")))
            .post(
                operation("postSparql", "A query by SPARQL 1.1", RESULTS)
                    .requestBody(body("application/sparql-query"))));
    paths.addPathItem(
        "/sparql/update",
        new PathItem()
            .post(
                operation("updateSparql", "An update by SPARQL 1.1, for editors", List.of())
                    .requestBody(body("application/sparql-update"))));
    paths.addPathItem(
        "/sparql/data",
        new PathItem()
            .get(
                operation(
                        "getGraph", "A named graph (Graph Store Protocol)", List.of("text/turtle"))
                    .addParametersItem(text("graph", "Its IRI.")))
            .put(
                operation("putGraph", "Replaces a named graph, for editors", List.of())
                    .addParametersItem(text("graph", "Its IRI."))
                    .requestBody(body("text/turtle"))));
  }

  private static Operation operation(String id, String summary, List<String> forms) {
    Content content = new Content();
    forms.forEach(form -> content.addMediaType(form, new MediaType().schema(new StringSchema())));
    return new Operation()
        .operationId(id)
        .addTagsItem("sparql")
        .summary(summary)
        .responses(
            new ApiResponses()
                .addApiResponse("2XX", new ApiResponse().description("Done.").content(content)));
  }

  private static Parameter text(String name, String means) {
    return new Parameter().in("query").name(name).description(means).schema(new StringSchema());
  }

  private static RequestBody body(String form) {
    return new RequestBody()
        .required(true)
        .content(new Content().addMediaType(form, new MediaType().schema(new StringSchema())));
  }
}
