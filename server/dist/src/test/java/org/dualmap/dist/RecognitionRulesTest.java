package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the plain rule set makes of small programmes; every figure is worked out by hand. */
@ExtendWith(DemoServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class RecognitionRulesTest {
  private final TestServer server;
  private final SmallCourses plain = plain();

  RecognitionRulesTest(TestServer server) {
    this.server = server;
  }

  @BeforeAll
  void store() {
    plain.store(server);
  }

  @AfterAll
  void remove() {
    plain.remove(server);
  }

  /** Each module of the bachelor programme is there for one clause of the plain rule set. */
  private static SmallCourses plain() {
    SmallCourses graph = new SmallCourses("plain");
    graph.programme("vet", "4S06139901", "VET", 4, 120, "");
    graph.programme("he", "6B06199", "HE", 6, 81.5, "");
    for (int n = 1; n <= 15; n++) {
      String more = n == 13 ? "dm:level level:3 ;" : "";
      graph.outcome("vet", "o" + n, "РО " + n, more);
    }
    graph.outcome("vet", "unused", "РО 99", "");
    String company = "dm:placeOfLearning dm:AtCompany ;";
    for (int n = 1; n <= 24; n++) {
      String level = n == 9 ? "dm:level level:7 ;" : n == 22 ? "dm:level level:5 ;" : "";
      String place = n == 3 ? company : n == 5 ? "dm:placeOfLearning dm:AtInstitution ;" : "";
      graph.outcome("he", "t" + n, "РО " + n, level + place);
    }
    // From here on in pairs: what is taught there, what is asked for here, and who says what.
    graph.module("vet", "ПМ 01", 3.75, 90, "o1").module("he", "М 01", 3, 90, "t1");
    graph.claim("o1", "t1", 1, 1);
    graph.module("vet", "ПМ 02", 10, 240, "o2").module("he", "М 02", 10, 300, "t2 t3");
    graph.claim("o2", "t2", 1, 1);
    graph.module("vet", "ПМ 03", 10, 240, "o3").module("he", "М 03", 6, 180, "t4 t5 t6 t7");
    graph.claim("o3", "t4", 1, 1);
    graph.module("he", "М 04", 6, 180, "t8");
    graph.module("vet", "ПМ 05", 10, 240, "o5 unused").module("he", "М 05", 4, 120, "t9");
    graph.claim("o5", "t9", 1, 0.16);
    graph.module("vet", "ПМ 06", 2, 48, "o6").module("he", "М 06", 8, 240, "t10");
    graph.claim("o6", "t10", 1, 1);
    graph.module("vet", "ПМ 07", 5, 120, "o7").module("he", "М 07", 2, 60, "t11 t12 t13");
    graph.claim("o7", "t11", 1, 1);
    graph.module("vet", "ПМ 08", 25, 600, "o8").module("he", "М 08", 30, 900, "t14 t15 t16");
    graph.claim("o8", "t14", 1, 1);
    graph.module("vet", "ПМ 09", 15, 360, "o9 o10 o11").module("he", "М 09", 5, 150, "t17 t18 t19");
    graph.claim("o9", "t17", 0.6, 1).claim("o10", "t18", 0.7, 1).claim("o11", "t19", 0.8, 0.4);
    graph.module("vet", "ПМ 10", 5.625, 135, "o12").module("he", "М 10", 4.5, 135, "t20");
    graph.claim("o12", "t20", 1, 1);
    graph.module("vet", "ПМ 11", 5, 120, "o13 o14 o15").module("he", "М 11", 3, 90, "t22 t23 t24");
    return graph.claim("o13", "t22", 1, 1).claim("o14", "t23", 1, 1).claim("o15", "t24", 1, 1);
  }

  private JsonNode report(String more) {
    return Answer.json(server.get(plain.progression("vet", "he", more)));
  }

  private static JsonNode module(JsonNode report, String code) {
    for (JsonNode module : report.path("modules")) {
      if (module.path("code").asText().equals(code)) {
        return module;
      }
    }
    throw new AssertionError("no module " + code);
  }

  private void expect(String code, String verdict, String rule, double proposed) {
    JsonNode module = module(report(""), code);
    assertThat(module.path("rule").asText()).as(module.toPrettyString()).isEqualTo(rule);
    assertThat(module.path("verdict").asText()).isEqualTo(verdict);
    assertThat(module.path("proposed").asDouble()).isEqualTo(proposed);
    assertThat(module.path("remaining").asDouble())
        .isEqualTo(module.path("credits").asDouble() - proposed);
  }

  @Test
  void aModuleCoveredFromTheThresholdIsCreditedWhole() {
    expect("М 01", "credited", "coverage-whole", 3);
  }

  @Test
  void threeDegreesThatAreSevenTenthsOnAverageMeetTheThreshold() {
    assertThat(module(report(""), "М 09").path("atLeast").asDouble()).isEqualTo(0.7);
    expect("М 09", "credited", "coverage-whole", 5);
  }

  @Test
  void aModuleCoveredLessIsCreditedInProportion() {
    expect("М 02", "credited-in-part", "coverage-part", 5);
  }

  @Test
  void aThirdOfThirtyCreditsIsTen() {
    expect("М 08", "credited-in-part", "coverage-part", 10);
  }

  @Test
  void aModuleCoveredTooLittleIsRefused() {
    expect("М 03", "refused", "coverage-low", 0);
  }

  @Test
  void aModuleOfWhichNobodyHasDecidedIsRefused() {
    expect("М 04", "refused", "nothing-known", 0);
    assertThat(module(report(""), "М 04").has("sourceLevel")).isFalse();
  }

  @Test
  void aModuleThatLiesThreeLevelsHigherIsRefused() {
    expect("М 05", "refused", "level-gap", 0);
    assertThat(module(report(""), "М 05").path("levelGap").asDouble()).isEqualTo(-3);
  }

  @Test
  void noMoreIsCreditedThanTheHoursGive() {
    expect("М 06", "credited-in-part", "hours-bound", 1);
    JsonNode module = module(report(""), "М 06");
    assertThat(module.path("byCoverage").asDouble()).isEqualTo(8);
    assertThat(module.path("byHours").asDouble()).isEqualTo(1.6);
    assertThat(module.path("reason").toString()).contains("48", "1.6", "30");
  }

  @Test
  void lessThanOneCreditIsNoneAndTheReasonSaysSo() {
    expect("М 07", "refused", "credit-step", 0);
    assertThat(module(report(""), "М 07").path("reason").toString()).contains("smallest step");
  }

  @Test
  void aModuleOfFourAndAHalfCreditsIsCreditedWhole() {
    expect("М 10", "credited", "coverage-whole", 4.5);
  }

  @Test
  void aLevelGapThatIsJustAllowedIsNotRefusedForAnErrorOfRounding() {
    // Source (3 + 4 + 4) / 3, module (5 + 6 + 6) / 3.
    JsonNode module = module(report(""), "М 11");
    assertThat(module.path("sourceLevel").asDouble()).isEqualTo(3.666667);
    assertThat(module.path("levelGap").asDouble()).isEqualTo(-2);
    expect("М 11", "credited", "coverage-whole", 3);
  }

  @Test
  void theSumsAreThoseOfTheModules() {
    // Proposed 3 + 5 + 1 + 10 + 5 + 4.5 + 3 = 31.5 of 81.5; at 60 a year 50 credits are 0.83 years.
    JsonNode totals = report("").path("totals");

    assertThat(totals.path("proposed").asDouble()).isEqualTo(31.5);
    assertThat(totals.path("remaining").asDouble()).isEqualTo(50);
    assertThat(totals.path("years").asDouble()).isEqualTo(0.83);
    assertThat(totals.path("semesters").asInt()).isEqualTo(2);
    assertThat(totals.path("outcomes").asInt()).isEqualTo(24);
  }

  @Test
  void gapsOfCreditedModulesCanBeBridgedAndTheWorkplaceHelpsWhereItIsPlanned() {
    JsonNode report = report("");
    List<String> closed =
        Answer.texts(report.path("bridging"), "closedBy").stream().distinct().sorted().toList();

    assertThat(closed).containsExactly("both", "module");
    assertThat(gap(report, "t3").path("closedBy").asText()).isEqualTo("both");
    assertThat(gap(report, "t3").path("missing").asDouble()).isEqualTo(1);
    assertThat(gap(report, "t5").path("closedBy").asText()).isEqualTo("module");
    assertThat(gap(report, "t17").path("missing").asDouble()).isEqualTo(0.4);
    assertThat(gap(report, "t8").isMissingNode()).isTrue();
    assertThat(gap(report, "t9").isMissingNode()).isTrue();
  }

  private JsonNode gap(JsonNode report, String outcome) {
    for (JsonNode gap : report.path("bridging")) {
      if (gap.path("outcome").path("iri").asText().equals(plain.iri(outcome))) {
        return gap;
      }
    }
    return Answer.nothing();
  }

  @Test
  void whatIsCreditedWholeDoesNotRemain() {
    List<String> remaining = Answer.texts(report("").path("remaining"), "iri");

    assertThat(remaining)
        .doesNotContain(plain.iri("t17"), plain.iri("t1"), plain.iri("t2"))
        .contains(plain.iri("t3"), plain.iri("t8"), plain.iri("t12"));
  }

  @Test
  void theWorkloadOfAUnitIsEstimatedFromWhatItMatches() {
    JsonNode report = report("");

    // 10 credits, half covered, whole unit used; 5 x (0.6 + 0.7 + 0.8) / 3 over (1 + 1 + 0.4) / 3.
    assertThat(unit(report, "ПМ 02").path("estimate").asDouble()).isEqualTo(5);
    assertThat(unit(report, "ПМ 09").path("estimate").asDouble()).isEqualTo(4.375);
    assertThat(unit(report, "ПМ 09").path("used").asDouble()).isEqualTo(0.8);
    // 4 credits over the mean of 0.16 and 0: less than a tenth is used.
    assertThat(unit(report, "ПМ 05").path("used").asDouble()).isEqualTo(0.08);
    assertThat(unit(report, "ПМ 05").path("estimate").asDouble()).isEqualTo(50);
    assertThat(unit(report, "ПМ 05").path("inexact").asBoolean()).isTrue();
    assertThat(report.path("warnings").toString()).contains("inexact");
    assertThat(unit(report, "ПМ 02").path("inexact").asBoolean()).isFalse();
  }

  private static JsonNode unit(JsonNode report, String code) {
    for (JsonNode unit : report.path("workload")) {
      if (unit.path("code").asText().equals(code)) {
        return unit;
      }
    }
    throw new AssertionError("no unit " + code);
  }

  @Test
  void theTableOfRelatedSpecialitiesHoldsFromItsDayOn() {
    JsonNode related = report("&ruleset=kazakhstan").path("related");

    assertThat(related.path("state").asText()).isEqualTo("related");
    assertThat(related.path("pair").asText()).contains("4S0613", "6B061");
    assertThat(related.path("provenance").asText()).isEqualTo("illustrative");
    assertThat(state("&ruleset=kazakhstan&asOf=2019-04-01")).isEqualTo("related");
    assertThat(state("&ruleset=kazakhstan&asOf=2019-03-31")).isEqualTo("no-table");
    assertThat(state("")).isEqualTo("no-table");
  }

  private String state(String more) {
    return report(more).path("related").path("state").asText();
  }

  @Test
  void asOfADayBeforeTheClaimsNothingIsKnown() {
    JsonNode before = report("&asOf=2019-12-31");

    assertThat(before.path("totals").path("proposed").asDouble()).isZero();
    assertThat(Answer.texts(before.path("modules"), "rule")).containsOnly("nothing-known");
    assertThat(report("&asOf=2020-02-01").path("totals")).isEqualTo(report("").path("totals"));
  }
}
