package org.dualmap.recognition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.version.Version;
import org.jspecify.annotations.Nullable;

/** Compares what several programmes would credit. Safe for many threads. */
public final class Ranking {
  private final GraphStore store;
  private final RecognitionAnalysis analysis;

  public Ranking(GraphStore store, RecognitionAnalysis analysis) {
    this.store = store;
    this.analysis = analysis;
  }

  /**
   * Programmes in the order of what they credit: most credits first, then fewest outcomes
   * remaining, then by label.
   *
   * @param asOf an ISO date; null where none was asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Ranked(
      Label from, RuleName ruleSet, @Nullable String asOf, long sequence, List<Target> targets) {}

  /**
   * One programme.
   *
   * @param rank from 1; programmes that nothing tells apart share one
   * @param credits of the programme
   * @param whole how many modules are credited whole
   * @param part how many in part
   * @param cut credits that caps took away
   * @param related {@code related}, {@code not-listed} or {@code no-table}
   */
  public record Target(
      int rank,
      Label programme,
      Version version,
      double credits,
      double proposed,
      double remaining,
      int outcomesRemaining,
      double years,
      long whole,
      long part,
      double cut,
      String related) {}

  /**
   * Ranks programmes, on one state of the graph.
   *
   * @param asked its target is not looked at
   * @param targets IRIs of programmes; none means every programme of a higher level in the field of
   *     the earlier one
   */
  Ranked rank(RecognitionQuestion asked, List<String> targets) {
    return store.read(
        dataset -> {
          CourseRdf rdf = new CourseRdf(dataset, asked.language());
          Course from = rdf.read(asked.from(), "from", asked.asOf());
          List<String> meant =
              targets.isEmpty() ? new FieldRdf(rdf.reader(), asked.asOf()).above(from) : targets;
          List<RecognitionReport> reports =
              meant.stream().distinct().map(to -> analysis.analyse(asked.towards(to))).toList();
          return new Ranked(
              from.label(),
              new RuleName(asked.ruleSet().id(), asked.ruleSet().version()),
              asked.asOf() == null ? null : asked.asOf().toString(),
              store.sequenceInRead(),
              ranked(reports));
        });
  }

  private static final Comparator<RecognitionReport> BEST_FIRST =
      Comparator.comparingDouble((RecognitionReport r) -> -r.totals().proposed())
          .thenComparingInt(r -> r.totals().outcomesRemaining());

  private static List<Target> ranked(List<RecognitionReport> reports) {
    List<RecognitionReport> sorted =
        reports.stream()
            .sorted(BEST_FIRST.thenComparing(r -> r.to().label()).thenComparing(r -> r.to().iri()))
            .toList();
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      boolean same = i > 0 && BEST_FIRST.compare(sorted.get(i - 1), sorted.get(i)) == 0;
      targets.add(target(sorted.get(i), same ? targets.get(i - 1).rank() : i + 1));
    }
    return targets;
  }

  private static Target target(RecognitionReport report, int rank) {
    RecognitionReport.Totals totals = report.totals();
    return new Target(
        rank,
        report.to(),
        report.toVersion(),
        totals.credits(),
        totals.proposed(),
        totals.remaining(),
        totals.outcomesRemaining(),
        totals.years(),
        count(report, Verdict.CREDITED),
        count(report, Verdict.CREDITED_IN_PART),
        RecognitionReport.rounded(
            report.caps().stream().mapToDouble(RecognitionReport.CapUse::cut).sum()),
        report.related().state());
  }

  private static long count(RecognitionReport report, Verdict verdict) {
    return report.modules().stream().filter(module -> module.verdict() == verdict).count();
  }
}
