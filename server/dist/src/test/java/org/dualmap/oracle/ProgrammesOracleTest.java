package org.dualmap.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.dualmap.oracle.OracleServer.Demo;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every standard and every card beside all programmes, against the same by plain SPARQL. */
@ExtendWith(OracleServer.class)
class ProgrammesOracleTest {
  private static final String FOLDER = "coverage";
  private static final List<String> COUNTED = List.of("functions", "items", "stated");
  private static final Map<String, String> STATES =
      Map.of(
          "covered", "Covered",
          "partial", "Partial",
          "not-covered", "NotCovered",
          "unknown", "Unknown");

  private final Demo demo;

  ProgrammesOracleTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void everyRowIsWhatPlainSparqlSays() {
    OracleRdf graph = demo.coverage("").graph();
    Tables expected = bySparql(graph);
    Tables actual = new Tables();
    for (Thing target : demo.things()) {
      if (expected.questions().contains(Tables.shortened(target.iri()))) {
        String standard = target.standard() == null ? target.iri() : target.standard();
        String card = target.standard() == null ? "" : "&card=" + TestServer.encode(target.iri());
        String address =
            "/api/coverage/programmes?ruleset=plain&standard=" + TestServer.encode(standard) + card;
        Table table = actual.of(Tables.shortened(target.iri()));
        JsonNode ofField =
            demo.json(address + "&all=true&limit=500&field=" + TestServer.encode(target.field()));
        ofField.path("programmes").forEach(row -> read(row, table));
        JsonNode leading = demo.json(address + "&limit=500");
        leading.path("programmes").forEach(row -> read(row, table));
        table.figure("all", "leading", leading.path("total").asInt());
      }
    }

    assertThat(expected.differences(actual)).isEmpty();
    assertThat(actual.size()).isGreaterThan(100);
  }

  private static Tables bySparql(OracleRdf graph) {
    Tables tables = new Tables();
    for (Map<String, String> row : graph.select(FOLDER, "programmes")) {
      List<String> figures =
          row.keySet().stream().filter(k -> !List.of("programme", "target").contains(k)).toList();
      tables
          .of(Tables.shortened(row.getOrDefault("target", "")))
          .row("programme " + row.get("programme"), row, List.of(), figures);
    }
    for (Map<String, String> row : graph.select(FOLDER, "shares")) {
      if (row.getOrDefault("side", "").equals("covered")
          && row.getOrDefault("way", "").equals("unweighted")
          && tables.questions().contains(Tables.shortened(row.getOrDefault("target", "")))) {
        tables
            .of(Tables.shortened(row.getOrDefault("target", "")))
            .row(
                "programme " + row.get("programme"),
                row,
                List.of(),
                List.of("coveredShare", "atLeast", "atMost"));
      }
    }
    for (Map<String, String> row : graph.select(FOLDER, "leading")) {
      tables
          .of(Tables.shortened(row.getOrDefault("target", "")))
          .figure("all", "leading", Double.parseDouble(row.getOrDefault("programmes", "")));
    }
    return tables;
  }

  private static void read(JsonNode row, Table table) {
    String name = "programme " + row.at("/programme/iri").asText();
    for (String counted : COUNTED) {
      STATES.forEach(
          (token, state) -> {
            if (!(counted + state).equals("statedUnknown")) {
              table.figure(name, counted + state, row.path(counted).path(token).asDouble());
            }
          });
    }
    table.figure(name, "gaps", row.path("gaps").asDouble());
    table.figure(name, "coveredShare", row.at("/covered/covered").asDouble());
    table.row(name, row.path("covered"), List.of(), List.of("atLeast", "atMost"));
  }
}
