package org.dualmap.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dualmap.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Proposals and rankings as tables, with the same figures. */
final class RecognitionSheet {
  private static final List<String> MODULES =
      List.of(
          "code",
          "module",
          "credits",
          "at-least",
          "at-most",
          "inferred",
          "source-level",
          "level",
          "level-gap",
          "score",
          "band",
          "verdict",
          "rule",
          "by-coverage",
          "hours",
          "by-hours",
          "proposed",
          "cut",
          "remaining",
          "reason",
          "iri");

  private static final List<String> TARGETS =
      List.of(
          "rank",
          "programme",
          "version",
          "credits",
          "proposed",
          "remaining",
          "outcomes-remaining",
          "years",
          "whole",
          "part",
          "cut",
          "related",
          "iri");

  private RecognitionSheet() {}

  /** One row for each module of the target. */
  static Sheet modules(RecognitionReport report) {
    return new Sheet(
        "recognition", MODULES, report.modules().stream().map(RecognitionSheet::row).toList());
  }

  private static List<@Nullable Object> row(RecognitionReport.Module module) {
    return Arrays.asList(
        module.code(),
        module.label(),
        module.credits(),
        module.atLeast(),
        module.atMost(),
        module.inferred(),
        module.sourceLevel(),
        module.level(),
        module.levelGap(),
        module.score(),
        module.band(),
        module.verdict().token(),
        module.rule(),
        module.byCoverage(),
        module.hours(),
        module.byHours(),
        module.proposed(),
        module.cut(),
        module.remaining(),
        String.join(" ", module.reason()),
        module.iri());
  }

  /** What remains, and how a gap can be closed. */
  static Sheet remaining(RecognitionReport report) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    report
        .remaining()
        .forEach(
            outcome ->
                rows.add(
                    Arrays.asList(
                        outcome.label(),
                        outcome.state().token(),
                        outcome.atLeast(),
                        outcome.atMost(),
                        report.bridging().stream()
                            .filter(gap -> gap.outcome().iri().equals(outcome.iri()))
                            .map(RecognitionReport.Gap::text)
                            .findFirst()
                            .orElse(null),
                        outcome.iri())));
    return new Sheet(
        "remaining", List.of("outcome", "state", "at-least", "at-most", "closed-by", "iri"), rows);
  }

  /** What was asked, what decided, and the sums. */
  static Sheet about(RecognitionReport report) {
    RecognitionReport.Totals totals = report.totals();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(Arrays.asList("from", report.from().label(), report.from().iri()));
    rows.add(Arrays.asList("to", report.to().label(), report.to().iri()));
    rows.add(
        Arrays.asList("rule set", report.ruleSet().id() + " " + report.ruleSet().version(), null));
    rows.add(Arrays.asList("as of", report.asOf(), null));
    rows.add(Arrays.asList("state of the graph", report.sequence(), null));
    rows.add(Arrays.asList("related", report.related().text(), null));
    rows.add(Arrays.asList("hours a credit, source", report.hours().source(), null));
    rows.add(Arrays.asList("hours a credit, target", report.hours().target(), null));
    rows.add(Arrays.asList("credits", totals.credits(), null));
    rows.add(Arrays.asList("proposed", totals.proposed(), null));
    rows.add(Arrays.asList("remaining", totals.remaining(), null));
    rows.add(Arrays.asList("outcomes remaining", totals.outcomesRemaining(), null));
    rows.add(Arrays.asList("years", totals.years(), null));
    report
        .caps()
        .forEach(
            cap ->
                rows.add(
                    Arrays.asList(
                        "cap %s of %s credits".formatted(cap.id(), cap.limit()), cap.sum(), null)));
    report.warnings().forEach(warning -> rows.add(Arrays.asList("warning", warning, null)));
    return new Sheet("about", List.of("what", "value", "iri"), rows);
  }

  /** One row for each programme. */
  static Sheet targets(Ranking.Ranked ranked) {
    return new Sheet(
        "ranking", TARGETS, ranked.targets().stream().map(RecognitionSheet::row).toList());
  }

  private static List<@Nullable Object> row(Ranking.Target target) {
    return Arrays.asList(
        target.rank(),
        target.programme().label(),
        target.version().name(),
        target.credits(),
        target.proposed(),
        target.remaining(),
        target.outcomesRemaining(),
        target.years(),
        target.whole(),
        target.part(),
        target.cut(),
        target.related(),
        target.programme().iri());
  }
}
