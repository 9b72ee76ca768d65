package org.dualmap.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.dualmap.oracle.OracleServer.Demo;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The matrix of every programme and what is wrong with it, against the same by plain SPARQL. */
@ExtendWith(OracleServer.class)
class CurriculumOracleTest {
  private static final String FOLDER = "curriculum";
  private static final List<String> OUTCOME = List.of("level", "criteria", "prerequisites");
  private static final List<String> MODULE = List.of("position", "credits", "hours", "outcomes");
  private static final List<String> PLACES = List.of("institution", "company", "both", "unstated");

  private final Demo demo;

  CurriculumOracleTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void everyCellFigureAndFindingIsWhatPlainSparqlSays() {
    Tables expected = bySparql(demo.coverage("").graph());
    Tables actual = new Tables();
    for (Thing thing : demo.things()) {
      if (thing.kind().equals(Thing.PROGRAMME)) {
        JsonNode report = demo.json("/api/curriculum?programme=" + TestServer.encode(thing.iri()));
        read(report, actual.of(Tables.shortened(thing.iri())));
      }
    }

    assertThat(actual.questions()).isEqualTo(expected.questions());
    assertThat(expected.differences(actual)).isEmpty();
    assertThat(actual.size()).isGreaterThan(400);
    assertThat(actual.values("found")).hasSizeGreaterThan(4);
  }

  private static Tables bySparql(OracleRdf graph) {
    graph.run(FOLDER);
    Tables tables = new Tables();
    for (Map<String, String> row : graph.select(FOLDER, "outcomes")) {
      table(tables, row).row("outcome " + row.get("outcome"), row, List.of("place"), OUTCOME);
    }
    for (Map<String, String> row : graph.select(FOLDER, "cells")) {
      table(tables, row)
          .text("outcome " + row.get("outcome"), row.get("way") + " " + row.get("module"), "yes");
    }
    for (Map<String, String> row : graph.select(FOLDER, "evidence")) {
      table(tables, row)
          .row(
              "claims " + row.get("outcome") + " " + row.get("state"),
              row,
              List.of(),
              List.of("claims", "authors"));
    }
    for (Map<String, String> row : graph.select(FOLDER, "modules")) {
      String name = "module " + row.get("module");
      table(tables, row).row(name, row, List.of(), MODULE);
      table(tables, row).row(name, row, List.of(), PLACES);
      table(tables, row).row(name, row, List.of(), List.of("share"));
    }
    for (Map<String, String> row : graph.select(FOLDER, "places")) {
      table(tables, row).row(row.getOrDefault("what", ""), row, List.of(), PLACES);
    }
    for (Map<String, String> row : graph.select(FOLDER, "findings")) {
      String about = row.getOrDefault("outcome", "") + " " + row.getOrDefault("module", "");
      table(tables, row)
          .text(
              "finding " + row.get("check") + " " + about, "found", row.getOrDefault("check", ""));
    }
    return tables;
  }

  private static Table table(Tables tables, Map<String, String> row) {
    return tables.of(Tables.shortened(row.getOrDefault("programme", "")));
  }

  private static void read(JsonNode report, Table table) {
    for (JsonNode outcome : report.path("outcomes")) {
      outcome(outcome, "outcome " + outcome.path("iri").asText(), table);
    }
    for (JsonNode module : report.path("modules")) {
      String name = "module " + module.path("iri").asText();
      table.row(name, module, List.of(), MODULE);
      table.row(name, module.path("places"), List.of(), PLACES);
      table.row(name, module.path("places"), List.of(), List.of("share"));
    }
    for (String what : List.of("credited", "hours")) {
      table.row(what, report.path(what), List.of(), PLACES);
    }
    for (JsonNode finding : report.path("findings")) {
      String check = finding.path("check").asText();
      String about = "finding " + check + " " + finding.at("/outcome/iri").asText() + " ";
      if (finding.path("modules").isEmpty()) {
        table.text(about, "found", check);
      }
      finding.path("modules").forEach(m -> table.text(about + m.asText(), "found", check));
    }
  }

  private static void outcome(JsonNode outcome, String name, Table table) {
    table.text(name, "place", outcome.path("place").asText("not said"));
    table.row(name, outcome, List.of(), List.of("level", "criteria"));
    table.figure(name, "prerequisites", outcome.path("prerequisites").size());
    for (JsonNode cell : outcome.path("cells")) {
      String module = " " + cell.path("module").asText();
      cell.path("teaching").forEach(way -> table.text(name, way.asText() + module, "yes"));
      if (cell.path("assessed").asBoolean()) {
        table.text(name, "assesses" + module, "yes");
      }
    }
    for (JsonNode evidence : outcome.path("claims")) {
      String state = evidence.path("state").asText().replace("-", "");
      String row = "claims " + outcome.path("iri").asText() + " " + state;
      table.figure(row, "claims", evidence.path("count").asInt());
      table.figure(row, "authors", evidence.path("authors").size());
    }
  }
}
