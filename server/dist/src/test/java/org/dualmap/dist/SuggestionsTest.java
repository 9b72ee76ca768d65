package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions from a small scheme of our own, and from the demo data. */
@ExtendWith(DemoServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class SuggestionsTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String OWN = "https://example.org/suggestions/";
  private static final String SCHEME = OWN + "scheme";
  private static final String LONG = "a".repeat(2001);

  private final TestServer server;

  SuggestionsTest(TestServer server) {
    this.server = server;
  }

  @BeforeAll
  void addSkills() {
    update(
        skill("communication", "communication", "knowledge", "exchange of information"),
        skill("teach-communication", "teach communication", "skill/competence", "communication teaching"),
        skill("study-communication", "study communication", "skill/competence", ""),
        skill("communicate", "communicate with customers", "skill/competence", "talk to customers"),
        skill("mathematics", "mathematics", "knowledge", "maths"),
        skill("teach-mathematics", "teach mathematics", "skill/competence", "instruct in maths"),
        skill("promote-mathematics", "promote mathematics", "skill/competence", ""),
        skill("welding", "weld metal parts", "skill/competence", "join metal parts by welding"),
        skill("accounts", "accounting techniques", "knowledge", "bookkeeping"),
        skill("teach-accounts", "teach accounting techniques", "skill/competence", ""),
        skill("sell-accounts", "sell accounting software", "skill/competence", ""),
        skill("old", "weld old metal parts", "skill/competence", "") + deprecated("old"),
        skill("network", "install local networks", "skill/competence", "set up a local network"),
        skill("network-cables", "lay network cables", "skill/competence", ""));
  }

  @AfterAll
  void removeSkills() {
    assertThat(server.update("DROP GRAPH <" + OWN + ">").statusCode()).isEqualTo(204);
  }

  private void update(String... resources) {
    String update =
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
            + " PREFIX dm: <https://w3id.org/dualmap/ontology#>"
            + " INSERT DATA { GRAPH <%s> { %s } }".formatted(OWN, String.join("\n", resources));
    HttpResponse<String> answer = server.update(update);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    SearchIndexed.await(server);
  }

  private static String skill(String id, String label, String type, String other) {
    return """
        <%s%s> a <http://data.europa.eu/esco/model#Skill> ; skos:inScheme <%s> ;
          skos:prefLabel "%s"@en ; dm:skillType "%s" %s .
        """
        .formatted(
            OWN,
            id,
            SCHEME,
            label,
            type,
            other.isEmpty() ? "" : "; skos:altLabel \"" + other + "\"@en");
  }

  private static String deprecated(String id) {
    return "<%s%s> <http://www.w3.org/2002/07/owl#deprecated> true .".formatted(OWN, id);
  }

  private HttpResponse<String> post(Map<String, ?> question) {
    try {
      return server.post(
          "/api/suggestions?lang=en",
          "application/json",
          JsonMapper.builder().build().writeValueAsString(question));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode ask(Map<String, ?> question) {
    return Answer.json(post(question)).path("candidates");
  }

  private JsonNode text(String text) {
    return ask(Map.of("text", text, "target", SCHEME));
  }

  private static List<String> ids(JsonNode candidates) {
    return Answer.texts(candidates, "iri").stream().map(iri -> iri.replace(OWN, "")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "communication, communication",
    "Communication!, communication",
    "mathematics, mathematics",
    "maths, mathematics",
    "teaching communication, teach-communication",
    "teach mathematics, teach-mathematics",
    "accounting, accounts",
    "bookkeeping techniques, accounts",
    "welding of metal, welding",
    "setting up local networks, network"
  })
  void theBestCandidateIsWhatTheTextSays(String text, String id) {
    assertThat(ids(text(text))).first().isEqualTo(id);
  }
}
