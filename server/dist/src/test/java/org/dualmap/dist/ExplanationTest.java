package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why figures are what they are: in words and as PROV-O. */
@ExtendWith(DemoServer.class)
class ExplanationTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String PAIR =
      "?programme=" + ID + "programme/ict/vet&target-programme=" + ID + "programme/ict/bachelor";
  private static final String STANDARD =
      "?programme=" + ID + "programme/ict/vet&standard=" + ID + "standard/ict";
  private static final String ITEM = "&item=" + ID + "outcome/ict/he-05";

  private final TestServer server;

  ExplanationTest(TestServer server) {
    this.server = server;
  }

  private JsonNode json(String question) {
    return Answer.json(
        server.get("/api/coverage/explanation" + question, "Accept", "application/json"));
  }

  private Graph provenance(String question, String type, Lang language) {
    HttpResponse<String> answer =
        server.get("/api/coverage/explanation" + question, "Accept", type);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(answer.body())).lang(language).parse(graph);
    return graph;
  }

  @ParameterizedTest
  @ValueSource(strings = {PAIR, STANDARD})
  void everyItemOpensIntoTheClaimsThatDecided(String pair) {
    JsonNode report = Answer.json(server.get("/api/coverage" + pair + "&lang=en"));
    Set<String> seen = new HashSet<>();
    for (JsonNode item : report.path("items")) {
      String basis = item.path("basis").asText() + " " + item.path("state").asText();
      if (!seen.add(basis)) {
        continue;
      }
      JsonNode why =
          Answer.json(
              server.get(
                  report.path("explanation").asText() + "&item=" + item.path("iri").asText()));
      assertThat(why.path("state")).as(basis).isEqualTo(item.path("state"));
      assertThat(why.path("atLeast")).as(basis).isEqualTo(item.path("atLeast"));
      assertThat(why.path("atMost")).as(basis).isEqualTo(item.path("atMost"));
      assertThat(told(why.path("claims")))
          .as(basis)
          .containsAll(iris(item.path("claims")))
          .containsAll(texts(item.path("through")));
      if (basis.startsWith("parts")) {
        assertThat(why.path("parts")).as(basis).isNotEmpty();
      }
    }
    assertThat(seen).hasSizeGreaterThan(2);
  }

  private static List<String> iris(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(node -> node.path("iri").asText())
        .toList();
  }

  private static List<String> told(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(node -> node.path("claim").path("iri").asText())
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  @Test
  void theSentencesNameAuthorsReviewersRuleAndVersionInThreeLanguages() {
    JsonNode en = json(PAIR + ITEM + "&lang=en");
    JsonNode ru = json(PAIR + ITEM + "&lang=ru");
    JsonNode kk = json(PAIR + ITEM + "&lang=kk");

    assertThat(en.path("text").toString())
        .contains("is covered in part, 75% to 100%")
        .contains("Illustrative ICT expert A says")
        .contains("reviewed by Illustrative ICT expert B on 2026-10-01")
        .contains("Level gap -1")
        .contains("Decided by the rule set “Plain”, version 2");
    assertThat(ru.path("text").toString())
        .contains("покрыто частично")
        .contains("Эксперт А по ИКТ (иллюстративный)")
        .contains("Решено по набору правил «Простой», редакция 2");
    assertThat(kk.path("text").toString())
        .contains("ішінара қамтылған")
        .contains("АКТ сарапшысы А (көрнекі мысал)")
        .contains("«Қарапайым» ережелер жиынтығы бойынша шешілді");
    for (JsonNode explanation : List.of(en, ru, kk)) {
      assertThat(explanation.path("text").toString()).doesNotContain("explanation.");
      assertThat(explanation.path("claims")).hasSize(4);
      assertThat(explanation.path("iri")).isEqualTo(en.path("iri"));
    }
  }

  @Test
  void theShareOfTheWholeIsExplainedByItsParts() {
    JsonNode whole = json(STANDARD + "&lang=en");
    JsonNode report = Answer.json(server.get("/api/coverage" + STANDARD + "&lang=en"));
    double sum = 0;
    for (JsonNode part : whole.path("parts")) {
      sum += part.path("atLeast").asDouble();
    }

    double share = report.path("covered").path("unweighted").path("atLeast").asDouble();
    assertThat(whole.path("atLeast").asDouble()).isEqualTo(share);
    assertThat(sum / whole.path("parts").size()).isCloseTo(share, within(1e-5));
    assertThat(whole.path("text")).isNotEmpty();
  }

  @Test
  void provenanceSaysTheSameInEachFormat() {
    Graph turtle = provenance(PAIR + ITEM, "text/turtle", Lang.TURTLE);
    Node entity = NodeFactory.createURI(json(PAIR + ITEM).path("iri").asText());

    List<String> claims =
        turtle
            .find(entity, NodeFactory.createURI(PROV + "wasDerivedFrom"), Node.ANY)
            .mapWith(t -> t.getObject().getURI())
            .toList();
    assertThat(claims).containsExactlyInAnyOrderElementsOf(told(json(PAIR + ITEM).path("claims")));
    Node activity =
        turtle
            .find(entity, NodeFactory.createURI(PROV + "wasGeneratedBy"), Node.ANY)
            .next()
            .getObject();
    assertThat(
            turtle.contains(
                activity,
                NodeFactory.createURI(PROV + "used"),
                NodeFactory.createURI(ID + "rule-set/plain/2")))
        .isTrue();
    assertThat(turtle.find(Node.ANY, NodeFactory.createURI(PROV + "wasAttributedTo"), Node.ANY))
        .toIterable()
        .hasSizeGreaterThan(4);
    assertThat(provenance(PAIR + ITEM, "application/ld+json", Lang.JSONLD).size())
        .isEqualTo(turtle.size());
    assertThat(provenance(PAIR + ITEM, "application/n-triples", Lang.NTRIPLES).size())
        .isEqualTo(turtle.size());
  }

  @Test
  void onRequestItIsKeptInTheGraphOnce() {
    HttpResponse<String> first = keep();
    HttpResponse<String> second = keep();
    String iri = Answer.json(first).path("iri").asText();
    HttpResponse<String> asked =
        server.query(
            "ASK { GRAPH <https://w3id.org/dualmap/graph/recognition> { <%s> a ".formatted(iri)
                + "<https://w3id.org/dualmap/ontology#CoverageExplanation> ; <"
                + PROV
                + "wasDerivedFrom> ?claim } }",
            "application/sparql-results+json");

    assertThat(first.statusCode()).isIn(200, 201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(Answer.json(second).path("iri").asText()).isEqualTo(iri);
    assertThat(asked.body()).contains("true");
  }

  private HttpResponse<String> keep() {
    return server.post(
        "/api/coverage/explanation" + PAIR + ITEM,
        "text/plain",
        "",
        "Authorization",
        "Bearer " + server.administratorToken());
  }

  @Test
  void whoeverIsUnknownKeepsNothing() {
    HttpResponse<String> answer =
        server.post("/api/coverage/explanation" + PAIR + ITEM, "text/plain", "");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsNoPartOfTheTargetIsSaid() {
    HttpResponse<String> answer =
        server.get("/api/coverage/explanation" + PAIR + "&item=" + ID + "outcome/ict/vet-01");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("is no part of");
  }
}
