package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Updates and the Graph Store Protocol go through the one door. */
@TestInstance(Lifecycle.PER_CLASS)
class SparqlWriteTest {
  private static final String DM = "https://w3id.org/dualmap/ontology#";
  private static final String NAMELESS = "<urn:x:f> a <" + DM + "Field> .";
  private static final String NAMED =
      "<urn:x:%1$s> a <"
          + DM
          + "Field> ; <http://www.w3.org/2004/02/skos/core#prefLabel> \"%1$s\"@en ."
          + "<urn:x:%1$s> <"
          + DM
          + "iscedField> <http://data.europa.eu/snb/isced-f/0613> .";

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = TestServer.start(folder.resolve("data"), folder.resolve("none"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private long sequence() {
    return server.server().store().sequence();
  }

  private boolean ask(String pattern) {
    return server.query("ASK { " + pattern + " }", "text/csv").body().contains("true");
  }

  private HttpResponse<String> data(String method, String graph, String turtle) {
    return server.send(
        server
            .request(
                "/sparql/data?graph=" + TestServer.encode(graph),
                "Authorization",
                "Bearer " + server.administratorToken(),
                "Content-Type",
                "text/turtle",
                "Accept",
                "text/turtle")
            .method(
                method,
                turtle.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(turtle)));
  }

  private JsonNode change(long sequence) {
    return Answer.json(
        server.get(
            "/api/changes/" + sequence,
            "Authorization",
            "Bearer " + server.administratorToken(),
            "Accept",
            "application/json"));
  }

  private String patch(long sequence) {
    return server
        .get(
            "/api/changes/" + sequence,
            "Authorization",
            "Bearer " + server.administratorToken(),
            "Accept",
            "application/rdf-patch")
        .body();
  }

  @Test
  void anUpdateIsSentAsABodyOrAsAForm() {
    assertThat(server.update("INSERT DATA { <urn:x:1> <urn:x:p> \"body\" }").statusCode())
        .isEqualTo(204);
    HttpResponse<String> form =
        server.post(
            "/sparql/update",
            "application/x-www-form-urlencoded",
            "update=" + TestServer.encode("INSERT DATA { <urn:x:2> <urn:x:p> \"form\" }"),
            "Authorization",
            "Bearer " + server.administratorToken());

    assertThat(form.statusCode()).isBetween(200, 204);
    assertThat(ask("<urn:x:1> <urn:x:p> \"body\" . <urn:x:2> <urn:x:p> \"form\"")).isTrue();
  }

  @Test
  void eachWriteIsInTheJournalWithItsAuthorReasonCountsAndPatch() {
    long before = sequence();
    HttpResponse<String> answer =
        server.post(
            "/sparql/update",
            "application/sparql-update",
            "INSERT DATA { <urn:x:j> <urn:x:p> 1, 2 } ; DELETE DATA { <urn:x:j> <urn:x:p> 2 } ;"
                + " INSERT DATA { GRAPH <urn:x:graph> { <urn:x:j> <urn:x:p> 3 } }",
            "Authorization",
            "Bearer " + server.administratorToken(),
            "DualMap-Reason",
            "Trying the journal");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(sequence()).isEqualTo(before + 1);
    JsonNode change = change(before + 1);
    assertThat(change.path("author").asText()).isEqualTo("administrator");
    assertThat(change.path("reason").asText()).isEqualTo("Trying the journal");
    assertThat(change.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(change.path("added").asInt()).isEqualTo(3);
    assertThat(change.path("removed").asInt()).isEqualTo(1);
    assertThat(patch(before + 1))
        .contains("TX .", "TC .")
        .contains("A <urn:x:j> <urn:x:p>", "D <urn:x:j> <urn:x:p>", "<urn:x:graph>");
  }

  @Test
  void anUpdateThatChangesNothingIsNoChange() {
    server.update("INSERT DATA { <urn:x:same> <urn:x:p> 1 }");
    long before = sequence();

    assertThat(server.update("INSERT DATA { <urn:x:same> <urn:x:p> 1 }").statusCode())
        .isEqualTo(204);
    assertThat(server.update("DELETE DATA { <urn:x:absent> <urn:x:p> 1 }").statusCode())
        .isEqualTo(204);

    assertThat(sequence()).isEqualTo(before);
  }

  @Test
  void anUpdateThatBreaksTheShapesIsRefusedWithAllFindings() {
    long before = sequence();

    JsonNode problem =
        Answer.problem(
            server.update("INSERT DATA { <urn:x:before> <urn:x:p> 1 . " + NAMELESS + " }"),
            422,
            "bad-data");

    assertThat(problem.path("detail").asText()).contains("nothing was stored");
    assertThat(Answer.texts(problem.path("findings"), "subject")).contains("urn:x:f");
    assertThat(Answer.texts(problem.path("findings"), "message"))
        .anyMatch(message -> message.contains("There is no name"));
    assertThat(sequence()).isEqualTo(before);
    assertThat(ask("<urn:x:before> ?p ?o")).isFalse();
    assertThat(ask("<urn:x:f> ?p ?o")).isFalse();
  }

  @Test
  void aWrongUpdateIsAProblemThatSaysWhere() {
    JsonNode problem = Answer.problem(server.update("INSERT DATA { <urn:x:a> "), 400, "bad-query");

    assertThat(problem.path("detail").asText()).contains("line 1");
  }

  @Test
  void aNamedGraphIsPutReadExtendedReplacedAndDeleted() {
    String graph = "https://example.org/round-trip";

    assertThat(data("PUT", graph, NAMED.formatted("one")).statusCode()).isEqualTo(201);
    assertThat(data("GET", graph, "").body()).contains("\"one\"@en");
    assertThat(data("POST", graph, NAMED.formatted("two")).statusCode()).isBetween(200, 204);
    assertThat(data("GET", graph, "").body()).contains("\"one\"@en", "\"two\"@en");
    assertThat(data("PUT", graph, NAMED.formatted("three")).statusCode()).isBetween(200, 204);
    assertThat(data("GET", graph, "").body()).contains("\"three\"@en").doesNotContain("\"one\"@en");
    assertThat(change(sequence()).path("added").asInt()).isEqualTo(3);
    assertThat(change(sequence()).path("removed").asInt()).isEqualTo(6);
    assertThat(data("DELETE", graph, "").statusCode()).isBetween(200, 204);
    Answer.problem(data("GET", graph, ""), 404, "not-found");
    Answer.problem(data("DELETE", graph, ""), 404, "not-found");
    assertThat(ask("GRAPH <" + graph + "> { ?s ?p ?o }")).isFalse();
  }

  @Test
  void aPutOrPostThatBreaksTheShapesIsRefusedAndNothingIsStored() {
    String graph = "https://example.org/kept";
    data("PUT", graph, NAMED.formatted("kept"));
    long before = sequence();

    for (String method : new String[] {"PUT", "POST"}) {
      JsonNode problem = Answer.problem(data(method, graph, NAMELESS), 422, "bad-data");
      assertThat(problem.path("findings")).as(problem.toString()).isNotEmpty();
      Answer.problem(data(method, "https://example.org/fresh", NAMELESS), 422, "bad-data");
    }

    assertThat(sequence()).isEqualTo(before);
    assertThat(data("GET", graph, "").body()).contains("\"kept\"@en");
    Answer.problem(data("GET", "https://example.org/fresh", ""), 404, "not-found");
  }

  @Test
  void aDeleteThatWouldLeaveBrokenDataIsNoSuccess() {
    String names = "https://example.org/names";
    String types = "https://example.org/types";
    String whole = NAMED.formatted("split");
    assertThat(data("PUT", names, whole).statusCode()).isEqualTo(201);
    assertThat(data("PUT", types, "<urn:x:split> a <" + DM + "Field> .").statusCode())
        .isEqualTo(201);
    long before = sequence();

    Answer.problem(data("DELETE", names, ""), 422, "bad-data");

    assertThat(sequence()).isEqualTo(before);
    assertThat(data("GET", names, "").body()).contains("\"split\"@en");
  }

  @Test
  void aBodyThatIsNoTurtleIsRefusedWithItsLine() {
    long before = sequence();

    JsonNode problem =
        Answer.problem(
            data("PUT", "https://example.org/bad", "<urn:x:a> <urn:x:b> 1 .\n<urn:x:c> nonsense"),
            400,
            "bad-content");

    assertThat(problem.path("detail").asText()).contains("line: 2");
    assertThat(sequence()).isEqualTo(before);
    assertThat(ask("<urn:x:a> <urn:x:b> ?o")).isFalse();
  }

  @Test
  void anUpdateUsingOneNamedGraphSeesThatGraphOnly() {
    data("PUT", "https://example.org/used", "<urn:x:used> <urn:x:p> \"used\" .");

    server.update(
        "INSERT { <urn:x:copy> <urn:x:of> ?s } USING <https://example.org/used> WHERE { ?s ?p ?o }");

    assertThat(server.query("SELECT ?o { <urn:x:copy> ?p ?o }", "text/csv").body().lines())
        .containsExactly("o", "urn:x:used");
  }

  @Test
  void anUpdateWithOneNamedGraphChangesThatGraphOnly() {
    String graph = "https://example.org/with";
    data("PUT", graph, "<urn:x:with> <urn:x:p> \"a\" .");
    server.update("INSERT DATA { <urn:x:with> <urn:x:p> \"elsewhere\" }");

    server.update(
        "WITH <%s> DELETE { ?s ?p ?o } INSERT { ?s ?p \"b\" } WHERE { ?s ?p ?o }".formatted(graph));

    assertThat(ask("GRAPH <" + graph + "> { <urn:x:with> <urn:x:p> \"b\" }")).isTrue();
    assertThat(ask("<urn:x:with> <urn:x:p> \"a\"")).isFalse();
    assertThat(ask("<urn:x:with> <urn:x:p> \"elsewhere\"")).isTrue();
  }

  @Test
  void whatIsWrittenWithoutAGraphGoesToTheGraphOfEdits() {
    server.update("INSERT DATA { <urn:x:loose> <urn:x:p> 1 }");

    assertThat(ask("GRAPH <https://w3id.org/dualmap/graph/edits> { <urn:x:loose> ?p ?o }"))
        .isTrue();
  }
}
