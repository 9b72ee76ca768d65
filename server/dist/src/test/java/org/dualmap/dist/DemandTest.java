package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualmap.dist.OwnGraph.EX;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Demand against what is taught, on the demo data and on a small market worked out by hand. */
@ExtendWith(DemoServer.class)
class DemandTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String ESCO = "http://data.europa.eu/esco/skill/";

  /**
   * Two programmes: one of the field and region with an outcome at the company, one elsewhere. One
   * skill is taught at the company, one only through a narrower skill, one by two outcomes in part;
   * one was looked for in vain, one was taught by an earlier version only.
   */
  private static final String MARKET =
      """
      ex:framework a dm:Framework ; skos:prefLabel "Framework"@en ; dm:version "1" .
      ex:level4 a dm:FrameworkLevel ; skos:prefLabel "4"@en ; dm:levelNumber 4 ; skos:inScheme ex:framework .
      ex:level6 a dm:FrameworkLevel ; skos:prefLabel "6"@en ; dm:levelNumber 6 ; skos:inScheme ex:framework .
      ex:field a dm:Field ; skos:prefLabel "Field"@en .
      ex:other a dm:Field ; skos:prefLabel "Other field"@en .
      ex:near a dm:Institution ; skos:prefLabel "Near college"@en ; dm:sector dm:VET ; dm:region "Near Region" .
      ex:far a dm:Institution ; skos:prefLabel "Far university"@en ; dm:sector dm:HE ; dm:region "Far Region" .
      ex:p1old a dm:Programme ; skos:prefLabel "One, old"@en ; dm:institution ex:near ; dm:sector dm:VET ;
        dm:level ex:level4 ; dm:field ex:field ; dm:code "07139900" ; dm:version "2021" ;
        schema:validFrom "2021-09-01"^^xsd:date ; schema:validThrough "2025-08-31"^^xsd:date .
      ex:p1 a dm:Programme ; skos:prefLabel "One"@en ; dm:institution ex:near ; dm:sector dm:VET ;
        dm:level ex:level4 ; dm:field ex:field ; dm:code "07139900" ; dm:version "2025" ;
        dct:replaces ex:p1old ; schema:validFrom "2025-09-01"^^xsd:date .
      ex:p2 a dm:Programme ; skos:prefLabel "Two"@en ; dm:institution ex:far ; dm:sector dm:HE ;
        dm:level ex:level6 ; dm:field ex:other ; dm:code "6B07199" ; dm:version "1" .
      ex:o0 a elm:LearningOutcome ; skos:prefLabel "o0"@en ; dct:isPartOf ex:p1old .
      ex:o1 a elm:LearningOutcome ; skos:prefLabel "o1"@en ; dct:isPartOf ex:p1 ; dm:code "РО 1" ;
        dm:placeOfLearning dm:AtCompany .
      ex:o2 a elm:LearningOutcome ; skos:prefLabel "o2"@en ; dct:isPartOf ex:p2 ; dm:placeOfLearning dm:AtInstitution .
      ex:o3 a elm:LearningOutcome ; skos:prefLabel "o3"@en ; dct:isPartOf ex:p2 ; dm:placeOfLearning dm:AtCompany .
      ex:firm a dm:Employer ; skos:prefLabel "Firm"@en ; dm:region "Near Region" ; dm:field ex:field .
      ex:e1 a dm:EmployerSkill ; skos:prefLabel "Own words"@en ; dm:field ex:field .
      esco:own-s1 skos:prefLabel "S1"@en . esco:own-s2 skos:prefLabel "S2"@en .
      esco:own-s2c skos:broader esco:own-s2 . esco:own-s2 skos:broader esco:own-s2c .
      ex:d1 a dm:SkillDemand ; dm:demandedBy ex:firm ; dm:demandedSkill esco:own-s1 ; dm:positions 3 ;
        dct:date "2025-01-01"^^xsd:date ; dm:region "Near Region" ; dm:field ex:field .
      ex:d2 a dm:SkillDemand ; dm:demandedBy ex:firm ; dm:demandedSkill esco:own-s2 ; dct:date "2025-06-01"^^xsd:date .
      ex:d3 a dm:SkillDemand ; dm:demandedBy ex:firm ; dm:demandedSkill esco:own-s3 ; dm:positions 2 ;
        dct:date "2026-01-01"^^xsd:date ; dm:region "Far Region" ; dm:field ex:field .
      ex:d4 a dm:SkillDemand ; dm:demandedBy ex:firm ; dm:demandedSkill ex:e1 ; dm:positions 5 ;
        dct:date "2026-02-01"^^xsd:date ; dm:region "Near Region" ; dm:field ex:field .
      ex:d5 a dm:SkillDemand ; dm:demandedBy ex:firm ; dm:demandedSkill esco:own-s5 ; dm:positions 1 ;
        dct:date "2024-05-01"^^xsd:date ; dm:region "Near Region" ; dm:field ex:field .
      ex:d6 a dm:SkillDemand ; dm:demandedBy ex:firm ; dm:demandedSkill esco:own-s1 ; dm:positions 4 ;
        dct:date "2026-03-01"^^xsd:date ; dm:region "Far Region" ; dm:field ex:field .
      ex:a a foaf:Person ; skos:prefLabel "A"@en . ex:b a foaf:Person ; skos:prefLabel "B"@en .
      """
          + OwnGraph.accepted("c0", "ex:o0", "exactMatch", "esco:own-s5", 1, "2022-01-01")
          + OwnGraph.accepted("c1", "ex:o1", "exactMatch", "esco:own-s1", 1, "2025-09-01")
          + OwnGraph.accepted("c2", "ex:o2", "exactMatch", "esco:own-s2c", 1, "2025-09-01")
          + OwnGraph.accepted("c3", "ex:o3", "broadMatch", "ex:e1", 0.4, "2025-09-01")
          + OwnGraph.accepted("c4", "ex:o2", "broadMatch", "ex:e1", 0.3, "2025-09-01")
          + OwnGraph.claim("c5", "ex:p1", "relatedMatch", "esco:own-s3", "NoMatch", "2026-02-01")
          + OwnGraph.claim("c6", "ex:o2", "exactMatch", "esco:own-s5", "Suggested", "2025-09-01")
          + OwnGraph.accepted("c7", "ex:e1", "relatedMatch", "esco:own-s5", 0, "2025-09-01");

  private final TestServer server;

  DemandTest(TestServer server) {
    this.server = server;
  }

  private void inTheMarket(Runnable work) {
    OwnGraph.during(server, "market", MARKET, work);
  }

  private JsonNode demand(String parameters) {
    return json("/api/demand?lang=en&" + parameters);
  }

  private JsonNode programmes(String parameters) {
    return json("/api/demand/programmes?lang=en&" + parameters);
  }

  private JsonNode json(String address) {
    return Answer.json(server.get(address, "Accept", "application/json"));
  }

  private static String iri(String parameter, String iri) {
    return parameter + "=" + TestServer.encode(iri);
  }

  private static JsonNode skill(JsonNode report, String iri) {
    for (JsonNode skill : report.path("skills")) {
      if (skill.path("iri").asText().equals(iri)) {
        return skill;
      }
    }
    return Answer.nothing();
  }

  private static void assertAmount(JsonNode amount, int skills, int positions) {
    assertThat(amount.path("skills").asInt()).isEqualTo(skills);
    assertThat(amount.path("positions").asInt()).isEqualTo(positions);
  }

  @Test
  void everySkillHasWhereItIsTaughtAndByWhat() {
    inTheMarket(
        () -> {
          JsonNode report = demand(iri("employer", EX + "firm"));

          assertThat(Answer.texts(report.path("skills"), "iri"))
              .as("most positions first")
              .containsExactly(
                  ESCO + "own-s1", EX + "e1", ESCO + "own-s3", ESCO + "own-s2", ESCO + "own-s5");
          JsonNode company = skill(report, ESCO + "own-s1");
          assertThat(company.path("taught").asText()).isEqualTo("company-only");
          assertThat(company.path("state").asText()).isEqualTo("covered");
          assertThat(company.path("positions").asInt()).isEqualTo(7);
          assertThat(company.path("firstDate").asText()).isEqualTo("2025-01-01");
          assertThat(company.path("lastDate").asText()).isEqualTo("2026-03-01");
          assertThat(company.path("regions").toString())
              .isEqualTo("[\"Far Region\",\"Near Region\"]");
          JsonNode teaching = company.path("teaching").path(0);
          assertThat(teaching.path("programme").path("iri").asText()).isEqualTo(EX + "p1");
          assertThat(teaching.path("programme").path("region").asText()).isEqualTo("Near Region");
          assertThat(teaching.path("outcomes").path(0).path("code").asText()).isEqualTo("РО 1");
          assertThat(teaching.path("claims").toString()).isEqualTo("[\"" + EX + "c1\"]");
          assertThat(Answer.texts(company.path("demands"), "iri"))
              .containsExactly(EX + "d1", EX + "d6");
        });
  }

  @Test
  void whatFollowsThroughANarrowerSkillIsInferredAndACycleEnds() {
    inTheMarket(
        () -> {
          JsonNode inferred = skill(demand(iri("employer", EX + "firm")), ESCO + "own-s2");

          assertThat(inferred.path("taught").asText()).isEqualTo("taught");
          assertThat(inferred.path("state").asText()).isEqualTo("partial");
          assertThat(inferred.path("atLeast").asDouble()).isEqualTo(0.5);
          assertThat(inferred.path("inferred").asBoolean()).isTrue();
          assertThat(inferred.path("positions").asInt()).as("none stated").isEqualTo(1);
          JsonNode teaching = inferred.path("teaching").path(0);
          assertThat(teaching.path("basis").asText()).isEqualTo("skill");
          assertThat(Answer.texts(teaching.path("outcomes"), "iri")).containsExactly(EX + "o2");
          assertThat(teaching.path("claims").toString()).isEqualTo("[\"" + EX + "c2\"]");
        });
  }

  @Test
  void partialClaimsGiveARangeAndOneOutcomeAtTheInstitutionIsEnough() {
    inTheMarket(
        () -> {
          JsonNode own = skill(demand(iri("employer", EX + "firm")), EX + "e1");

          assertThat(own.path("taught").asText()).isEqualTo("taught");
          assertThat(own.path("atLeast").asDouble()).isEqualTo(0.4);
          assertThat(own.path("atMost").asDouble()).isEqualTo(0.7);
          assertThat(own.path("newSkill").asBoolean()).as("related is not enough").isTrue();
          assertThat(Answer.texts(own.path("teaching").path(0).path("outcomes"), "place"))
              .containsExactly("institution", "company");
        });
  }

  @Test
  void lookedForInVainAndUnknownAreKeptApart() {
    inTheMarket(
        () -> {
          JsonNode report = demand(iri("employer", EX + "firm"));
          JsonNode inVain = skill(report, ESCO + "own-s3");
          JsonNode unknown = skill(report, ESCO + "own-s5");

          assertThat(inVain.path("taught").asText()).isEqualTo("nowhere");
          assertThat(inVain.path("state").asText()).isEqualTo("not-covered");
          assertThat(inVain.path("reviewedInVain").path(0).path("programme").path("iri").asText())
              .isEqualTo(EX + "p1");
          assertThat(unknown.path("taught").asText()).isEqualTo("nowhere");
          assertThat(unknown.path("state").asText()).isEqualTo("unknown");
          assertThat(unknown.path("reviewedInVain").isEmpty()).isTrue();
        });
  }

  @Test
  void totalsAddUpAndHereIsTheFieldAndRegionThatWereAskedFor() {
    inTheMarket(
        () -> {
          JsonNode all = demand(iri("employer", EX + "firm")).path("totals");
          assertAmount(all.path("all"), 5, 16);
          assertAmount(all.path("taught").path("company-only"), 1, 7);
          assertAmount(all.path("taught").path("taught"), 2, 6);
          assertAmount(all.path("taught").path("nowhere"), 2, 3);
          assertAmount(all.path("states").path("covered"), 1, 7);
          assertAmount(all.path("states").path("partial"), 2, 6);
          assertAmount(all.path("states").path("not-covered"), 1, 2);
          assertAmount(all.path("states").path("unknown"), 1, 1);
          assertAmount(all.path("newSkillCandidates"), 1, 5);
          assertThat(all.path("demands").asInt()).isEqualTo(6);
          assertThat(all.path("employers").asInt()).isEqualTo(1);
          assertThat(all.path("taughtHere")).isEqualTo(all.path("taught"));

          JsonNode field = demand(iri("field", EX + "field")).path("totals");
          assertAmount(field.path("all"), 5, 16);
          assertAmount(field.path("taughtHere").path("company-only"), 1, 7);
          assertAmount(field.path("taughtHere").path("nowhere"), 4, 9);

          JsonNode far = demand("region=Far+Region&" + iri("field", EX + "field"));
          assertThat(Answer.texts(far.path("skills"), "positions")).containsExactly("4", "2");
          assertThat(Answer.texts(far.path("skills"), "taughtHere")).containsOnly("nowhere");
        });
  }

  @Test
  void aDemandWithoutFieldAndRegionHasThoseOfItsEmployer() {
    inTheMarket(
        () -> {
          JsonNode near = demand("region=Near+Region&" + iri("field", EX + "field"));

          assertThat(Answer.texts(near.path("skills"), "iri")).contains(ESCO + "own-s2");
          assertAmount(near.path("totals").path("all"), 4, 10);
          assertThat(demand(iri("field", EX + "other")).path("skills").isEmpty()).isTrue();
        });
  }

  @Test
  void daysBoundTheDemandTheClaimsAndTheProgrammes() {
    inTheMarket(
        () -> {
          JsonNode then = demand("asOf=2025-03-01&" + iri("employer", EX + "firm"));
          JsonNode late = demand("since=2026-02-01&" + iri("employer", EX + "firm"));

          assertThat(Answer.texts(then.path("skills"), "iri"))
              .containsExactly(ESCO + "own-s1", ESCO + "own-s5");
          assertThat(Answer.texts(then.path("skills"), "state"))
              .containsExactly("unknown", "covered");
          assertThat(skill(then, ESCO + "own-s1").path("positions").asInt()).isEqualTo(3);
          assertThat(
                  skill(then, ESCO + "own-s5")
                      .path("teaching")
                      .path(0)
                      .path("programme")
                      .path("version")
                      .asText())
              .isEqualTo("2021");
          assertThat(Answer.texts(late.path("skills"), "positions")).containsExactly("5", "4");
        });
  }

  @Test
  void programmesAreRankedByTheShareOfPositionsThatTheyCover() {
    inTheMarket(
        () -> {
          JsonNode report = programmes(iri("employer", EX + "firm"));
          JsonNode ranked = report.path("programmes");

          assertThat(report.path("positions").asInt()).isEqualTo(16);
          assertThat(report.path("total").asInt()).isEqualTo(2);
          assertThat(ranked.path(0).path("programme").path("iri").asText()).isEqualTo(EX + "p1");
          assertThat(weighted(ranked.path(0), "atLeast")).isEqualTo(0.4375);
          assertThat(weighted(ranked.path(1), "atLeast")).isEqualTo(0.15625);
          assertThat(weighted(ranked.path(1), "atMost")).isEqualTo(0.25);
          assertThat(ranked.path(0).path("matched").path(0).path("skill").path("iri").asText())
              .isEqualTo(ESCO + "own-s1");
          assertThat(Answer.texts(ranked.path(0).path("missing"), "state"))
              .containsExactlyInAnyOrder("unknown", "not-covered", "unknown", "unknown");
        });
  }

  private static double weighted(JsonNode ranked, String end) {
    return ranked.path("covered").path("weighted").path(end).asDouble();
  }

  @Test
  void aProfileMayBeNamedSkillBySkillAndProgrammesFiltered() {
    inTheMarket(
        () -> {
          String profile = iri("skill", ESCO + "own-s2") + "&" + iri("skill", EX + "e1");
          JsonNode both = programmes(profile);
          String firm = iri("employer", EX + "firm");

          assertThat(both.path("programmes").size()).isEqualTo(1);
          assertThat(weighted(both.path("programmes").path(0), "atLeast")).isEqualTo(0.45);
          assertThat(ranked(firm + "&level=6")).containsExactly(EX + "p2");
          assertThat(ranked(firm + "&region=Near+Region")).containsExactly(EX + "p1");
          assertThat(ranked(firm + "&" + iri("field", EX + "other"))).containsExactly(EX + "p2");
          assertThat(ranked(firm + "&limit=1&offset=1")).containsExactly(EX + "p2");
          assertThat(ranked(firm + "&asOf=2025-03-01")).containsExactly(EX + "p1old");
        });
  }

  private List<String> ranked(String parameters) {
    List<String> iris = new ArrayList<>();
    for (JsonNode ranked : programmes(parameters).path("programmes")) {
      iris.add(ranked.path("programme").path("iri").asText());
    }
    return iris;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "primary-education", "electrical-power"})
  void positionsOfTheDemoDataAreWhatPlainSparqlAddsUp(String field) {
    String query =
        """
        PREFIX dm: <https://w3id.org/dualmap/ontology#>
        SELECT ?skill (SUM(?n) AS ?positions) {
          ?d a dm:SkillDemand ; dm:field <%s> ; dm:demandedSkill ?skill ; dm:positions ?n }
        GROUP BY ?skill
        """
            .formatted(ID + "field/" + field);
    Map<String, String> expected = new TreeMap<>();
    for (Map<String, String> row : rows(query)) {
      expected.put(row.getOrDefault("skill", ""), row.getOrDefault("positions", ""));
    }
    Map<String, String> found = new TreeMap<>();
    JsonNode report = demand(iri("field", ID + "field/" + field));
    for (JsonNode skill : report.path("skills")) {
      found.put(skill.path("iri").asText(), skill.path("positions").asText());
    }

    assertThat(found).isEqualTo(expected).hasSizeGreaterThan(10);
    int sum = expected.values().stream().mapToInt(Integer::parseInt).sum();
    assertAmount(report.path("totals").path("all"), expected.size(), sum);
  }

  private List<Map<String, String>> rows(String query) {
    return Sheets.csv(server, "/sparql?query=" + TestServer.encode(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "primary-education", "electrical-power"})
  void whatIsTaughtNowhereHereIsWhatTheStoredQueryFinds(String field) {
    String iri = ID + "field/" + field;
    TreeSet<String> nowhere = new TreeSet<>();
    for (JsonNode skill : demand(iri("field", iri)).path("skills")) {
      if (skill.path("taughtHere").asText().equals("nowhere")) {
        nowhere.add(skill.path("iri").asText());
      }
    }

    assertThat(nowhere).isEqualTo(stored("17?lang=en&" + iri("field", iri))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ict", "primary-education", "electrical-power"})
  void newSkillsAreWhatTheStoredQueryFinds(String field) {
    String iri = ID + "field/" + field;
    JsonNode report = demand(iri("field", iri));

    assertThat(new TreeSet<>(Answer.texts(report.path("newSkillCandidates"), "iri")))
        .isEqualTo(stored("20?lang=en&" + iri("field", iri)))
        .isNotEmpty();
  }

  /** The skills in the answer of a stored query. */
  private TreeSet<String> stored(String question) {
    TreeSet<String> skills = new TreeSet<>();
    for (JsonNode row : json("/api/questions/" + question).path("answer").path("rows")) {
      skills.add(row.path(0).path("iri").asText());
    }
    return skills;
  }

  @ParameterizedTest
  @CsvSource({
    "ict/software-studio",
    "ict/network-integrator",
    "electrical-power/mysal-elektr",
    "primary-education/rural-school"
  })
  void theSharesAreThoseOfCoverageOfTheEmployersDemand(String employer) {
    String firm = iri("employer", ID + "employer/" + employer);
    JsonNode ranked = programmes(firm).path("programmes");

    assertThat(ranked.isEmpty()).isFalse();
    double before = 1;
    for (JsonNode one : ranked) {
      String programme = one.path("programme").path("iri").asText();
      JsonNode covered =
          json("/api/coverage?" + firm + "&" + iri("programme", programme)).path("covered");
      assertThat(one.path("covered")).as(programme).isEqualTo(covered);
      assertThat(weighted(one, "atLeast")).isLessThanOrEqualTo(before);
      before = weighted(one, "atLeast");
    }
  }

  @Test
  void figuresOfTheDemoDataAreThoseWorkedOutByHand() {
    JsonNode radio = skill(demand(""), ID + "employer-skill/ict/underground-radio");
    JsonNode debugging = skill(demand(""), ESCO + "2522a6ce-3202-4ac8-9f5b-b9cb5a3a83a1");
    JsonNode faults = skill(demand(""), ESCO + "744442ac-c157-4350-8be0-ce454df4f5c5");

    assertThat(radio.path("positions").asInt()).as("2 in 2024 and 3 in 2026").isEqualTo(5);
    assertThat(radio.path("state").asText()).isEqualTo("not-covered");
    assertThat(radio.path("newSkill").asBoolean()).isTrue();
    assertThat(debugging.path("taught").asText()).isEqualTo("taught");
    assertThat(debugging.path("state").asText()).isEqualTo("covered");
    assertThat(faults.path("taught").asText()).isEqualTo("company-only");
    assertThat(demand("region=Abai+Region").path("totals").path("all").path("skills").asInt())
        .isLessThan(demand("").path("totals").path("all").path("skills").asInt())
        .isPositive();
  }

  @Test
  void namesAndExplanationsAreInTheLanguageThatIsAskedFor() {
    inTheMarket(
        () -> {
          Map<String, List<String>> explanations = new HashMap<>();
          for (String language : List.of("kk", "ru", "en")) {
            JsonNode report =
                json("/api/demand?lang=" + language + "&" + iri("employer", EX + "firm"));
            explanations.put(language, Answer.texts(report.path("skills"), "explanation"));
          }
          assertThat(explanations.get("kk"))
              .contains(
                  "Тек кәсіпорында ғана оқытылады (толық). Бағдарлама саны: 1; оқыту нәтижелері: 1;"
                      + " ең толық оқытатыны: One.",
                  "Еш жерде оқытылмайды: қаралып, табылмаған бағдарламалар саны: 1.");
          assertThat(explanations.get("ru"))
              .anyMatch(text -> text.contains("лишь через другие навыки"))
              .doesNotContainAnyElementsOf(explanations.getOrDefault("kk", List.of()));
          assertThat(explanations.get("en"))
              .contains("Taught nowhere: programmes looked through in vain: 1.");
          assertThat(explanations.toString()).doesNotContain("demand.", "$s");
        });
    JsonNode demo = json("/api/demand?lang=kk&" + iri("employer", ID + "employer/ict/mine-it"));
    assertThat(demo.path("employer").path("label").asText()).startsWith("Кеніштің АТ қызметі");
  }

  @Test
  void csvAndXlsxHaveTheSameFiguresAsJson() {
    inTheMarket(
        () -> {
          String question = "/api/demand?lang=en&" + iri("employer", EX + "firm");
          JsonNode report = json(question);
          List<Map<String, String>> skills = Sheets.csv(server, question);

          assertThat(skills).hasSize(report.path("skills").size());
          for (int i = 0; i < skills.size(); i++) {
            JsonNode skill = report.path("skills").path(i);
            assertThat(skills.get(i))
                .containsEntry("iri", skill.path("iri").asText())
                .containsEntry("positions", Sheets.plain(skill.path("positions")))
                .containsEntry("taught", skill.path("taught").asText())
                .containsEntry("at-most", Sheets.plain(skill.path("atMost")));
          }
          for (String table : List.of("skills", "teaching", "demands")) {
            assertThat(Sheets.csv(server, question + "&table=" + table))
                .as(table)
                .isEqualTo(Sheets.xlsx(server, question, table))
                .isNotEmpty();
          }
          String best = "/api/demand/programmes?lang=en&" + iri("employer", EX + "firm");
          for (String table : List.of("programmes", "skills")) {
            assertThat(Sheets.csv(server, best + "&table=" + table))
                .as(table)
                .isEqualTo(Sheets.xlsx(server, best, table));
          }
          assertThat(Sheets.csv(server, best).getFirst())
              .containsEntry("weighted-at-least", "0.4375")
              .containsEntry("matched", "S1");
          assertThat(Sheets.csv(server, best + "&table=skills")).hasSize(10);
        });
  }

  @Test
  void everythingUnknownIsNamedAtOnce() {
    JsonNode demand =
        Answer.problem(
            server.get(
                "/api/demand?region=Atlantis&asOf=soon&table=all&"
                    + iri("field", EX + "none")
                    + "&"
                    + iri("employer", ID + "field/ict")),
            400,
            "bad-parameter");
    assertThat(Answer.texts(demand.path("findings"), "column"))
        .containsExactlyInAnyOrder("asOf", "table", "field", "employer", "region");
    assertThat(demand.path("detail").asText())
        .contains("there are Abai Region", "names no employer, but a field");

    JsonNode profile =
        Answer.problem(
            server.get(
                "/api/demand/programmes?level=high&limit=-1&region=Atlantis&skill=none&"
                    + iri("skill", ID + "programme/ict/vet")
                    + "&"
                    + iri("skill", ESCO + "none")),
            400,
            "bad-parameter");
    assertThat(Answer.texts(profile.path("findings"), "column"))
        .containsExactlyInAnyOrder("level", "limit", "region", "skill", "skill", "skill");
    Answer.problem(server.get("/api/demand/programmes"), 400, "bad-parameter");
    Answer.problem(
        server.get("/api/demand?since=2026-01-01&asOf=2025-01-01"), 400, "bad-parameter");
    JsonNode two =
        Answer.problem(
            server.get(
                "/api/demand/programmes?"
                    + iri("employer", ID + "employer/ict/mine-it")
                    + "&"
                    + iri("skill", ESCO + "2522a6ce-3202-4ac8-9f5b-b9cb5a3a83a1")),
            400,
            "bad-parameter");
    assertThat(Objects.toString(two.path("detail").asText())).contains("one profile");
  }
}
