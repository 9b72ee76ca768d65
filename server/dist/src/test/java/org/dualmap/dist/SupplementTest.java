package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** The rows of a diploma supplement; the learner is invented. */
@ExtendWith(DemoServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class SupplementTest {
  private static final String HEADER = "module;outcome;hours;credits;score;letter;points;result\n";

  private final TestServer server;
  private final SmallCourses graph = new SmallCourses("supplement");

  SupplementTest(TestServer server) {
    this.server = server;
  }

  /** Two modules of two outcomes each; each outcome covers one module of the target. */
  @BeforeAll
  void store() {
    graph.programme("vet", "4S99999801", "VET", 4, 40, "");
    graph.programme("he", "6B99998", "HE", 6, 40, "");
    for (String n : List.of("3.1", "3.2", "4.1", "4.2")) {
      String name = n.replace('.', '-');
      graph.outcome("vet", "o" + name, "РО " + n, "").outcome("he", "t" + name, "РО " + n, "");
      graph.module("he", "М " + n, 4, 120, "t" + name).claim("o" + name, "t" + name, 1, 1);
    }
    graph.module("vet", "ПМ 03", 10, 240, "o3-1 o3-2").module("vet", "ПМ 04", 10, 240, "o4-1 o4-2");
    graph.module("vet", "БМ 01", 5, 120, "").store(server);
  }

  @AfterAll
  void remove() {
    graph.remove(server);
  }

  private HttpResponse<String> send(byte[] body) {
    return server.send(
        server
            .request(graph.progression("vet", "he", ""), "Content-Type", "text/csv")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> send(String body) {
    return send(body.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode report(String rows) {
    return Answer.json(send(HEADER + rows));
  }

  /** The codes of what is credited, parted by spaces. */
  private static String credited(JsonNode report) {
    Map<String, Double> credits = new TreeMap<>();
    for (JsonNode module : report.path("modules")) {
      credits.put(
          module.path("code").asText().replace("М ", ""), module.path("proposed").asDouble());
    }
    credits.values().removeIf(credit -> credit == 0);
    return String.join(" ", credits.keySet());
  }

  private static String states(JsonNode report) {
    return String.join(" ", Answer.texts(report.path("rows"), "state"));
  }

  private JsonNode refused(String body, String... words) {
    JsonNode problem = Answer.problem(send(body), 422, "bad-data");
    assertThat(problem.path("findings").toString()).contains(words);
    return problem;
  }

  @Test
  void theRowOfAModuleStandsForAllItsOutcomes() {
    JsonNode report = report("ПМ 03;;240;10;85;B+;3,33;\n");

    assertThat(credited(report)).isEqualTo("3.1 3.2");
    assertThat(report.path("rows").path(0).path("outcomes").size()).isEqualTo(2);
    assertThat(report.path("modules").path(0).path("score").asDouble()).isEqualTo(85);
    assertThat(report.path("totals").path("proposed").asDouble()).isEqualTo(8);
  }

  @Test
  void theRowOfAnOutcomeDecidesBeforeThatOfItsModule() {
    JsonNode passedAndFailed = report("ПМ 03;;;;85;;;\nПМ 03;РО 3.1;;;40;;;\n");
    JsonNode failedAndPassed = report("ПМ 03;РО 3.1;;;90;;;\nПМ 03;;;;40;;;\n");

    assertThat(credited(passedAndFailed)).isEqualTo("3.2");
    assertThat(states(passedAndFailed)).isEqualTo("counts score-too-low");
    assertThat(passedAndFailed.path("rows").path(0).path("outcomes").size()).isEqualTo(1);
    assertThat(credited(failedAndPassed)).isEqualTo("3.1");
  }

  @ParameterizedTest
  @CsvSource({
    "95, A, '4,0', '', counts",
    "50, D-, 1.0, '', counts",
    "49, FX, 0.5, '', score-too-low",
    "'', '', '', зачтено, counts",
    "'', '', '', сыналды, counts",
    "'', '', '', не зачтено, not-passed",
    "'', зачтено, '', '', counts",
    "Сыналмады, '', '', '', not-passed",
    "'', С+, '', '', counts",
    "'', '', 2.33, '', counts",
    "'72,5 %', C+, '', pass, counts",
  })
  void aRowCountsWhereItWasPassed(
      String score, String letter, String points, String result, String state) {
    JsonNode report =
        report("ПМ 03;РО 3.1;;;%s;%s;%s;%s\n".formatted(score, letter, points, result));

    assertThat(states(report)).isEqualTo(state);
    assertThat(credited(report)).isEqualTo(state.equals("counts") ? "3.1" : "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "КМ 04;ОН 4.1",
        "КМ04;ОН4.1",
        "км 4;он 04.1",
        "KM 04;OH 4.1",
        "PM 4;LO 4.1",
        "ПМ\u00A004;PO 4.1",
        ";РО 4.1"
      })
  void codesAreUnderstoodInEveryLanguageAndAlphabet(String codes) {
    assertThat(credited(report(codes + ";120;5;80;B;3.0;\n"))).isEqualTo("4.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module,outcome,score\nПМ 03,РО 3.1,\"80,5\"\n",
        "\uFEFFмодуль;результат обучения;балл\nПМ 03;РО 3.1;80,5\n",
        "Модуль\tОқыту нәтижесі\tПайыз\r\nКМ 03\tОН 3.1\t80,5\r\n",
        "МОДУЛЬ;РО;Балл;Зачёт\n\nПМ 03;РО 3.1;80,5;зачтено\n"
      })
  void sheetsOfEveryKindAreRead(String sheet) {
    JsonNode report = Answer.json(send(sheet));

    assertThat(credited(report)).isEqualTo("3.1");
    assertThat(report.path("rows").path(0).path("score").asDouble()).isEqualTo(80.5);
  }

  @Test
  void theBestOfSeveralRowsAboutTheSameCounts() {
    JsonNode report = report("КМ 03;ОН 3.1;;;44;;;\nПМ 03;РО 3.1;;;81;;;\nПМ 03;РО 3.1;;;60;;;\n");

    assertThat(states(report)).isEqualTo("score-too-low counts counts");
    assertThat(credited(report)).isEqualTo("3.1");
    assertThat(report.path("modules").path(0).path("score").asDouble()).isEqualTo(81);
  }

  @Test
  void aModuleOfTheProgrammeWithoutOutcomesIsNoFault() {
    JsonNode report = report("БМ 01;;120;5;70;;;\n");

    assertThat(report.path("rows").path(0).path("outcomes")).isEmpty();
    assertThat(credited(report)).isEmpty();
  }

  @Test
  void allFaultsComeAtOnceEachWithItsPlace() {
    String rows =
        """
        ПМ 03;РО 3.1;240;10;85;A;3.33;
        ПМ 03;РО 3.2;-1;x;101;Q;3.5;
        ;;;;70;;;
        ПМ 04;РО 4.1;;;;;;
        ПМ 04;РО 4.2;;;70;;;failed
        ПМ 03;;;;70;;;perhaps
        """;
    JsonNode problem =
        refused(
            HEADER + rows,
            "contradicts the score, which is B+",
            "contradicts the letter A",
            "must be a number",
            "must lie from 0 to 100",
            "there is no such letter",
            "no letter has these points",
            "names neither a module nor an outcome",
            "neither a score nor a letter nor a result",
            "contradicts the score",
            "must be pass or fail");

    assertThat(problem.path("detail").asText()).contains("nothing kept");
    JsonNode first = problem.path("findings").path(0);
    assertThat(first.path("row").asInt()).isEqualTo(1);
    assertThat(first.path("line").asInt()).isEqualTo(2);
    assertThat(first.path("column").asText()).isEqualTo("letter");
  }

  @Test
  void codesThatAreUnknownAreAllNamed() {
    String rows =
        """
        ПМ 09;;;;70;;;
        ПМ 03;РО 4.1;;;70;;;
        ;РО 9.9;;;70;;;
        """;

    JsonNode problem =
        refused(
            HEADER + rows,
            "no module of this code",
            "no outcome of this code in this module",
            "no outcome of this code");
    assertThat(problem.path("findings").size()).isEqualTo(3);
  }

  @Test
  void columnsAboutAPersonAreRefusedByName() {
    JsonNode problem =
        refused("ФИО;ИИН;module;score\nx;1;ПМ 03;70\n", "nothing personal is taken", "ФИО", "ИИН");

    assertThat(problem.path("findings").size()).isEqualTo(2);
  }

  @Test
  void aRowWithMoreCellsThanTheHeaderIsRefused() {
    refused("module,score\nПМ 03,80,5\n", "more cells than the header");
  }

  @Test
  void aColumnThatIsThereTwiceIsRefused() {
    refused("module;модуль;score\nПМ 03;ПМ 03;70\n", "there twice");
  }

  @Test
  void emptyFilesAreExplained() {
    refused("", "column with the code of the module or of the outcome is missing");
    refused(HEADER, "there is no row below the header");
    refused("score;letter\n70;C+\n", "is missing");
  }

  @Test
  void whatIsNoUtf8IsNamed() {
    byte[] body = (HEADER + "ПМ 03;;;;70;;;\n").getBytes(Charset.forName("windows-1251"));

    JsonNode problem = Answer.problem(send(body), 422, "bad-file");
    assertThat(problem.path("detail").asText()).contains("UTF-8");
  }

  @Test
  void tooMuchIsRefused() {
    String row = "ПМ 03;;;;70;;;\n";

    Answer.problem(send(HEADER + row.repeat(100_000)), 413, "too-large");
    Answer.problem(send(HEADER + row.repeat(2001)), 413, "too-large");
  }

  @Test
  void anotherFormIsRefused() {
    HttpResponse<String> answer =
        server.post(graph.progression("vet", "he", ""), "application/json", "{}");

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void theRankingGoesByTheRowsToo() {
    HttpResponse<String> answer =
        server.post(
            graph.progression("vet", "he", "").replace("progression?", "progression/ranking?"),
            "text/csv",
            HEADER + "ПМ 03;РО 3.1;;;70;;;\n");

    JsonNode target = Answer.json(answer).path("targets").path(0);
    assertThat(target.path("proposed").asDouble()).isEqualTo(4);
    assertThat(target.path("whole").asInt()).isEqualTo(1);
  }
}
