package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.junit.jupiter.params.provider.ValueSource;

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
        skill(
            "teach-communication",
            "teach communication",
            "skill/competence",
            "communication teaching"),
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
    } catch (JsonProcessingException e) {
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

  @Test
  void anActionThatTheTextDoesNotNameLowersTheRank() {
    for (String text : List.of("communication", "mathematics", "accounting techniques")) {
      JsonNode found = text(text);
      double best = found.path(0).path("confidence").asDouble();
      for (JsonNode candidate : found) {
        if (candidate.path("label").asText().matches("(teach|study|promote|sell) .*")) {
          assertThat(candidate.path("confidence").asDouble()).as(text).isLessThan(best / 2);
          assertThat(Answer.texts(candidate.path("reasons"), "code")).contains("action-added");
        }
      }
      assertThat(Answer.texts(found, "label")).anyMatch(label -> label.startsWith("teach "));
    }
  }

  @Test
  void onlyAnEqualNameIsProposedAsExact() {
    JsonNode equal = text("Mathematics").path(0);
    JsonNode other = text("maths").path(0);
    JsonNode near = text("local network installation").path(0);

    assertThat(equal.path("predicate").asText()).isEqualTo("exactMatch");
    assertThat(equal.path("justification").asText()).endsWith("/LexicalMatching");
    assertThat(Answer.texts(equal.path("reasons"), "code")).containsExactly("equal-label");
    assertThat(other.path("predicate").asText()).isEqualTo("closeMatch");
    assertThat(Answer.texts(other.path("reasons"), "code")).contains("equal-other-label");
    assertThat(near.path("iri").asText()).isEqualTo(OWN + "network");
    assertThat(near.path("predicate").asText()).isIn("closeMatch", "relatedMatch");
  }

  @Test
  void aReasonNamesTheWordsThatAreShared() {
    JsonNode reasons = text("putting metal parts together").path(0).path("reasons");

    assertThat(Answer.texts(reasons, "code")).contains("shared-words");
    assertThat(reasons.path(0).path("text").asText()).contains("metal, parts");
  }

  @Test
  void whatIsOutOfUseIsLeftOut() {
    assertThat(ids(text("weld old metal parts")))
        .doesNotContain("old")
        .first()
        .isEqualTo("welding");
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    Map<String, ?> question = Map.of("text", "metal networks", "target", SCHEME, "limit", 100);
    JsonNode once = ask(question);

    assertThat(ask(question)).isEqualTo(once);
    List<Double> confidences = new ArrayList<>();
    once.forEach(candidate -> confidences.add(candidate.path("confidence").asDouble()));
    assertThat(confidences).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(confidences).allMatch(c -> c >= 0 && c <= 1);
  }

  @Test
  void onlyAsManyAsAskedForComeBack() {
    assertThat(ask(Map.of("text", "communication", "target", SCHEME, "limit", 2))).hasSize(2);
  }

  @Test
  void anOutcomeIsAskedWithAllItsLabelsAndLeavesItselfOut() {
    String outcome = ID + "outcome/ict/vet-01";
    JsonNode answer = Answer.json(post(Map.of("iri", outcome, "target", ID + "programme/ict/vet")));

    assertThat(Answer.texts(answer.path("texts"), "lang")).contains("en", "kk", "ru");
    assertThat(Answer.texts(answer.path("candidates"), "iri"))
        .isNotEmpty()
        .doesNotContain(outcome)
        .allMatch(iri -> iri.startsWith(ID + "outcome/ict/vet-"));
    assertThat(Answer.texts(answer.path("candidates"), "kind")).containsOnly("learning-outcome");
  }

  @Test
  void aClaimThatIsThereIsSaid() {
    JsonNode claim =
        Answer.json(server.get("/api/mappings?state=accepted&standard=" + ID + "standard/ict"))
            .path("mappings")
            .path(0);
    JsonNode found =
        ask(
            Map.of(
                "iri",
                claim.path("subject").asText(),
                "target",
                ID + "standard/ict",
                "limit",
                100));
    for (JsonNode candidate : found) {
      if (candidate.path("iri").asText().equals(claim.path("object").asText())) {
        assertThat(candidate.path("claim").path("iri").asText())
            .isEqualTo(claim.path("iri").asText());
        assertThat(candidate.path("claim").path("state").asText()).isEqualTo("accepted");
        return;
      }
    }
    throw new AssertionError("not suggested: " + claim);
  }

  @Test
  void aTextInAnotherLanguageReachesTheTargetByWayOfWhatIsCalledTheSame() {
    update(skill("earthing", "earth towers of overhead lines", "skill/competence", ""));
    String outcome =
        """
        ex:bridge a elm:LearningOutcome ;
          dct:isPartOf <https://w3id.org/dualmap/id/programme/ict/vet> ;
          skos:prefLabel "Заземление опор воздушных линий"@ru ,
            "Earthing of overhead line towers"@en , "Әуе желілерінің тіректерін жерге тұйықтау"@kk .
        """;
    OwnGraph.during(server, "bridge", outcome, this::assertBridge);
  }

  private void assertBridge() {
    SearchIndexed.await(server);
    JsonNode first =
        ask(Map.of("text", "заземление опор воздушной линии", "lang", "ru", "target", SCHEME))
            .path(0);

    assertThat(first.path("iri").asText()).isEqualTo(OWN + "earthing");
    assertThat(first.path("reasons").path(0).path("code").asText()).isEqualTo("bridge");
    assertThat(first.path("reasons").path(0).path("text").asText())
        .contains("Заземление опор воздушных линий", "Earthing of overhead line towers");
    assertThat(first.path("justification").asText()).endsWith("/CompositeMatching");
    assertThat(first.path("predicate").asText()).isNotEqualTo("exactMatch");
  }

  @Test
  void anAcceptedClaimOfASimilarOutcomeLeadsToWhatNoWordShows() {
    String claim =
        OwnGraph.accepted(
            "lathe", "ex:turning", "closeMatch", "<" + OWN + "accounts>", 0.9, "2025-01-10");
    String outcome =
        """
        ex:turning a elm:LearningOutcome ;
          dct:isPartOf <https://w3id.org/dualmap/id/programme/ict/vet> ;
          skos:prefLabel "Ведомость оборотов составляется"@ru , "Turnover sheets"@en ,
            "Айналым тізімдемесі жасалады"@kk .
        """;
    OwnGraph.during(
        server,
        "similar",
        outcome + claim,
        () -> {
          SearchIndexed.await(server);
          JsonNode first =
              ask(Map.of("text", "составляется ведомость оборотов", "lang", "ru", "target", SCHEME))
                  .path(0);
          assertThat(first.path("iri").asText()).isEqualTo(OWN + "accounts");
          assertThat(Answer.texts(first.path("reasons"), "code")).contains("claimed");
          assertThat(first.path("justification").asText()).endsWith("/MappingChaining");
        });
  }

  @Test
  void reasonsComeInThreeLanguages() {
    List<String> texts = new ArrayList<>();
    for (String language : List.of("kk", "ru", "en")) {
      JsonNode answer =
          Answer.json(
              server.post(
                  "/api/suggestions?lang=" + language,
                  "application/json",
                  "{\"text\": \"mathematics\", \"target\": \"" + SCHEME + "\"}"));
      texts.add(answer.at("/candidates/0/reasons/0/text").asText());
    }

    assertThat(texts)
        .containsExactly(
            "Атауы бірдей: «mathematics».",
            "Название совпадает: «mathematics».",
            "The name is the same: “mathematics”.");
  }

  @Test
  void levelsAndHierarchyCountWhereTheyAreAskedFor() {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("iri", ID + "outcome/ict/vet-05");
    question.put("target", ID + "standard/ict");
    question.put("limit", 50);
    JsonNode plain = ask(question);
    question.put("crossCheck", List.of("level", "hierarchy"));
    JsonNode checked = ask(question);

    assertThat(codes(plain)).doesNotContain("same-level", "other-level", "parents-shared");
    assertThat(codes(checked)).contains("same-level", "other-level", "parents-shared");
    for (JsonNode candidate : checked) {
      List<String> codes = Answer.texts(candidate.path("reasons"), "code");
      if (codes.contains("same-level")) {
        assertThat(candidate.path("confidence").asDouble())
            .isGreaterThanOrEqualTo(confidence(plain, candidate.path("iri").asText()));
      }
    }
  }

  private static List<String> codes(JsonNode candidates) {
    List<String> codes = new ArrayList<>();
    candidates.forEach(c -> codes.addAll(Answer.texts(c.path("reasons"), "code")));
    return codes;
  }

  private static double confidence(JsonNode candidates, String iri) {
    for (JsonNode candidate : candidates) {
      if (candidate.path("iri").asText().equals(iri)) {
        return candidate.path("confidence").asDouble();
      }
    }
    return 0;
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    JsonNode problem =
        Answer.problem(
            post(
                Map.of(
                    "iri",
                    OWN + "nothing",
                    "text",
                    LONG,
                    "target",
                    OWN + "no-target",
                    "limit",
                    0,
                    "crossCheck",
                    List.of("hierarchy", "weather"),
                    "colour",
                    "red")),
            400,
            "bad-parameter");

    assertThat(Answer.texts(problem.path("findings"), "column"))
        .containsExactlyInAnyOrder("iri", "iri", "text", "target", "limit", "crossCheck", "colour");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | iri",
        "{\"text\": \"  \"} | text",
        "{\"text\": 5} | text",
        "{\"iri\": \"no iri\"} | iri",
        "{\"text\": \"a\", \"lang\": \"?\"} | lang",
        "{\"text\": \"a\", \"limit\": 101} | limit",
        "{\"text\": \"a\", \"limit\": 1.5} | limit",
        "{\"text\": \"a\", \"limit\": \"9\"} | limit",
        "{\"text\": \"a\", \"crossCheck\": \"x\"} | crossCheck"
      })
  void aBadQuestionNamesWhatIsWrong(String body, String column) {
    JsonNode problem =
        Answer.problem(
            server.post("/api/suggestions", "application/json", body), 400, "bad-parameter");

    assertThat(Answer.texts(problem.path("findings"), "column")).containsOnly(column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "null", "\"text\""})
  void whatIsNoObjectIsRefused(String body) {
    Answer.problem(server.post("/api/suggestions", "application/json", body), 400, "bad-content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(copy",
        "AND",
        "\\",
        "\"",
        "🙂",
        "a' } UNION { ?s ?p ?o",
        "—",
        "C++",
        "\u0000",
        "\u202e",
        "ß"
      })
  void anyTextIsAnswered(String text) {
    assertThat(text(text).isArray()).isTrue();
  }

  @Test
  void nothingIsStored() {
    long before = server.server().store().sequence();
    text("communication");

    assertThat(server.server().store().sequence()).isEqualTo(before);
  }
}
