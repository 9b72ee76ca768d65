package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proposals for the programmes of the three pilot fields. */
@ExtendWith(DemoServer.class)
class RecognitionTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final List<String> SETS = List.of("plain", "oldenburg", "kazakhstan", "lisbon");

  private final TestServer server;

  RecognitionTest(TestServer server) {
    this.server = server;
  }

  private static String address(String path, String from, String to) {
    return path + "?from=" + TestServer.encode(ID + from) + "&to=" + TestServer.encode(ID + to);
  }

  private static String progression(String field) {
    String programme = "programme/" + field + "/";
    return address("/api/progression", programme + "vet", programme + "bachelor");
  }

  private JsonNode json(String path) {
    return Answer.json(server.get(path, "Accept", "application/json"));
  }

  private static double sum(JsonNode list, String key) {
    double sum = 0;
    for (JsonNode entry : list) {
      sum += entry.path(key).asDouble();
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "primary-education", "electrical-power"})
  void theFiguresOfEveryRuleSetAddUp(String field) {
    for (String set : SETS) {
      JsonNode report = json(progression(field) + "&ruleset=" + set);
      JsonNode totals = report.path("totals");

      assertThat(report.path("ruleSet").path("id").asText()).isEqualTo(set);
      assertThat(report.path("sequence").asLong()).isPositive();
      assertThat(totals.path("proposed").asDouble())
          .isCloseTo(sum(report.path("modules"), "proposed"), within(1e-6));
      assertThat(totals.path("credits").asDouble())
          .isCloseTo(
              totals.path("proposed").asDouble() + totals.path("remaining").asDouble(),
              within(1e-6));
      assertThat(totals.path("outcomesRemaining").asInt())
          .isEqualTo(report.path("remaining").size());
      assertThat(report.path("hours").path("source").asDouble()).isEqualTo(24);
      assertThat(report.path("hours").path("target").asDouble()).isEqualTo(30);
      assertThat(report.path("hours").path("factor").asDouble()).isEqualTo(0.8);
      report.path("modules").forEach(module -> addsUp(module, set));
    }
  }

  private static void addsUp(JsonNode module, String set) {
    String name = set + " " + module.path("code").asText();
    double credits = module.path("credits").asDouble();
    double proposed = module.path("proposed").asDouble();
    assertThat(proposed)
        .as(name)
        .isBetween(0.0, Math.min(credits, module.path("byCoverage").asDouble()));
    assertThat(module.path("remaining").asDouble())
        .as(name)
        .isCloseTo(credits - proposed, within(1e-6));
    String verdict =
        proposed == 0 ? "refused" : proposed == credits ? "credited" : "credited-in-part";
    assertThat(module.path("verdict").asText()).as(name).isEqualTo(verdict);
    if (!set.equals("oldenburg") && !set.equals("lisbon")) {
      assertThat(proposed).as(name).isLessThanOrEqualTo(module.path("byHours").asDouble());
    }
    double outcomes = module.path("outcomes").size();
    assertThat(module.path("atLeast").asDouble())
        .as(name)
        .isCloseTo(sum(module.path("outcomes"), "atLeast") / outcomes, within(1e-6));
    assertThat(module.path("reason")).as(name).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "primary-education", "electrical-power"})
  void outcomesAreCoveredAsCoverageSays(String field) {
    JsonNode coverage =
        json(
            progression(field)
                .replace("/progression?from=", "/coverage?programme=")
                .replace("&to=", "&target-programme="));
    Map<String, List<Object>> expected = new HashMap<>();
    for (JsonNode item : coverage.path("items")) {
      expected.put(
          item.path("iri").asText(),
          List.of(
              item.path("state").asText(),
              item.path("atLeast").asDouble(),
              item.path("atMost").asDouble()));
    }
    JsonNode report = json(progression(field));
    Set<String> seen = new HashSet<>();
    for (JsonNode module : report.path("modules")) {
      for (JsonNode outcome : module.path("outcomes")) {
        String iri = outcome.path("iri").asText();
        seen.add(iri);
        assertThat(
                List.<Object>of(
                    outcome.path("state").asText(),
                    outcome.path("atLeast").asDouble(),
                    outcome.path("atMost").asDouble()))
            .as(iri)
            .isEqualTo(expected.get(iri));
      }
    }
    assertThat(report.path("totals").path("outcomes").asInt()).isEqualTo(expected.size());
    assertThat(seen).isNotEmpty().isSubsetOf(expected.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "oldenburg", "lisbon", "kazakhstan"})
  void reasonsAreInTheAskedLanguage(String set) {
    List<JsonNode> reports = new ArrayList<>();
    for (String language : List.of("kk", "ru", "en")) {
      reports.add(json(progression("electrical-power") + "&ruleset=" + set + "&lang=" + language));
    }
    for (int i = 0; i < reports.get(0).path("modules").size(); i++) {
      Set<String> reasons = new HashSet<>();
      for (JsonNode report : reports) {
        reasons.add(report.path("modules").path(i).path("reason").toString());
      }
      assertThat(reasons).hasSize(3);
      assertThat(reasons.toString()).doesNotContain("recognition.", "{0}", "%s");
    }
    Set<String> related = new HashSet<>();
    reports.forEach(report -> related.add(report.path("related").path("text").asText()));
    assertThat(related).hasSize(3);
    assertThat(reports.get(0).path("to").path("lang").asText()).isEqualTo("kk");
  }

  @Test
  void jsonCsvAndXlsxHaveTheSameFigures() throws IOException, InterruptedException {
    List<String> keys =
        List.of(
            "code",
            "credits",
            "atLeast",
            "atMost",
            "verdict",
            "rule",
            "byCoverage",
            "hours",
            "byHours",
            "proposed",
            "cut",
            "remaining",
            "iri");
    List<String> columns =
        List.of(
            "code",
            "credits",
            "at-least",
            "at-most",
            "verdict",
            "rule",
            "by-coverage",
            "hours",
            "by-hours",
            "proposed",
            "cut",
            "remaining",
            "iri");
    String question = progression("primary-education") + "&ruleset=oldenburg";
    List<List<Object>> expected = new ArrayList<>();
    for (JsonNode module : json(question).path("modules")) {
      expected.add(keys.stream().map(key -> value(module.path(key).asText())).toList());
    }
    String csv = server.get(question, "Accept", "text/csv").body();
    List<List<Object>> fromCsv = new ArrayList<>();
    try (CSVParser rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv.replace("\uFEFF", "")))) {
      for (CSVRecord row : rows) {
        fromCsv.add(columns.stream().map(column -> value(row.get(column))).toList());
      }
    }
    HttpResponse<byte[]> xlsx =
        HttpClient.newHttpClient()
            .send(
                server.request(question + "&format=xlsx").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    List<List<Object>> fromXlsx = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.body()))) {
      List<Row> rows = book.getFirstSheet().read();
      List<String> header = rows.removeFirst().stream().map(cell -> cell.getText()).toList();
      for (Row row : rows) {
        fromXlsx.add(columns.stream().map(c -> value(row.getCellText(header.indexOf(c)))).toList());
      }
      assertThat(book.findSheet("remaining").orElseThrow().read())
          .hasSize(json(question).path("remaining").size() + 1);
      assertThat(book.findSheet("about").orElseThrow().read().toString()).contains("oldenburg");
    }

    assertThat(fromCsv).isEqualTo(expected);
    assertThat(fromXlsx).isEqualTo(expected);
  }

  /** A number as a number, so that 5 and 5.0 are the same. */
  private static Object value(String text) {
    return text.matches("[0-9.]+") ? (Object) Double.valueOf(text) : text;
  }

  @Test
  void aQualificationStandsForTheProgrammeThatGivesIt() {
    String to = "programme/ict/bachelor";
    JsonNode byQualification =
        json(address("/api/progression", "qualification/ict/4s06130103", to));

    assertThat(byQualification).isEqualTo(json(progression("ict")));
    JsonNode of2022 =
        json(address("/api/progression", "qualification/ict/4s06130103", to) + "&asOf=2024-06-01");
    assertThat(of2022.path("from").path("iri").asText()).isEqualTo(ID + "programme/ict/vet-2021");
  }

  @Test
  void asOfADayTheVersionsAndClaimsOfThatDayCount() {
    JsonNode before = json(progression("ict") + "&asOf=2024-06-01");

    assertThat(before.path("from").path("iri").asText()).isEqualTo(ID + "programme/ict/vet-2021");
    assertThat(before.path("asOf").asText()).isEqualTo("2024-06-01");
    assertThat(before.path("modules").toString())
        .isNotEqualTo(json(progression("ict")).path("modules").toString());
    Answer.problem(server.get(progression("ict") + "&asOf=2010-01-01"), 404, "not-found");
    Answer.problem(server.get(progression("ict") + "&asOf=soon"), 400, "bad-parameter");
  }

  @Test
  void whatIsNoPairIsExplained() {
    String vet = "programme/ict/vet";
    Answer.problem(server.get(address("/api/progression", "none", vet)), 404, "not-found");
    Answer.problem(server.get(address("/api/progression", vet, "none")), 404, "not-found");
    Answer.problem(
        server.get(address("/api/progression", "standard/ict", vet)), 400, "bad-parameter");
    Answer.problem(
        server.get(address("/api/progression", vet, "standard/ict")), 400, "bad-parameter");
    Answer.problem(server.get("/api/progression"), 400, "bad-parameter");
    Answer.problem(server.get(progression("ict") + "&to=urn:x:other"), 400, "bad-parameter");
    JsonNode same =
        Answer.problem(server.get(address("/api/progression", vet, vet)), 400, "bad-parameter");
    assertThat(same.path("detail").asText()).contains("itself");
  }

  @Test
  void aRuleSetIsChosenByNameAndVersion() {
    assertThat(
            json(progression("ict") + "&ruleset=plain@2").path("ruleSet").path("version").asText())
        .isEqualTo("2");
    JsonNode problem =
        Answer.problem(server.get(progression("ict") + "&ruleset=plain@99"), 400, "bad-parameter");
    assertThat(problem.path("detail").asText()).contains("oldenburg");
  }
}
