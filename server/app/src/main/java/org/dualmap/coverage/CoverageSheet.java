package org.dualmap.coverage;

import java.util.Arrays;
import java.util.List;
import org.dualmap.coverage.CoverageReport.Item;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A coverage report as tables, with the same figures. */
final class CoverageSheet {
  private static final List<String> HEADER =
      List.of(
          "kind",
          "code",
          "level",
          "level-gap",
          "mandatory",
          "item",
          "state",
          "at-least",
          "at-most",
          "basis",
          "weight",
          "accepted-claims",
          "iri");

  private CoverageSheet() {}

  /** One row for each item of the target. */
  static Sheet items(CoverageReport report) {
    return new Sheet("coverage", HEADER, report.items().stream().map(CoverageSheet::row).toList());
  }

  private static List<@Nullable Object> row(Item item) {
    String claims =
        String.join(
            " ",
            item.claims().stream()
                .filter(claim -> claim.state() == ClaimState.ACCEPTED)
                .map(Claim::iri)
                .toList());
    return Arrays.asList(
        item.kind(),
        item.code(),
        item.level(),
        item.levelGap(),
        item.mandatory(),
        item.label(),
        item.state().token(),
        item.atLeast(),
        item.atMost(),
        item.basis().token(),
        item.weight(),
        claims,
        item.iri());
  }

  /** What was asked and what decided. */
  static Sheet about(CoverageReport report) {
    return new Sheet(
        "about",
        List.of("what", "value", "iri"),
        List.of(
            Arrays.asList("programme", report.programme().label(), report.programme().iri()),
            Arrays.asList("programme version", report.programmeVersion().name(), null),
            Arrays.asList(report.targetKind(), report.target().label(), report.target().iri()),
            Arrays.asList(report.targetKind() + " version", report.targetVersion().name(), null),
            Arrays.asList("as of", report.asOf(), null),
            Arrays.asList(
                "rule set", report.ruleSet().id() + " " + report.ruleSet().version(), null),
            Arrays.asList("state of the graph", report.sequence(), null)));
  }
}
