package org.dualmap.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.dualmap.oracle.OracleServer.Demo;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What employers ask for against what is taught, of all, of each field and of each employer, and
 * the best programmes for each employer, against the same by plain SPARQL.
 */
@ExtendWith(OracleServer.class)
class DemandOracleTest {
  private static final String FOLDER = "demand";
  private static final String ALL = "urn:oracle:all";
  private static final List<String> SKILL_TEXTS =
      List.of("newSkill", "state", "taught", "taughtHere", "inferred", "firstDate", "lastDate");
  private static final List<String> SKILL_FIGURES = List.of("positions", "atLeast", "atMost");

  private final Demo demo;

  DemandOracleTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void everySkillAndSumAndEveryProfileIsWhatPlainSparqlSays() {
    OracleRdf graph = demo.coverage("").graph();
    graph.run(FOLDER);
    Tables expected = demands(graph);
    Tables actual = new Tables();
    for (String scope : expected.questions()) {
      String name = scope.startsWith("field/") ? "field=" : "employer=";
      String filter = scope.equals(ALL) ? "" : name + TestServer.encode(Tables.whole(scope));
      readDemand(demo.json("/api/demand?ruleset=plain&" + filter), scope, actual.of(scope));
    }
    assertThat(expected.differences(actual)).isEmpty();
    assertThat(actual.values("taught")).containsExactly("company-only", "nowhere", "taught");
    assertThat(actual.values("newSkill")).containsExactly("false", "true");

    Tables profiles = profiles(graph);
    Tables ranked = new Tables();
    for (String employer : profiles.questions()) {
      String address =
          "/api/demand/programmes?limit=50&employer=" + TestServer.encode(Tables.whole(employer));
      readProfile(demo.json(address), ranked.of(employer));
    }
    assertThat(profiles.differences(ranked)).isEmpty();
    assertThat(ranked.size()).isGreaterThan(30);
  }

  private static Tables demands(OracleRdf graph) {
    Tables tables = new Tables();
    for (Map<String, String> row : graph.select(FOLDER, "skills")) {
      Table table = tables.of(Tables.shortened(row.getOrDefault("scope", "")));
      table.row("skill " + row.get("skill"), row, SKILL_TEXTS, SKILL_FIGURES);
      table.row("skill " + row.get("skill"), row, List.of(), List.of("employers", "regions"));
    }
    for (Map<String, String> row : graph.select(FOLDER, "totals")) {
      tables
          .of(Tables.shortened(row.getOrDefault("scope", "")))
          .row(
              "total " + row.get("what") + " " + row.get("value"),
              row,
              List.of(),
              List.of("skills", "positions"));
    }
    for (Map<String, String> row : graph.select(FOLDER, "teaching")) {
      tables
          .of(ALL)
          .row(
              "programme " + row.get("programme") + " for " + row.get("skill"),
              row,
              List.of("state", "inferred"),
              List.of("atLeast", "atMost", "outcomes"));
    }
    return tables;
  }

  private static void readDemand(JsonNode report, String scope, Table table) {
    for (JsonNode skill : report.path("skills")) {
      String row = "skill " + skill.path("iri").asText();
      table.row(row, skill, SKILL_TEXTS, SKILL_FIGURES);
      table.figure(row, "employers", skill.path("employers").size());
      table.figure(row, "regions", skill.path("regions").size());
      if (scope.equals(ALL)) {
        for (String list : List.of("teaching", "reviewedInVain")) {
          skill.path(list).forEach(t -> teaching(t, skill.path("iri").asText(), table));
        }
      }
    }
    JsonNode totals = report.path("totals");
    amount(totals.path("all"), "total all ", table);
    amount(totals.path("newSkillCandidates"), "total newSkillCandidates ", table);
    for (String by : List.of("states", "taught", "taughtHere")) {
      totals
          .path(by)
          .properties()
          .forEach(one -> amount(one.getValue(), "total " + by + " " + one.getKey(), table));
    }
  }

  private static void teaching(JsonNode teaching, String skill, Table table) {
    String row = "programme " + teaching.at("/programme/iri").asText() + " for " + skill;
    table.row(row, teaching, List.of("state", "inferred"), List.of("atLeast", "atMost"));
    table.figure(row, "outcomes", teaching.path("outcomes").size());
  }

  private static void amount(JsonNode amount, String row, Table table) {
    if (amount.path("skills").asInt() > 0) {
      table.row(row, amount, List.of(), List.of("skills", "positions"));
    }
  }

  private static Tables profiles(OracleRdf graph) {
    Tables tables = new Tables();
    for (Map<String, String> row : graph.select(FOLDER, "profiles")) {
      tables
          .of(Tables.shortened(row.getOrDefault("employer", "")))
          .row(
              "programme " + row.get("programme"),
              row,
              List.of(),
              List.of("rank", "atLeast", "atMost"));
    }
    return tables;
  }

  private static void readProfile(JsonNode report, Table table) {
    for (JsonNode ranked : report.path("programmes")) {
      String row = "programme " + ranked.at("/programme/iri").asText();
      table.row(row, ranked, List.of(), List.of("rank"));
      table.row(row, ranked.at("/covered/weighted"), List.of(), List.of("atLeast", "atMost"));
    }
  }
}
