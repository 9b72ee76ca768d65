package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(DemoServer.class)
class SparqlReadTest {
  private static final String FIELDS =
      "SELECT ?field { ?field a <https://w3id.org/dualmap/ontology#Field> } ORDER BY ?field";
  private static final String RESULTS = "application/sparql-results+json";

  private final TestServer server;

  SparqlReadTest(TestServer server) {
    this.server = server;
  }

  @Test
  void aQueryIsAskedByAddressByBodyAndByForm() {
    JsonNode byAddress = Answer.json(server.query(FIELDS, RESULTS));
    JsonNode byBody =
        Answer.json(server.post("/sparql", "application/sparql-query", FIELDS, "Accept", RESULTS));
    JsonNode byForm =
        Answer.json(
            server.post(
                "/sparql",
                "application/x-www-form-urlencoded",
                "query=" + TestServer.encode(FIELDS),
                "Accept",
                RESULTS));

    assertThat(byAddress.path("results").path("bindings")).hasSize(3);
    assertThat(byBody).isEqualTo(byAddress);
    assertThat(byForm).isEqualTo(byAddress);
  }

  @Test
  void theFormOfTheAnswerIsChosenByAccept() {
    assertThat(server.query(FIELDS, "text/csv").body()).startsWith("field\r\n");
    assertThat(server.query(FIELDS, "application/sparql-results+xml").body()).contains("<sparql");
    assertThat(server.query("CONSTRUCT WHERE { ?s a ?c }", "text/turtle").body())
        .contains("rdf:type");
  }

  @Test
  void aWrongQueryIsAProblemThatSaysWhere() {
    var problem =
        Answer.problem(server.query("SELECT * WHERE { ?s ?p ", RESULTS), 400, "bad-query");

    assertThat(problem.path("detail").asText()).contains("line 1");
  }

  @Test
  void anUpdateSentAsAQueryIsRefused() {
    Answer.problem(
        server.query("INSERT DATA { <urn:x:a> <urn:x:b> 1 }", RESULTS), 400, "bad-query");
  }

  @Test
  void aMethodThatIsNotThereIsAProblem() {
    Answer.problem(server.send(server.request("/sparql").DELETE()), 405, "method-not-allowed");
  }

  @Test
  void aQueryFromOneNamedGraphSeesThatGraphOnly() {
    String graph = "https://w3id.org/dualmap/graph/plugin/field-ict";
    String fields = FIELDS.replace("{ ?field", "FROM <" + graph + "> { ?field");

    assertThat(server.query(fields, "text/csv").body().lines())
        .containsExactly("field", "https://w3id.org/dualmap/id/field/ict");
    assertThat(
            server
                .get(
                    "/sparql?query="
                        + TestServer.encode(FIELDS)
                        + "&default-graph-uri="
                        + TestServer.encode(graph),
                    "Accept",
                    "text/csv")
                .body()
                .lines())
        .containsExactly("field", "https://w3id.org/dualmap/id/field/ict");
  }

  @Test
  void aQueryThatOnlySpeaksOfServiceIsNoCallOfService() {
    String query = "ASK { ?s ?p \"SERVICE <http://localhost/>\" }";

    assertThat(server.query(query, "text/csv").statusCode()).isEqualTo(200);
  }

  @Test
  void theSequenceNumberIsNeverSeenAsData() {
    String ask = "ASK { ?s <https://w3id.org/dualmap/ontology#sequence> ?n }";

    assertThat(Answer.json(server.query(ask, RESULTS)).path("boolean").asBoolean()).isFalse();
  }

  @Test
  void moreRowsThanTheLimitAreCutAndTheHeaderSaysSo(@TempDir Path folder) {
    Map<String, String> settings = Map.of("dualmap.sparql.row-limit", "7");
    try (TestServer small = TestServer.start(folder, folder.resolve("none"), settings)) {
      var cut = small.query("SELECT * { ?s ?p ?o }", "text/csv");
      var cutTriples = small.query("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples");
      var asked = small.query("SELECT * { ?s ?p ?o } LIMIT 3", "text/csv");
      var beyond = small.query("SELECT * { ?s ?p ?o } LIMIT 8", "text/csv");

      assertThat(cut.body().lines()).hasSize(1 + 7);
      assertThat(cut.headers().firstValue("DualMap-Row-Limit")).hasValue("7");
      assertThat(cutTriples.body().lines()).hasSizeLessThanOrEqualTo(7);
      assertThat(cutTriples.headers().firstValue("DualMap-Row-Limit")).hasValue("7");
      assertThat(asked.body().lines()).hasSize(1 + 3);
      assertThat(asked.headers().firstValue("DualMap-Row-Limit")).isEmpty();
      assertThat(beyond.body().lines()).hasSize(1 + 7);
      assertThat(beyond.headers().firstValue("DualMap-Row-Limit")).hasValue("7");
    }
  }
}
