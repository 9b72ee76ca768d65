package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualmap.dist.OwnGraph.EX;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix of programmes, on the demo data and on a programme that has every fault. */
@ExtendWith(DemoServer.class)
class CurriculumTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String FAULTY =
      """
      ex:framework a dm:Framework ; skos:prefLabel "Framework"@en ; dm:version "1" .
      ex:level4 a dm:FrameworkLevel ; skos:prefLabel "4"@en ; dm:levelNumber 4 ; skos:inScheme ex:framework .
      ex:college a dm:Institution ; skos:prefLabel "College"@en ; dm:sector dm:VET .
      ex:p a dm:Programme ; skos:prefLabel "Matrix"@en ; dm:institution ex:college ; dm:sector dm:VET ;
        dm:level ex:level4 ; dm:code "07139900" ; dm:version "1" ; dm:credits 20.0 ; dm:hoursPerCredit 24 .
      ex:m1 a dm:Module ; skos:prefLabel "Start"@en ; dct:isPartOf ex:p ; dm:code "БМ 01" ;
        dm:credits 4.0 ; dm:hours 96 ; dm:introduces ex:o1 , ex:o2 ; dm:assesses ex:o3 .
      ex:m2 a dm:Module ; skos:prefLabel "Middle"@en ; dct:isPartOf ex:p ; dm:code "ПМ 02" ;
        dm:credits 6.0 ; dm:hours 150 ; dm:masters ex:o1 , ex:o4 ; dm:develops ex:o6 ;
        dm:assesses ex:o1 , ex:o6 .
      ex:m3 a dm:Module ; skos:prefLabel "End"@en ; dct:isPartOf ex:p ; dm:code "ПМ 03" ;
        dm:credits 5.0 ; dm:hours 200 ; dm:introduces ex:o4 ; dm:teaches ex:foreign ; dm:assesses ex:o4 .
      ex:m4 a dm:Module ; skos:prefLabel "Thesis"@en ; dct:isPartOf ex:p ; dm:code "Thesis" ; dm:credits 4.0 .
      ex:o1 a elm:LearningOutcome ; skos:prefLabel "One"@en ; dct:isPartOf ex:p ; dm:code "РО 1.1" ;
        dm:placeOfLearning dm:AtCompany .
      ex:o2 a elm:LearningOutcome ; skos:prefLabel "Two"@en ; dct:isPartOf ex:p ; dm:code "РО 1.2" ;
        dm:placeOfLearning dm:AtBoth ; dm:prerequisite ex:o4 .
      ex:o3 a elm:LearningOutcome ; skos:prefLabel "Three"@en ; dct:isPartOf ex:p ; dm:code "РО 1.3" .
      ex:o4 a elm:LearningOutcome ; skos:prefLabel "Four"@en ; dct:isPartOf ex:p ; dm:code "РО 1.10" ;
        dm:placeOfLearning dm:AtInstitution .
      ex:o5 a elm:LearningOutcome ; skos:prefLabel "Five"@en ; dct:isPartOf ex:p ; dm:code "РО 2.1" ;
        dm:placeOfLearning dm:AtInstitution .
      ex:o6 a elm:LearningOutcome ; skos:prefLabel "Six"@en ; dct:isPartOf ex:p ; dm:code "РО 2.2" ;
        dm:placeOfLearning dm:AtCompany ; dm:prerequisite ex:o3 .
      ex:k1 a dm:AssessmentCriterion ; skos:prefLabel "k1"@en ; dct:isPartOf ex:o1 .
      ex:k2 a dm:AssessmentCriterion ; skos:prefLabel "k2"@en ; dct:isPartOf ex:o2 .
      ex:k4 a dm:AssessmentCriterion ; skos:prefLabel "k4"@en ; dct:isPartOf ex:o4 .
      ex:k4b a dm:AssessmentCriterion ; skos:prefLabel "k4b"@en ; dct:isPartOf ex:o4 .
      ex:k5 a dm:AssessmentCriterion ; skos:prefLabel "k5"@en ; dct:isPartOf ex:o5 .
      ex:k6 a dm:AssessmentCriterion ; skos:prefLabel "k6"@en ; dct:isPartOf ex:o6 .
      ex:q a dm:Programme ; skos:prefLabel "Other"@en ; dm:institution ex:college ; dm:sector dm:VET ;
        dm:level ex:level4 ; dm:code "07139901" ; dm:version "1" .
      ex:foreign a elm:LearningOutcome ; skos:prefLabel "Foreign"@en ; dct:isPartOf ex:q .
      ex:a a foaf:Person ; skos:prefLabel "Author A"@en . ex:b a foaf:Person ; skos:prefLabel "B"@en .
      """
          + OwnGraph.accepted("c1", "ex:o1", "exactMatch", "esco:own-x", 1, "2025-01-01")
          + OwnGraph.claim("c2", "ex:o1", "broadMatch", "ex:foreign", "Suggested", "2025-03-01")
          + OwnGraph.claim("c3", "ex:foreign", "broadMatch", "ex:o1", "Withdrawn", "2025-01-01");

  private final TestServer server;

  CurriculumTest(TestServer server) {
    this.server = server;
  }

  private static String address(String programme) {
    return "/api/curriculum?programme=" + TestServer.encode(programme);
  }

  private JsonNode json(String address) {
    return Answer.json(server.get(address, "Accept", "application/json"));
  }

  private void withEveryFault(Runnable work) {
    OwnGraph.during(server, "matrix", FAULTY, work);
  }

  @ParameterizedTest
  @CsvSource({
    "electrical-power/applied, assessed-never-taught, РО 4.1",
    "electrical-power/supply, never-assessed, РО 4.2",
    "electrical-power/supply, prerequisite-later, РО 2.2",
    "electrical-power/worker, mastered-before-introduced, РО 3.2",
    "ict/applied-bachelor, mastered-before-introduced, РО 3.2",
    "ict/vet-network, assessed-never-taught, РО 5.1",
    "ict/bachelor-2, never-assessed, РО 9",
    "primary-education/vet-sport, assessed-never-taught, РО 4.2",
    "primary-education/vet-sport, mastered-before-introduced, РО 2.2",
    "primary-education/bachelor-2, never-assessed, РО 9"
  })
  void theFaultsThatTheDemoDataHasAreFound(String programme, String check, String outcome) {
    JsonNode report = json(address(ID + "programme/" + programme));
    List<String> found = new ArrayList<>();
    for (JsonNode finding : report.path("findings")) {
      if (finding.path("check").asText().equals(check)) {
        found.add(code(report, finding.path("outcome").path("iri").asText()));
      }
    }

    assertThat(found).containsExactly(outcome);
    assertThat(report.path("checks").path(check).asInt()).isEqualTo(1);
  }

  private static String code(JsonNode report, String outcome) {
    for (JsonNode row : report.path("outcomes")) {
      if (row.path("iri").asText().equals(outcome)) {
        return row.path("code").asText();
      }
    }
    throw new AssertionError("no outcome " + outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict/vet", "ict/bachelor", "electrical-power/vet"})
  void soundProgrammesOfTheDemoDataHaveNoFaults(String programme) {
    JsonNode findings = json(address(ID + "programme/" + programme)).path("findings");

    assertThat(Answer.texts(findings, "severity")).doesNotContain("fault");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict/vet", "electrical-power/bachelor", "primary-education/vet-sport"})
  void theCellsAreWhatPlainSparqlFinds(String programme) {
    String iri = ID + "programme/" + programme;
    TreeSet<String> cells = new TreeSet<>();
    for (JsonNode row : json(address(iri)).path("outcomes")) {
      for (JsonNode cell : row.path("cells")) {
        String both = cell.path("module").asText() + " " + row.path("iri").asText();
        cell.path("teaching").forEach(way -> cells.add(way.asText() + " " + both));
        if (cell.path("assessed").asBoolean()) {
          cells.add("assesses " + both);
        }
      }
    }
    String query =
        """
        PREFIX dm: <https://w3id.org/dualmap/ontology#>
        PREFIX dct: <http://purl.org/dc/terms/>
        SELECT (CONCAT(STRAFTER(STR(?way), "#"), " ", STR(?module), " ", STR(?outcome)) AS ?cell) {
          VALUES ?way { dm:introduces dm:develops dm:masters dm:assesses }
          ?module dct:isPartOf <%s> ; ?way ?outcome }
        """
            .formatted(iri);
    List<String> expected = server.query(query, "text/csv").body().lines().skip(1).toList();

    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(cells).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theRemarksOfTheStoredQueryAreTheFindingsOfTheChecks() {
    Map<String, String> remarks =
        Map.of(
            "assessed-never-taught", "assessed-never-taught",
            "mastered-before-introduced", "mastered-before-introduced",
            "never-assessed", "never-assessed",
            "never-taught", "in-no-module");
    TreeSet<String> stored = new TreeSet<>();
    TreeSet<String> found = new TreeSet<>();
    String all = "SELECT ?p { ?p a <https://w3id.org/dualmap/ontology#Programme> }";
    for (String programme : server.query(all, "text/csv").body().lines().skip(1).toList()) {
      String question = "/api/questions/3?lang=en&programme=" + TestServer.encode(programme);
      for (Map<String, String> row : Sheets.csv(server, question)) {
        String check = remarks.get(row.getOrDefault("remark", ""));
        if (check != null) {
          stored.add(check + " " + row.get("outcome-iri"));
        }
      }
      for (JsonNode finding : json(address(programme)).path("findings")) {
        if (remarks.containsValue(finding.path("check").asText())) {
          found.add(
              finding.path("check").asText() + " " + finding.path("outcome").path("iri").asText());
        }
      }
    }

    assertThat(found).isEqualTo(stored).hasSizeGreaterThan(8);
  }

  @Test
  void theShareOfEachModuleIsThatOfTheStoredQuery() {
    String programme = ID + "programme/electrical-power/vet";
    List<Map<String, String>> stored =
        Sheets.csv(server, "/api/questions/5?lang=en&programme=" + TestServer.encode(programme));
    List<Map<String, String>> modules =
        Sheets.csv(server, address(programme) + "&table=modules&lang=en");

    assertThat(modules).hasSameSizeAs(stored).hasSizeGreaterThan(3);
    for (int i = 0; i < stored.size(); i++) {
      Map<String, String> module = modules.get(i);
      assertThat(stored.get(i).values())
          .contains(module.get("code"), module.get("credits"), module.get("hours"))
          .contains(module.get("at-institution"), module.get("at-company"), module.get("at-both"));
      double share = Double.parseDouble(module.get("workplace-share"));
      assertThat(stored.get(i).values())
          .contains(
              new java.math.BigDecimal(Math.round(share * 100))
                  .movePointLeft(2)
                  .stripTrailingZeros()
                  .toPlainString());
    }
  }

  @Test
  void everyCheckFindsItsFaultInAProgrammeThatHasThemAll() {
    withEveryFault(
        () -> {
          JsonNode report = json(address(EX + "p") + "&lang=en&overServedFrom=2");

          report
              .path("checks")
              .properties()
              .forEach(
                  check ->
                      assertThat(check.getValue().asInt())
                          .as(check.getKey())
                          .isEqualTo(check.getKey().equals("over-served") ? 2 : 1));
          assertThat(report.path("checks").size()).isEqualTo(17);
          assertThat(Answer.texts(report.path("findings"), "message"))
              .contains(
                  "РО 1.10 is mastered (ПМ 02) before it is introduced (ПМ 03).",
                  "Work on РО 1.2 begins (БМ 01) before its prerequisite РО 1.10 is reached (ПМ"
                      + " 02).",
                  "The modules have 19 credits together, the programme states 20.",
                  "ПМ 03 states 200 hours, but 5 credits of 24 hours are 120 hours.",
                  "РО 1.1 is taught in 2 modules: БМ 01, ПМ 02.");
          assertThat(Answer.texts(report.path("findings"), "severity"))
              .startsWith("fault")
              .endsWith("note");
          assertThat(json(address(EX + "p")).path("checks").path("over-served").asInt()).isZero();
        });
  }

  @Test
  void theWorkloadIsDividedByPlaces() {
    withEveryFault(
        () -> {
          JsonNode report = json(address(EX + "p"));

          assertPlaces(report.path("credited"), 4.5, 6, 2, 6.5, 0.56, 0.48, 0.64);
          assertPlaces(report.path("hours"), 150, 148, 48, 100, 0.49711, 0.427746, 0.566474);
        });
  }

  private static void assertPlaces(JsonNode places, double... expected) {
    List<String> names =
        List.of("institution", "company", "both", "unstated", "share", "atLeast", "atMost");
    for (int i = 0; i < names.size(); i++) {
      assertThat(places.path(names.get(i)).asDouble()).as(names.get(i)).isEqualTo(expected[i]);
    }
  }

  @Test
  void rowsAreInTheOrderOfTheirCodesWithCriteriaPrerequisitesAndEvidence() {
    withEveryFault(
        () -> {
          JsonNode report = json(address(EX + "p") + "&lang=en");
          JsonNode rows = report.path("outcomes");

          assertThat(Answer.texts(rows, "code"))
              .containsExactly("РО 1.1", "РО 1.2", "РО 1.3", "РО 1.10", "РО 2.1", "РО 2.2");
          assertThat(Answer.texts(rows, "criteria")).containsExactly("1", "1", "0", "2", "1", "1");
          assertThat(Answer.texts(rows.path(1).path("prerequisites"), "label"))
              .containsExactly("Four");
          JsonNode claims = rows.path(0).path("claims");
          assertThat(Answer.texts(claims, "state")).containsExactly("suggested", "accepted");
          assertThat(Answer.texts(claims, "count")).containsExactly("1", "1");
          assertThat(Answer.texts(claims.path(1).path("authors"), "label"))
              .containsExactly("Author A");
          assertThat(claims.path(1).path("claims").path(0).asText()).isEqualTo(EX + "c1");
          assertThat(Answer.texts(report.path("modules"), "position"))
              .containsExactly("1", "2", "3", "");
        });
  }

  @Test
  void asOfADayTheVersionInForceAndTheClaimsOfThatDayAnswer() {
    JsonNode before = json(address(ID + "programme/ict/vet") + "&asOf=2024-06-01");

    assertThat(before.path("programme").path("iri").asText())
        .isEqualTo(ID + "programme/ict/vet-2021");
    assertThat(before.path("asOf").asText()).isEqualTo("2024-06-01");
    Answer.problem(
        server.get(address(ID + "programme/ict/vet") + "&asOf=2010-01-01"), 404, "not-found");
    withEveryFault(
        () -> {
          JsonNode row = json(address(EX + "p") + "&asOf=2025-02-01").path("outcomes").path(0);
          assertThat(Answer.texts(row.path("claims"), "state")).containsExactly("accepted");
        });
  }

  @Test
  void everyMessageIsInTheLanguageThatIsAskedFor() {
    withEveryFault(
        () -> {
          String question = address(EX + "p") + "&overServedFrom=2&lang=";
          List<String> kazakh = Answer.texts(json(question + "kk").path("findings"), "message");
          List<String> russian = Answer.texts(json(question + "ru").path("findings"), "message");
          List<String> english = Answer.texts(json(question + "en").path("findings"), "message");

          assertThat(kazakh).hasSameSizeAs(english).doesNotContainAnyElementsOf(russian);
          assertThat(russian).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
          assertThat(kazakh)
              .noneMatch(message -> message.contains("check.") || message.contains("$"));
          assertThat(kazakh).contains("РО 1.3 нәтижесінің бағалау критерийі жоқ.");
          assertThat(russian).contains("У результата РО 1.3 нет критериев оценки.");
        });
    JsonNode demo = json(address(ID + "programme/ict/vet") + "&lang=kk");
    assertThat(demo.path("programme").path("lang").asText()).isEqualTo("kk");
    assertThat(Answer.texts(demo.path("modules"), "lang")).containsOnly("kk");
  }

  @Test
  void csvAndXlsxHaveTheSameFiguresAsJson() {
    withEveryFault(
        () -> {
          String question = address(EX + "p") + "&lang=ru";
          JsonNode report = json(question);
          List<Map<String, String>> matrix = Sheets.csv(server, question);

          assertThat(matrix).isEqualTo(Sheets.xlsx(server, question, "matrix"));
          assertThat(matrix).hasSize(report.path("outcomes").size());
          assertThat(matrix.getFirst())
              .containsEntry("БМ 01", "introduces")
              .containsEntry("ПМ 02", "masters assesses")
              .containsEntry("ПМ 03", "")
              .containsEntry("place", "company")
              .containsEntry("claims", "1 suggested; 1 accepted")
              .containsEntry("iri", EX + "o1");
          for (String table : List.of("modules", "findings")) {
            List<Map<String, String>> rows = Sheets.csv(server, question + "&table=" + table);
            assertThat(rows).as(table).isEqualTo(Sheets.xlsx(server, question, table));
            assertThat(rows).as(table).hasSize(report.path(table).size());
          }
          JsonNode module = report.path("modules").path(1);
          assertThat(Sheets.csv(server, question + "&table=modules").get(1))
              .containsEntry("at-company", Sheets.plain(module.path("places").path("company")))
              .containsEntry("workplace-share", Sheets.plain(module.path("places").path("share")))
              .containsEntry("hours", Sheets.plain(module.path("hours")));
          assertThat(Sheets.xlsx(server, question, "about"))
              .anyMatch(
                  row ->
                      "workplace share of credits".equals(row.get("what"))
                          && "0.56".equals(row.get("value")));
        });
  }

  @Test
  void everyBadParameterIsNamedAtOnce() {
    JsonNode problem =
        Answer.problem(
            server.get("/api/curriculum?asOf=yesterday&overServedFrom=1&table=all"),
            400,
            "bad-parameter");

    assertThat(Answer.texts(problem.path("findings"), "column"))
        .containsExactlyInAnyOrder("programme", "asOf", "overServedFrom", "table");
    Answer.problem(server.get(address("no iri")), 400, "bad-parameter");
    Answer.problem(server.get(address(EX + "none")), 404, "not-found");
    JsonNode standard =
        Answer.problem(server.get(address(ID + "standard/ict")), 400, "bad-parameter");
    assertThat(standard.path("detail").asText()).contains("is no programme, but a standard");
  }
}
