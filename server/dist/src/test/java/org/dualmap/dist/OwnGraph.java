package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.dualmap.testkit.TestServer;

/**
 * A named graph of a test's own, put in through the Graph Store Protocol and dropped at the end.
 */
final class OwnGraph {
  static final String EX = "http://example.org/";
  private static final String PREFIXES =
      """
      PREFIX ex: <http://example.org/>
      PREFIX esco: <http://data.europa.eu/esco/skill/>
      PREFIX dm: <https://w3id.org/dualmap/ontology#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX elm: <http://data.europa.eu/snb/model/elm/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX pav: <http://purl.org/pav/>
      PREFIX schema: <https://schema.org/>
      PREFIX semapv: <https://w3id.org/semapv/vocab/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX sssom: <https://w3id.org/sssom/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private OwnGraph() {}

  /** Puts Turtle, with the usual prefixes and {@code ex:}, into a graph while something runs. */
  static void during(TestServer server, String name, String turtle, Runnable work) {
    HttpResponse<String> stored =
        server.post(
            "/sparql/data?graph=" + TestServer.encode(EX + name),
            "text/turtle",
            PREFIXES + turtle,
            "Authorization",
            "Bearer " + server.administratorToken());
    assertThat(stored.statusCode()).as(stored.body()).isBetween(200, 204);
    try {
      work.run();
    } finally {
      HttpResponse<String> dropped = server.update("DROP GRAPH <" + EX + name + ">");
      assertThat(dropped.statusCode()).as(dropped.body()).isEqualTo(204);
    }
  }

  /** An accepted claim; {@code ex:a} has made it and {@code ex:b} reviewed it. */
  static String accepted(
      String name, String subject, String predicate, String object, double covers, String day) {
    return claim(name, subject, predicate, object, "Accepted", day)
        + "ex:%s dm:coverageOfObject %s ; dm:useOfSubject 0.5 .\n".formatted(name, covers);
  }

  /** A claim in any state. */
  static String claim(
      String name, String subject, String predicate, String object, String state, String day) {
    String reviewed =
        state.equals("Suggested")
            ? ""
            : "; sssom:reviewer_id ex:b ; sssom:review_date \"%s\"^^xsd:date".formatted(day);
    return """
    ex:%s a sssom:Mapping ; owl:annotatedSource %s ; owl:annotatedProperty skos:%s ;
      owl:annotatedTarget %s ; sssom:mapping_justification semapv:ManualMappingCuration ;
      dm:mappingState dm:%s ; pav:authoredBy ex:a ; dct:created "%s"^^xsd:date %s .
    """
        .formatted(name, subject, predicate, object, state, day, reviewed);
  }
}
