package org.dualmap.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Coverage of every target by every programme at once, by the SPARQL of {@code oracle/coverage}.
 */
final class CoverageBySparql {
  private static final String FOLDER = "coverage";
  private static final List<String> TEXTS = List.of("kind", "state", "basis", "inferred", "gap");
  private static final List<String> FIGURES =
      List.of("atLeast", "atMost", "weight", "level", "levelGap");
  private static final List<String> SHARES =
      List.of(
          "coveredShare", "partialShare", "notCoveredShare", "unknownShare", "atLeast", "atMost");

  private final OracleRdf graph;

  /**
   * Runs the updates.
   *
   * @param day as of which is asked, an ISO date; null for as it stands
   */
  CoverageBySparql(OracleRdf graph, @Nullable String day) {
    this.graph = graph;
    if (day != null) {
      graph.tell(
          "INSERT DATA { GRAPH :question { :asked :asOf"
              + " \"%s\"^^<http://www.w3.org/2001/XMLSchema#date> } }".formatted(day));
    }
    graph.run(FOLDER);
  }

  /** The version in force of each thing that had one on the day; only where a day was asked for. */
  Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    graph
        .select(FOLDER, "versions")
        .forEach(row -> versions.put(row.get("named"), row.get("version")));
    return versions;
  }

  /** Every figure. */
  Tables tables() {
    Tables tables = new Tables();
    for (Map<String, String> row : graph.select(FOLDER, "items")) {
      copy(row, tables, "item " + row.get("item"), TEXTS, FIGURES);
    }
    for (Map<String, String> row : graph.select(FOLDER, "claims")) {
      tables
          .of(question(row))
          .text("item " + row.get("item"), row.get("role") + " " + row.get("claim"), "claim");
    }
    for (Map<String, String> row : graph.select(FOLDER, "totals")) {
      tables
          .of(question(row))
          .figure("total " + row.get("kind"), row.get("state"), number(row.get("items")));
    }
    for (Map<String, String> row : graph.select(FOLDER, "shares")) {
      copy(row, tables, "share " + row.get("side") + " " + row.get("way"), List.of(), SHARES);
    }
    for (Map<String, String> row : graph.select(FOLDER, "outcomes")) {
      copy(
          row,
          tables,
          "outcome " + row.get("outcome"),
          List.of("orphan"),
          List.of("atLeast", "atMost", "credits"));
    }
    return tables;
  }

  private static void copy(
      Map<String, String> row,
      Tables tables,
      String name,
      List<String> texts,
      List<String> figures) {
    Table table = tables.of(question(row));
    texts.stream().filter(row::containsKey).forEach(t -> table.text(name, t, row.get(t)));
    figures.stream()
        .filter(row::containsKey)
        .forEach(f -> table.figure(name, f, number(row.get(f))));
  }

  private static String question(Map<String, String> row) {
    return Tables.name(row.get("programme"), row.get("target"));
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
