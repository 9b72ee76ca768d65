package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The competency questions on the demo data. What is expected lies beside the test, one sheet a
 * question; it changes only when the demo data does. The server is the test's own, as some answers
 * are about all that is there.
 */
class QuestionsTest {
  private static final String ID = "https://w3id.org/dualmap/id/";

  private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path folder) {
    server = TestServer.start(folder, Distribution.plugins());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private JsonNode list() {
    return Answer.json(server.get("/api/questions", "Accept", "application/json"));
  }

  private HttpResponse<String> sheet(String question) {
    return server.get("/api/questions/" + question, "Accept", "text/csv");
  }

  @Test
  void thereAreTwentySevenEachInThreeLanguagesAndAnsweredInOneWay() {
    JsonNode questions = list();

    assertThat(questions.size()).isEqualTo(27);
    for (int number = 1; number <= 27; number++) {
      JsonNode question = questions.path(number - 1);
      assertThat(question.path("number").asInt()).isEqualTo(number);
      assertThat(question.path("text").size()).isEqualTo(3);
      List<String> ways = new ArrayList<>(List.of("query", "address", "comesWith"));
      ways.removeIf(way -> !question.has(way));
      assertThat(ways).as("question " + number).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 18, 20, 21, 23, 26, 27})
  void theDemoDataGivesTheExpectedAnswer(int number) throws IOException {
    HttpResponse<String> answer = sheet(number + "?lang=en");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().replace("\uFEFF", "").lines())
        .containsExactlyElementsOf(expected(number));
  }

  private static List<String> expected(int number) throws IOException {
    String name = "/questions/%02d.csv".formatted(number);
    try (InputStream in = QuestionsTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void everyStoredQueryHasAnExpectedAnswerWithRows() throws IOException {
    for (JsonNode question : list()) {
      if (question.has("query")) {
        assertThat(expected(question.path("number").asInt())).hasSizeGreaterThan(1);
      }
    }
  }

  @Test
  void aNameThatIsMissingIsCounted() {
    String graph = "http://example.org/untranslated";
    String skill =
        """
        PREFIX esco: <http://data.europa.eu/esco/model#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        INSERT DATA { GRAPH <%1$s> {
          <%1$s/a> a esco:Skill ; skos:prefLabel "one"@en .
          <%1$s/b> a esco:Skill ; skos:prefLabel "two"@en , "два"@ru . } }
        """
            .formatted(graph);
    assertThat(server.update(skill).statusCode()).isBetween(200, 204);
    List<String> rows = sheet("26?lang=en").body().lines().toList();
    assertThat(server.update("DROP GRAPH <" + graph + ">").statusCode()).isBetween(200, 204);

    String start = "ESCO skill,http://data.europa.eu/esco/model#Skill,";
    assertThat(rows).contains(start + "kk,2,2", start + "ru,2,1", start + "en,2,0");
  }

  @Test
  void theFirstQuestionLeadsToCoverage() {
    HttpResponse<String> lead = server.get("/api/questions/1?lang=ru");

    assertThat(lead.statusCode()).isEqualTo(303);
    String location = lead.headers().firstValue("Location").orElse("");
    JsonNode report =
        Answer.json(
            server.get(location.replaceFirst("^http://[^/]+", ""), "Accept", "application/json"));
    Map<String, String> gaps = new TreeMap<>();
    for (JsonNode item : report.path("items")) {
      if (item.path("kind").asText().equals("labour-function")) {
        gaps.put(item.path("code").asText(), item.path("state").asText());
      }
    }
    assertThat(gaps)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "C1", "partial",
                "C2", "covered",
                "C3", "partial",
                "C4", "partial",
                "C5", "partial",
                "C6", "partial"));
    assertThat(Answer.texts(report.path("items"), "lang")).containsOnly("ru");
  }

  /** Where a question leads to, as a path on this server. */
  private static String lead(String question) {
    HttpResponse<String> lead = server.get("/api/questions/" + question);
    assertThat(lead.statusCode()).as(lead.body()).isEqualTo(303);
    return lead.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
  }

  private static JsonNode answer(String question) {
    return Answer.json(server.get(lead(question), "Accept", "application/json"));
  }

  @Test
  void theTableInForceSaysWhetherThePairIsRelated() {
    assertThat(answer("11?lang=en").path("related").path("state").asText()).isEqualTo("related");
    JsonNode other =
        answer("11?to=" + TestServer.encode(ID + "programme/primary-education/bachelor"));
    assertThat(other.path("related").path("state").asText()).isEqualTo("not-listed");
  }

  @Test
  void aSupplementIsSentToTheAddressOfItsQuestion() {
    String rows = "module,score\nБМ 01,80\n";
    JsonNode one = Answer.json(server.post(lead("12"), "text/csv", rows));
    JsonNode all = answer("12");

    assertThat(all.path("totals").path("proposed").asDouble()).isEqualTo(16);
    assertThat(one.path("rows").path(0).path("state").asText()).isEqualTo("counts");
    assertThat(one.path("totals").path("proposed").asDouble()).isBetween(1.0, 15.0);
  }

  @Test
  void theReasonsOfEachModuleAreTold() {
    Map<String, String> rules = new TreeMap<>();
    for (JsonNode module : answer("13?lang=ru").path("modules")) {
      rules.put(module.path("code").asText(), module.path("rule").asText());
      assertThat(module.path("reason").path(0).asText()).contains(" ");
    }

    assertThat(rules)
        .containsEntry("БД 03", "coverage-part")
        .containsEntry("ООД 01", "level-gap")
        .containsEntry("ПД 05", "coverage-low")
        .hasSize(7);
  }

  @Test
  void theCapsOfTheRulesAreShownWithTheirSums() {
    JsonNode caps = answer("14").path("caps");

    assertThat(Answer.texts(caps, "id")).containsExactly("entry-level", "half-of-degree");
    assertThat(Answer.texts(caps, "limit")).containsExactly("60.0", "120.0");
  }

  @Test
  void earlierDecisionsOnThePairAreListed() {
    assertThat(answer("15").path("decisions").isArray()).isTrue();
  }

  @Test
  void gapsAreToldApartByWhatClosesThem() {
    assertThat(Answer.texts(answer("16").path("bridging"), "closedBy")).contains("both", "module");
  }

  @Test
  void aQuestionOfALaterIssueSaysSo() {
    JsonNode problem = Answer.problem(sheet("19"), 404, "not-found");

    assertThat(problem.path("detail").asText()).contains("work placements");
    Answer.problem(sheet("28"), 404, "not-found");
  }

  @Test
  void otherThingsCanBeAskedAbout() {
    String id = "https://w3id.org/dualmap/id/";
    JsonNode answer =
        Answer.json(
            server.get(
                "/api/questions/9?lang=kk&from="
                    + TestServer.encode(id + "programme/electrical-power/vet"),
                "Accept",
                "application/json"));

    assertThat(answer.path("answer").path("rows").size()).isEqualTo(2);
    for (JsonNode row : answer.path("answer").path("rows")) {
      assertThat(row.path(0).path("iri").asText()).contains("/programme/electrical-power/");
      assertThat(row.path(0).path("lang").asText()).isEqualTo("kk");
    }
  }

  @Test
  void badValuesAreExplained() {
    Answer.problem(sheet("27?day=tomorrow"), 400, "bad-parameter");
    Answer.problem(sheet("2?programme=no%20iri"), 400, "bad-parameter");
    Answer.problem(
        sheet("2?programme=" + TestServer.encode("http://x/> } DROP ALL #")), 400, "bad-parameter");
    assertThat(sheet("17?anyRegion=" + TestServer.encode("\" ) } # \\")).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void thePagesShowQuestionsAndAnswersInTheLanguage(String language) {
    String questions = server.get("/api/questions?lang=" + language, "Accept", "text/html").body();
    for (JsonNode question : list()) {
      assertThat(questions).contains(escaped(question.path("text").path(language).asText()));
      if (question.has("query")) {
        String page =
            server
                .get(
                    "/api/questions/" + question.path("number").asInt() + "?lang=" + language,
                    "Accept",
                    "text/html")
                .body();
        assertThat(page).contains("<table>").doesNotContain(">column.", ">questions.", ">value.");
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Test
  void theDocumentListsEveryQuestionInThreeLanguagesWithItsLink() throws IOException {
    String document =
        Files.readString(
            Path.of(System.getProperty("dualmap.repository"), "docs", "competency-questions.md"));

    for (JsonNode question : list()) {
      question.path("text").forEach(text -> assertThat(document).contains(text.asText()));
      if (!question.has("comesWith")) {
        assertThat(document).contains("/api/questions/" + question.path("number").asInt() + ")");
      }
    }
  }
}
