package org.dualmap.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualmap.coverage.ProgrammesReport.Row;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** The programmes beside one standard as tables, with the same figures. */
final class ProgrammesSheet {
  private ProgrammesSheet() {}

  /** One row for each programme of the page. */
  static Sheet rows(ProgrammesReport report) {
    List<String> header =
        Stream.of(
                Stream.of("programme", "institution", "level", "version", "covered-share"),
                Stream.of("at-least", "at-most", "gaps"),
                states("functions"),
                states("items"),
                states("stated"),
                Stream.of("iri"))
            .flatMap(names -> names)
            .toList();
    return new Sheet(
        "programmes", header, report.programmes().stream().map(ProgrammesSheet::row).toList());
  }

  private static Stream<String> states(String of) {
    return Arrays.stream(CoverageState.values()).map(state -> of + "-" + state.token());
  }

  private static List<@Nullable Object> row(Row row) {
    Label institution = row.institution();
    List<@Nullable Object> cells =
        new ArrayList<>(
            Arrays.asList(
                row.programme().label(),
                institution == null ? null : institution.label(),
                row.level(),
                row.version().name(),
                row.covered().covered(),
                row.covered().atLeast(),
                row.covered().atMost(),
                row.gaps()));
    for (Map<CoverageState, Integer> counts : List.of(row.functions(), row.items(), row.stated())) {
      cells.addAll(counts.values());
    }
    cells.add(row.programme().iri());
    return cells;
  }

  /** What was asked and what decided. */
  static Sheet about(ProgrammesReport report) {
    return new Sheet(
        "about",
        List.of("what", "value", "iri"),
        List.of(
            Arrays.asList("standard", report.standard().label(), report.standard().iri()),
            Arrays.asList("standard version", report.standardVersion().name(), null),
            Arrays.asList("as of", report.asOf(), null),
            Arrays.asList(
                "rule set", report.ruleSet().id() + " " + report.ruleSet().version(), null),
            Arrays.asList("programmes", report.total(), null),
            Arrays.asList("programmes without a claim", report.withoutClaims(), null),
            Arrays.asList("state of the graph", report.sequence(), null)));
  }
}
