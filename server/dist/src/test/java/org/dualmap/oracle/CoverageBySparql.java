package org.dualmap.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
   * @param day as of which is asked, an ISO date; empty for as it stands
   */
  CoverageBySparql(OracleRdf graph, String day) {
    this.graph = graph;
    if (!day.isEmpty()) {
      graph.tell(
          "INSERT DATA { GRAPH :question { :asked :asOf"
              + " \"%s\"^^<http://www.w3.org/2001/XMLSchema#date> } }".formatted(day));
    }
    graph.run(FOLDER);
  }

  /** The graph with all that was worked out. */
  OracleRdf graph() {
    return graph;
  }

  /** The version in force of each thing that had one on the day; only where a day was asked for. */
  Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    graph
        .select(FOLDER, "versions")
        .forEach(
            row -> versions.put(row.getOrDefault("named", ""), row.getOrDefault("version", "")));
    return versions;
  }

  /** Every figure. */
  Tables tables() {
    Tables tables = new Tables();
    for (Map<String, String> row : graph.select(FOLDER, "items")) {
      tables.of(question(row)).row("item " + row.get("item"), row, TEXTS, FIGURES);
    }
    for (Map<String, String> row : graph.select(FOLDER, "claims")) {
      tables
          .of(question(row))
          .text("item " + row.get("item"), row.get("role") + " " + row.get("claim"), "claim");
    }
    for (Map<String, String> row : graph.select(FOLDER, "totals")) {
      tables
          .of(question(row))
          .figure(
              "total " + row.get("kind"),
              row.getOrDefault("state", ""),
              Double.parseDouble(row.getOrDefault("items", "")));
    }
    for (Map<String, String> row : graph.select(FOLDER, "shares")) {
      String share = "share " + row.get("side") + " " + row.get("way");
      tables.of(question(row)).row(share, row, List.of(), SHARES);
    }
    for (Map<String, String> row : graph.select(FOLDER, "outcomes")) {
      tables
          .of(question(row))
          .row(
              "outcome " + row.get("outcome"),
              row,
              List.of("orphan"),
              List.of("atLeast", "atMost", "credits"));
    }
    return tables;
  }

  /** The name of the question that a row answers. */
  static String question(Map<String, String> row) {
    return Tables.name(row.getOrDefault("programme", ""), row.getOrDefault("target", ""));
  }
}
