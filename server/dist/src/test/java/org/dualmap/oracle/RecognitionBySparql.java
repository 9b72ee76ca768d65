package org.dualmap.oracle;

import static org.dualmap.oracle.CoverageBySparql.question;

import java.util.List;
import java.util.Map;

/** Recognition between all programmes, by the SPARQL of {@code oracle/recognition}. */
final class RecognitionBySparql {
  static final List<String> MODULE_TEXTS = List.of("verdict", "rule", "inferred");
  static final List<String> MODULE_FIGURES =
      List.of(
          "credits",
          "atLeast",
          "atMost",
          "sourceLevel",
          "level",
          "levelGap",
          "byCoverage",
          "hours",
          "byHours",
          "proposed",
          "remaining");
  static final List<String> SUMS =
      List.of(
          "credits",
          "proposed",
          "remaining",
          "outcomes",
          "outcomesCovered",
          "outcomesRemaining",
          "years",
          "semesters");
  static final List<String> HOURS = List.of("sourceHours", "targetHours", "factor");
  static final List<String> WORKLOAD = List.of("credits", "hours", "used", "estimate");
  static final List<String> RANKS =
      List.of(
          "rank",
          "credits",
          "proposed",
          "remaining",
          "outcomesRemaining",
          "years",
          "whole",
          "part");

  static final List<String> BANDED_TEXTS = List.of("band", "rule", "verdict");
  static final List<String> BANDED = List.of("byCoverage", "proposed", "cut");
  static final List<String> CAPS = List.of("limit", "sum", "cut");

  private static final String FOLDER = "recognition";
  private static final String BANDS = "recognition-bands";

  private final OracleRdf graph;

  /** Runs the updates on top of those of coverage. */
  RecognitionBySparql(CoverageBySparql coverage) {
    this.graph = coverage.graph();
    graph.run(FOLDER);
  }

  /** Every figure of every proposal. */
  Tables proposals() {
    Tables tables = new Tables();
    for (Map<String, String> row : graph.select(FOLDER, "modules")) {
      String name = "module " + row.get("module");
      tables.of(question(row)).row(name, row, MODULE_TEXTS, MODULE_FIGURES);
    }
    for (Map<String, String> row : graph.select(FOLDER, "sums")) {
      tables.of(question(row)).row("sums", row, List.of(), SUMS);
      tables.of(question(row)).row("hours", row, List.of(), HOURS);
    }
    for (Map<String, String> row : graph.select(FOLDER, "remaining")) {
      tables.of(question(row)).text("outcome " + row.get("outcome"), "remains", "true");
    }
    for (Map<String, String> row : graph.select(FOLDER, "bridging")) {
      String name = "gap " + row.get("outcome") + " in " + row.get("module");
      tables.of(question(row)).row(name, row, List.of("closedBy"), List.of("missing"));
    }
    for (Map<String, String> row : graph.select(FOLDER, "workload")) {
      String name = "earlier module " + row.get("module");
      tables.of(question(row)).row(name, row, List.of("inexact"), WORKLOAD);
    }
    return tables;
  }

  /** The same by bands of the level indicator: what each module gets, and what the caps cut. */
  Tables banded() {
    graph.run(BANDS);
    Tables tables = new Tables();
    for (Map<String, String> row : graph.select(BANDS, "modules")) {
      tables.of(question(row)).row("module " + row.get("module"), row, BANDED_TEXTS, BANDED);
    }
    for (Map<String, String> row : graph.select(BANDS, "caps")) {
      tables.of(question(row)).row("cap " + row.get("cap"), row, List.of(), CAPS);
    }
    return tables;
  }

  /** Every ranking, under the earlier programme. */
  Tables rankings() {
    Tables tables = new Tables();
    for (Map<String, String> row : graph.select(FOLDER, "ranking")) {
      tables
          .of(Tables.shortened(row.getOrDefault("programme", "")))
          .row("target " + row.get("target"), row, List.of(), RANKS);
    }
    return tables;
  }

  /** Every chain, under the field or the programme that was asked about. */
  Tables chains() {
    Tables tables = new Tables();
    for (Map<String, String> row : graph.select(FOLDER, "chain")) {
      Table table = tables.of(Tables.shortened(row.getOrDefault("asked", "")));
      String name = "prerequisite " + row.get("outcome") + " of " + row.get("prerequisite");
      table.row(name, row, List.of("programme"), List.of("level"));
      if (row.containsKey("supplier")) {
        table.figure(
            name, "by " + row.get("supplier"), Double.parseDouble(row.getOrDefault("degree", "")));
      }
    }
    for (Map<String, String> row : graph.select(FOLDER, "breaks")) {
      tables
          .of(Tables.shortened(row.getOrDefault("asked", "")))
          .row("breaks", row, List.of(), List.of("missing", "partial"));
    }
    for (Map<String, String> row : graph.select(FOLDER, "levels")) {
      tables
          .of(Tables.shortened(row.getOrDefault("asked", "")))
          .row("level " + row.get("level"), row, List.of(), List.of("programmes"));
    }
    return tables;
  }
}
