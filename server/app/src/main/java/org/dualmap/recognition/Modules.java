package org.dualmap.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.dualmap.coverage.CoverageReport;
import org.dualmap.coverage.CoverageState;
import org.dualmap.recognition.Course.CourseModule;
import org.dualmap.ruleset.RecognitionRules;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;

/** What is known of the target's modules, and what the rules make of it. Pure. */
final class Modules {
  private static final double EXACT = 1e12;

  private final Course target;
  private final Map<String, CoverageReport.Item> items;
  private final Links links;
  private final Course source;

  /**
   * @param items coverage of the target's outcomes, by IRI
   */
  Modules(Course source, Course target, Map<String, CoverageReport.Item> items, Links links) {
    this.source = source;
    this.target = target;
    this.items = items;
    this.links = links;
  }

  /** The outcomes of a module whose coverage is known of. */
  List<CoverageReport.Item> items(CourseModule module) {
    return module.outcomes().stream().map(items::get).filter(Objects::nonNull).toList();
  }

  /** What is known of a module. */
  ModuleEvidence evidence(CourseModule module) {
    List<CoverageReport.Item> own = items(module);
    return new ModuleEvidence(
        module.credits(),
        exact(mean(own, CoverageReport.Item::atLeast)),
        exact(mean(own, CoverageReport.Item::atMost)),
        part(own, CoverageState.NOT_COVERED),
        own.isEmpty() ? 1 : part(own, CoverageState.UNKNOWN),
        exact(links.level(module.outcomes(), source.outcomes())),
        exact(level(module)));
  }

  private static double mean(
      List<CoverageReport.Item> items, ToDoubleFunction<CoverageReport.Item> figure) {
    return items.stream().mapToDouble(figure).average().orElse(0);
  }

  private static double part(List<CoverageReport.Item> items, CoverageState state) {
    return items.isEmpty()
        ? 0
        : (double) items.stream().filter(item -> item.state() == state).count() / items.size();
  }

  private OptionalDouble level(CourseModule module) {
    OptionalDouble ofOutcomes =
        module.outcomes().stream()
            .map(target.outcomes()::get)
            .filter(Objects::nonNull)
            .map(Course.CourseOutcome::level)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average();
    return ofOutcomes.isEmpty() && target.level() != null
        ? OptionalDouble.of(target.level())
        : ofOutcomes;
  }

  private static OptionalDouble exact(OptionalDouble number) {
    return number.isEmpty() ? number : OptionalDouble.of(exact(number.getAsDouble()));
  }

  /** Without the error of adding, so that seven tenths on average meet a threshold of 0.7. */
  private static double exact(double number) {
    return Math.round(number * EXACT) / EXACT;
  }

  /** Lays hours and caps on what was judged; one verdict for each module of the target. */
  List<ModuleVerdict> verdicts(
      List<ModuleEvidence> evidence,
      List<Judgement> judgements,
      Workload workload,
      RecognitionRules rules,
      double hoursPerCredit) {
    List<ModuleVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < target.modules().size(); i++) {
      CourseModule module = target.modules().get(i);
      verdicts.add(
          ModuleVerdict.of(
              module,
              evidence.get(i),
              judgements.get(i),
              workload.hours(module, false),
              workload.hours(module, true),
              rules,
              hoursPerCredit));
    }
    return verdicts;
  }

  /** The order in which caps spare modules: best covered first. */
  static final Comparator<ModuleVerdict> BEST_FIRST =
      Comparator.comparingDouble((ModuleVerdict v) -> -v.evidence().atLeast())
          .thenComparingDouble(v -> -v.evidence().sourceLevel().orElse(0))
          .thenComparingDouble(v -> -v.module().credits())
          .thenComparing(v -> v.module().label().iri());
}
