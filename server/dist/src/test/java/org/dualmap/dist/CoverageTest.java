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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coverage of the standards of the three pilot fields by their programmes. */
@ExtendWith(DemoServer.class)
class CoverageTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final List<String> STATES =
      List.of("covered", "partial", "not-covered", "unknown");

  private final TestServer server;

  CoverageTest(TestServer server) {
    this.server = server;
  }

  private static String address(String programme, String standard) {
    return "/api/coverage?programme="
        + TestServer.encode(programme)
        + "&standard="
        + TestServer.encode(standard);
  }

  private JsonNode coverage(String field, String programme) {
    return Answer.json(
        server.get(
            address(ID + "programme/" + field + "/" + programme, ID + "standard/" + field),
            "Accept",
            "application/json"));
  }

  @ParameterizedTest
  @CsvSource({
    "ict, vet",
    "ict, bachelor",
    "primary-education, vet",
    "primary-education, bachelor",
    "electrical-power, vet",
    "electrical-power, bachelor"
  })
  void allFourStatesOccurAndAddUpToAllItems(String field, String programme) {
    JsonNode report = coverage(field, programme);
    Map<String, Map<String, Integer>> counted = new HashMap<>();
    for (JsonNode item : report.path("items")) {
      counted
          .computeIfAbsent(item.path("kind").asText(), kind -> new HashMap<>())
          .merge(item.path("state").asText(), 1, Integer::sum);
    }

    Set<String> seen = new HashSet<>();
    counted.values().forEach(states -> seen.addAll(states.keySet()));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(STATES);
    assertThat(report.path("totals").size()).isEqualTo(counted.size());
    counted.forEach(
        (kind, states) -> {
          for (String state : STATES) {
            assertThat(report.path("totals").path(kind).path(state).asInt())
                .as(kind + " " + state)
                .isEqualTo(states.getOrDefault(state, 0));
          }
        });
    assertThat(report.path("items").size()).isEqualTo(itemsOf(field));
  }

  private int itemsOf(String field) {
    String count =
        "SELECT (COUNT(DISTINCT ?i) AS ?n) { ?i <http://purl.org/dc/terms/isPartOf>+ <%s> }"
            .formatted(ID + "standard/" + field);
    return Integer.parseInt(server.query(count, "text/csv").body().lines().toList().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "primary-education", "electrical-power"})
  void everyStateHasTheClaimsBehindIt(String field) {
    for (JsonNode item : coverage(field, "vet").path("items")) {
      String state = item.path("state").asText();
      String name = item.path("iri").asText();
      if (item.path("basis").asText().equals("direct")) {
        Stream<String> decisive =
            Answer.texts(item.path("claims"), "state").stream()
                .filter(s -> s.equals("accepted") || s.equals("no-match"));
        assertThat(decisive).as(name).isNotEmpty();
        assertThat(item.path("inferred").asBoolean()).as(name).isFalse();
      } else if (!state.equals("unknown")) {
        assertThat(item.path("inferred").asBoolean()).as(name).isTrue();
      }
      for (JsonNode claim : item.path("claims")) {
        assertThat(claim.path("object").asText()).isEqualTo(name);
        assertThat(claim.path("author").asText()).as(name).isNotBlank();
        assertThat(server.get("/api/resources?iri=" + claim.path("iri").asText()).statusCode())
            .isEqualTo(200);
      }
      assertThat(item.path("atLeast").asDouble()).as(name).isBetween(0.0, 1.0);
      assertThat(item.path("atMost").asDouble())
          .as(name)
          .isBetween(item.path("atLeast").asDouble(), 1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "primary-education", "electrical-power"})
  void gapsAreTheMandatoryFunctionsThatAreNotCovered(String field) {
    JsonNode report = coverage(field, "vet");
    List<String> expected = new java.util.ArrayList<>();
    for (JsonNode item : report.path("items")) {
      if (item.path("kind").asText().equals("labour-function")
          && item.path("mandatory").asBoolean()
          && !item.path("state").asText().equals("covered")) {
        expected.add(item.path("iri").asText());
      }
    }

    assertThat(expected).isNotEmpty();
    assertThat(Answer.texts(report.path("gaps"), "iri")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "primary-education", "electrical-power"})
  void orphansAreOutcomesWithoutAnAcceptedClaim(String field) {
    JsonNode report = coverage(field, "vet");
    Set<String> serving = new HashSet<>();
    for (JsonNode item : report.path("items")) {
      for (JsonNode claim : item.path("claims")) {
        if (claim.path("state").asText().equals("accepted")) {
          serving.add(claim.path("subject").asText());
        }
      }
    }
    List<String> orphans = Answer.texts(report.path("orphans"), "iri");

    assertThat(orphans).doesNotContainAnyElementsOf(serving);
    assertThat(orphans.size() + serving.size()).isEqualTo(outcomesOf(field));
  }

  private int outcomesOf(String field) {
    String count =
        """
        SELECT (COUNT(DISTINCT ?o) AS ?n) {
          ?o a <http://data.europa.eu/snb/model/elm/LearningOutcome> ;
             <http://purl.org/dc/terms/isPartOf>+ <%s> }
        """
            .formatted(ID + "programme/" + field + "/vet");
    return Integer.parseInt(server.query(count, "text/csv").body().lines().toList().get(1));
  }

  @Test
  void oneProfessionCardCanBeAskedFor() {
    String card = ID + "profession-card/ict/p4";
    JsonNode report =
        Answer.json(
            server.get(
                address(ID + "programme/ict/vet", ID + "standard/ict")
                    + "&card="
                    + TestServer.encode(card),
                "Accept",
                "application/json"));

    assertThat(report.path("items").path(0).path("iri").asText()).isEqualTo(card);
    assertThat(report.path("items").size())
        .isLessThan(coverage("ict", "vet").path("items").size())
        .isGreaterThan(1);
    assertThat(Answer.texts(report.path("items"), "level")).containsOnly("4");
  }

  @Test
  void asOfADayTheVersionsInForceThenAnswerAndTheClaimsThatStoodThen() {
    String question = address(ID + "programme/ict/vet", ID + "standard/ict") + "&asOf=";
    JsonNode before = json(question + "2024-06-01");
    JsonNode after = json(question + "2026-09-01");

    assertThat(before.path("programme").path("iri").asText())
        .isEqualTo(ID + "programme/ict/vet-2021");
    assertThat(before.path("targetVersion").path("name").asText()).isEqualTo("2022");
    assertThat(after.path("programme").path("iri").asText()).isEqualTo(ID + "programme/ict/vet");
    assertThat(after.path("targetVersion").path("validFrom").asText()).isEqualTo("2025-11-10");
    assertThat(before.path("totals")).isNotEqualTo(after.path("totals"));
    for (JsonNode item : before.path("items")) {
      for (JsonNode claim : item.path("claims")) {
        assertThat(claim.path("created").asText()).isLessThanOrEqualTo("2024-06-01");
        assertThat(claim.path("reviewed").asText()).isLessThanOrEqualTo("2024-06-01");
      }
    }
  }

  @Test
  void aCardIsTakenInTheVersionOfTheDay() {
    JsonNode report =
        json(
            address(ID + "programme/ict/vet", ID + "standard/ict")
                + "&asOf=2024-06-01&card="
                + TestServer.encode(ID + "profession-card/ict/p4"));

    assertThat(report.path("items").path(0).path("iri").asText())
        .isNotEqualTo(ID + "profession-card/ict/p4")
        .contains("2022");
  }

  @Test
  void aDayWithoutAVersionInForceAndABadDayAreExplained() {
    String question = address(ID + "programme/ict/vet", ID + "standard/ict");

    JsonNode problem = Answer.problem(server.get(question + "&asOf=2010-01-01"), 404, "not-found");
    assertThat(problem.path("detail").asText()).contains("2021-09-01");
    Answer.problem(server.get(question + "&asOf=yesterday"), 400, "bad-parameter");
    Answer.problem(
        server.get(
            question + "&card=" + TestServer.encode(ID + "profession-card/primary-education/l4")),
        400,
        "bad-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "primary-education", "electrical-power"})
  void aCollegeProgrammeIsComparedWithABachelorProgramme(String field) {
    JsonNode report =
        json(
            "/api/coverage?programme="
                + TestServer.encode(ID + "programme/" + field + "/vet")
                + "&target-programme="
                + TestServer.encode(ID + "programme/" + field + "/bachelor"));

    assertThat(report.path("targetKind").asText()).isEqualTo("programme");
    assertThat(Answer.texts(report.path("items"), "kind")).containsOnly("learning-outcome");
    JsonNode weighted = report.path("covered").path("weighted");
    double all = 0;
    for (String state : List.of("covered", "partial", "notCovered", "unknown")) {
      all += weighted.path(state).asDouble();
    }
    assertThat(all).isCloseTo(1, within(1e-5));
    assertThat(weighted.path("atMost").asDouble())
        .isGreaterThanOrEqualTo(weighted.path("atLeast").asDouble());
    assertThat(report.path("used").path("weighted").path("atMost").asDouble()).isPositive();
    assertThat(Answer.texts(report.path("items"), "levelGap")).contains("-2");
  }

  @Test
  void aProgrammeIsComparedWithWhatAnEmployerAsksFor() {
    JsonNode report =
        json(
            "/api/coverage?programme="
                + TestServer.encode(ID + "programme/ict/vet")
                + "&employer="
                + TestServer.encode(ID + "employer/ict/network-integrator"));

    assertThat(report.path("targetKind").asText()).isEqualTo("employer");
    assertThat(report.path("items").size()).isEqualTo(5);
    assertThat(report.path("gaps").size()).isPositive();
  }

  @Test
  void oneTargetIsNamedNoLessAndNoMore() {
    String programme = "/api/coverage?programme=" + TestServer.encode(ID + "programme/ict/vet");

    Answer.problem(server.get(programme), 400, "bad-parameter");
    Answer.problem(
        server.get(programme + "&standard=urn:x:a&employer=urn:x:b"), 400, "bad-parameter");
    Answer.problem(server.get(programme + "&employer=urn:x:b"), 404, "not-found");
  }

  @Test
  void jsonCsvAndXlsxHaveTheSameFigures() throws IOException, InterruptedException {
    String question = address(ID + "programme/ict/vet", ID + "standard/ict");
    List<List<String>> expected = new ArrayList<>();
    for (JsonNode item : json(question).path("items")) {
      expected.add(
          List.of(
              item.path("iri").asText(),
              item.path("state").asText(),
              item.path("atLeast").asText(),
              item.path("atMost").asText()));
    }
    String csv = server.get(question, "Accept", "text/csv").body();
    List<List<String>> fromCsv = new ArrayList<>();
    try (CSVParser rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv.replace("\uFEFF", "")))) {
      rows.forEach(
          r ->
              fromCsv.add(
                  List.of(r.get("iri"), r.get("state"), r.get("at-least"), r.get("at-most"))));
    }
    HttpResponse<byte[]> xlsx =
        HttpClient.newHttpClient()
            .send(
                server.request(question + "&format=xlsx").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    List<List<String>> fromXlsx = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx.body()))) {
      for (Row row : book.getFirstSheet().read()) {
        fromXlsx.add(
            List.of(
                row.getCellText(12), row.getCellText(6), row.getCellText(7), row.getCellText(8)));
      }
      assertThat(book.findSheet("about")).isPresent();
    }

    assertThat(fromCsv).isEqualTo(expected);
    assertThat(fromXlsx.removeFirst()).containsExactly("iri", "state", "at-least", "at-most");
    assertThat(numbers(fromXlsx)).isEqualTo(numbers(expected));
  }

  private static List<List<Object>> numbers(List<List<String>> rows) {
    return rows.stream()
        .map(
            r ->
                List.<Object>of(
                    r.get(0), r.get(1), Double.valueOf(r.get(2)), Double.valueOf(r.get(3))))
        .toList();
  }

  private JsonNode json(String path) {
    return Answer.json(server.get(path, "Accept", "application/json"));
  }

  @Test
  void theAnswerNamesItsRuleAndTheStateOfTheGraph() {
    JsonNode report = coverage("ict", "vet");

    assertThat(report.path("ruleSet").path("id").asText()).isEqualTo("plain");
    assertThat(report.path("ruleSet").path("version").asText()).isNotBlank();
    assertThat(report.path("sequence").asLong()).isPositive();
  }

  @Test
  void labelsComeInTheAskedLanguage() {
    for (String language : List.of("kk", "ru", "en")) {
      JsonNode report =
          Answer.json(
              server.get(
                  address(ID + "programme/ict/vet", ID + "standard/ict") + "&lang=" + language,
                  "Accept",
                  "application/json"));
      assertThat(Answer.texts(report.path("items"), "lang")).containsOnly(language);
    }
  }

  @Test
  void aBrowserGetsTheCoverageAsAPage() {
    var page =
        server.get(address(ID + "programme/ict/vet", ID + "standard/ict"), "Accept", "text/html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<table", "Clarifying the task with the requester");
  }

  @Test
  void aClaimThatIsAcceptedChangesTheAnswerAtOnce() {
    String item = firstUnknownAbility();
    String claim = "<https://example.org/claim/1>";
    String insert =
        """
        PREFIX dm: <https://w3id.org/dualmap/ontology#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        INSERT DATA { GRAPH <https://example.org/claims> { %s
          a <https://w3id.org/sssom/Mapping> ;
          owl:annotatedSource <%soutcome/ict/vet-01> ;
          owl:annotatedProperty <http://www.w3.org/2004/02/skos/core#exactMatch> ;
          owl:annotatedTarget <%s> ;
          <https://w3id.org/sssom/mapping_justification>
            <https://w3id.org/semapv/vocab/ManualMappingCuration> ;
          <https://w3id.org/sssom/confidence> 0.9e0 ;
          <http://purl.org/pav/authoredBy> <https://example.org/a> ;
          <https://w3id.org/sssom/reviewer_id> <https://example.org/b> ;
          <http://purl.org/dc/terms/created> "2024-03-01"^^xsd:date ;
          <https://w3id.org/sssom/review_date> "2024-03-02"^^xsd:date ;
          dm:coverageOfObject 1.0 ; dm:useOfSubject 1.0 ; dm:mappingState dm:Accepted ;
          dm:provenance dm:Illustrative . } }
        """
            .formatted(claim, ID, item);
    var stored = server.update(insert);
    assertThat(stored.statusCode()).as(stored.body()).isEqualTo(204);
    assertThat(state(item)).isEqualTo("covered");

    server.update("DROP GRAPH <https://example.org/claims>");
    assertThat(state(item)).isEqualTo("unknown");
  }

  private String firstUnknownAbility() {
    for (JsonNode item : coverage("ict", "vet").path("items")) {
      if (item.path("kind").asText().equals("ability")
          && item.path("state").asText().equals("unknown")
          && item.path("claims").isEmpty()) {
        return item.path("iri").asText();
      }
    }
    throw new AssertionError("no ability that nobody has looked at");
  }

  private String state(String iri) {
    for (JsonNode item : coverage("ict", "vet").path("items")) {
      if (item.path("iri").asText().equals(iri)) {
        return item.path("state").asText();
      }
    }
    throw new AssertionError("no item " + iri);
  }

  @Test
  void anUnknownProgrammeOrStandardIsNotFound() {
    Answer.problem(
        server.get(address("https://example.org/none", ID + "standard/ict")), 404, "not-found");
    Answer.problem(
        server.get(address(ID + "programme/ict/vet", "https://example.org/none")),
        404,
        "not-found");
  }

  @Test
  void aStandardInPlaceOfAProgrammeIsRefusedInWords() {
    JsonNode problem =
        Answer.problem(
            server.get(address(ID + "standard/ict", ID + "standard/ict")), 400, "bad-parameter");

    assertThat(problem.path("detail").asText()).contains("is no programme, but a standard");
  }

  @Test
  void missingAndMalformedParametersAreNamed() {
    JsonNode missing = Answer.problem(server.get("/api/coverage"), 400, "bad-parameter");
    JsonNode malformed =
        Answer.problem(server.get(address("no iri", ID + "standard/ict")), 400, "bad-parameter");
    JsonNode rules =
        Answer.problem(
            server.get(address(ID + "programme/ict/vet", ID + "standard/ict") + "&ruleset=none"),
            400,
            "bad-parameter");

    assertThat(missing.path("detail").asText()).contains("programme");
    assertThat(malformed.path("detail").asText()).contains("programme");
    assertThat(rules.path("detail").asText()).contains("ruleset");
  }
}
