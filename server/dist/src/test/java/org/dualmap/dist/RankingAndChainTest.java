package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which programme credits most, and where the levels of a field break. */
@ExtendWith(DemoServer.class)
class RankingAndChainTest {
  private static final String ID = "https://w3id.org/dualmap/id/";

  private final TestServer server;

  RankingAndChainTest(TestServer server) {
    this.server = server;
  }

  private static String address(String path, String from, String to) {
    return path + "?from=" + TestServer.encode(ID + from) + "&to=" + TestServer.encode(ID + to);
  }

  private JsonNode json(String path) {
    return Answer.json(server.get(path, "Accept", "application/json"));
  }

  @Test
  void theFieldsProgrammesAreRankedByWhatTheyCredit() {
    String ask = "/api/progression/ranking?from=" + TestServer.encode(ID + "programme/ict/vet");
    JsonNode ranked = json(ask);
    JsonNode targets = ranked.path("targets");

    assertThat(targets.size()).isGreaterThan(1);
    double before = Double.MAX_VALUE;
    for (JsonNode target : targets) {
      String to = target.path("programme").path("iri").asText();
      JsonNode totals =
          json(address("/api/progression", "programme/ict/vet", to.substring(ID.length())))
              .path("totals");
      for (String key : List.of("credits", "proposed", "remaining", "outcomesRemaining", "years")) {
        assertThat(target.path(key)).as(to + key).isEqualTo(totals.path(key));
      }
      assertThat(target.path("proposed").asDouble()).isLessThanOrEqualTo(before);
      before = target.path("proposed").asDouble();
    }
    assertThat(targets.path(0).path("rank").asInt()).isEqualTo(1);
    String first = targets.path(0).path("programme").path("iri").asText();
    JsonNode named =
        json(ask + "&to=" + TestServer.encode(first) + "&to=" + TestServer.encode(first));
    assertThat(named.path("targets").size()).isEqualTo(1);
    assertThat(server.get(ask, "Accept", "text/csv").body().lines().count())
        .isEqualTo(targets.size() + 1);
    Answer.problem(server.get(ask + "&to=urn:x:none"), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "primary-education", "electrical-power"})
  void theChainOfAFieldNamesWhatNobodySupplies(String field) {
    JsonNode chain =
        json("/api/progression/chain?field=" + TestServer.encode(ID + "field/" + field));
    int missing = 0;
    int partial = 0;
    for (JsonNode wanted : chain.path("prerequisites")) {
      String state = wanted.path("state").asText();
      missing += state.equals("missing") ? 1 : 0;
      partial += state.equals("partial") ? 1 : 0;
      assertThat(wanted.path("suppliedBy").isEmpty()).isEqualTo(state.equals("missing"));
      for (JsonNode supplier : wanted.path("suppliedBy")) {
        assertThat(supplier.path("level").asInt()).isLessThan(wanted.path("level").asInt());
      }
    }
    assertThat(chain.path("breaks").path("missing").asInt()).isEqualTo(missing);
    assertThat(chain.path("breaks").path("partial").asInt()).isEqualTo(partial);
    assertThat(Answer.texts(chain.path("levels"), "level")).contains("4", "6");
  }

  @Test
  void aChainWithALevelWithoutProgrammesAndPrerequisitesOfEveryStateShowsItsBreaks() {
    SmallCourses graph = new SmallCourses("chain");
    String field = "dm:field :field ;";
    graph.and(
        ":field a dm:Field ; skos:prefLabel \"Chain\"@en ; dm:iscedField <http://data.europa.eu/snb/isced-f/0613> .");
    graph.programme("worker", "3W99999901", "VET", 3, 60, field);
    graph.programme("vet", "4S99999701", "VET", 4, 60, field);
    graph.programme("he", "6B99996", "HE", 6, 60, field);
    graph.outcome("worker", "w1", "РО 1", "").outcome("vet", "v1", "РО 1", "dm:prerequisite :w1 ;");
    graph.outcome("vet", "v2", "РО 2", "").outcome("he", "h1", "РО 1", "dm:prerequisite :v1 ;");
    graph.outcome("he", "h2", "РО 2", "dm:prerequisite :h1, :asked ;");
    graph.outcome("he", "h3", "РО 3", "dm:prerequisite :nowhere ;");
    graph.and(
        ":asked a elm:LearningOutcome ; skos:prefLabel \"Asked\"@en ; dct:isPartOf :elsewhere .");
    graph.and(
        ":nowhere a elm:LearningOutcome ; skos:prefLabel \"Nowhere\"@en ; dct:isPartOf :elsewhere .");
    graph.programme("elsewhere", "6B99995", "HE", 6, 60, "").claim("v2", "asked", 0.4, 1);
    graph.store(server);
    JsonNode chain = json("/api/progression/chain?programme=" + TestServer.encode(graph.iri("he")));
    JsonNode upTo4 =
        json("/api/progression/chain?programme=" + TestServer.encode(graph.iri("vet")));
    graph.remove(server);

    assertThat(Answer.texts(chain.path("levels"), "level")).containsExactly("3", "4", "5", "6");
    assertThat(chain.path("breaks").toString())
        .isEqualTo("{\"levels\":[5],\"missing\":1,\"partial\":1}");
    Map<String, String> states = new HashMap<>();
    for (JsonNode wanted : chain.path("prerequisites")) {
      states.put(
          wanted.path("prerequisite").path("iri").asText().replaceFirst(".*/", ""),
          wanted.path("state").asText());
    }
    assertThat(states)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("w1", "supplied", "v1", "supplied", "asked", "partial", "nowhere", "missing"));
    assertThat(Answer.texts(upTo4.path("levels"), "level")).containsExactly("3", "4");
    assertThat(upTo4.path("prerequisites").size()).isEqualTo(1);
  }

  @Test
  void aChainNeedsAFieldOrAProgrammeAndNotBoth() {
    String chain = "/api/progression/chain";
    String field = "field=" + TestServer.encode(ID + "field/ict");
    String programme = "programme=" + TestServer.encode(ID + "programme/ict/vet");

    Answer.problem(server.get(chain), 400, "bad-parameter");
    Answer.problem(server.get(chain + "?" + field + "&" + programme), 400, "bad-parameter");
    Answer.problem(
        server.get(chain + "?field=" + TestServer.encode(ID + "standard/ict")),
        400,
        "bad-parameter");
    Answer.problem(
        server.get(chain + "?programme=" + TestServer.encode(ID + "standard/ict")),
        400,
        "bad-parameter");
    Answer.problem(server.get(chain + "?field=urn:x:none"), 404, "not-found");
    Answer.problem(server.get(chain + "?programme=urn:x:none"), 404, "not-found");
    assertThat(json(chain + "?" + programme).path("upTo").path("iri").asText())
        .endsWith("/ict/vet");
  }
}
