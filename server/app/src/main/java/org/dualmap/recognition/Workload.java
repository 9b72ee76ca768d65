package org.dualmap.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.recognition.Course.CourseModule;
import org.dualmap.recognition.Links.Link;
import org.dualmap.recognition.RecognitionReport.SourceModule;

/** Hours of the earlier learning, laid on the modules of the target. */
final class Workload {
  /** Where a rule set does not say what makes an estimate inexact. */
  static final double INEXACT_BELOW = 0.1;

  private final Course source;
  private final Course target;
  private final Links links;
  private final Map<String, Double> hoursOfOutcome = new HashMap<>();

  /**
   * @param hoursPerCredit of the source
   */
  Workload(Course source, Course target, Links links, double hoursPerCredit) {
    this.source = source;
    this.target = target;
    this.links = links;
    for (CourseModule module : source.modules()) {
      double each = module.hours(hoursPerCredit) / Math.max(1, module.outcomes().size());
      module.outcomes().forEach(outcome -> hoursOfOutcome.merge(outcome, each, Double::sum));
    }
  }

  /**
   * The hours that stand behind a module of the target. An outcome's hours are laid on what uses it
   * and never counted twice; an outcome that several modules teach gives each an equal part.
   *
   * @param company only hours of outcomes that are planned at the company
   */
  double hours(CourseModule module, boolean company) {
    double hours = 0;
    for (Link link : links.behind(module.outcomes())) {
      var outcome = source.outcomes().get(link.source());
      if (!company || outcome != null && outcome.atCompany()) {
        hours +=
            hoursOfOutcome.getOrDefault(link.source(), 0.0)
                * links.share(link)
                / teaching(link.target());
      }
    }
    return hours;
  }

  private long teaching(String outcome) {
    return Math.max(
        1, target.modules().stream().filter(m -> m.outcomes().contains(outcome)).count());
  }

  /**
   * How many credits of the target each module of the source is worth, judged by what it matches
   * (Oldenburg method, step 6): the sum of the target modules' credits, each times the part that is
   * covered, by the sum of the parts of the source module that they use.
   *
   * @param inexactBelow used parts that add up to less make the estimate inexact
   */
  List<SourceModule> estimates(double inexactBelow, double hoursPerCredit) {
    List<SourceModule> estimates = new ArrayList<>();
    for (CourseModule module : source.modules()) {
      double credits = 0;
      double used = 0;
      for (CourseModule to : target.modules()) {
        credits += to.credits() * covered(to, module);
        used += used(module, to);
      }
      estimates.add(
          new SourceModule(
              module.label().iri(),
              module.label().label(),
              module.code(),
              module.credits(),
              RecognitionReport.rounded(module.hours(hoursPerCredit)),
              RecognitionReport.rounded(Math.min(1, used)),
              used > 0 ? RecognitionReport.rounded(credits / used) : null,
              used > 0 && RecognitionReport.rounded(used) < inexactBelow));
    }
    return estimates;
  }

  /** The part of a target module that one source module covers. */
  private double covered(CourseModule to, CourseModule by) {
    Set<String> sources = Set.copyOf(by.outcomes());
    return to.outcomes().stream()
        .mapToDouble(
            outcome ->
                links.behind(List.of(outcome)).stream()
                    .filter(link -> sources.contains(link.source()))
                    .mapToDouble(Link::degree)
                    .max()
                    .orElse(0))
        .average()
        .orElse(0);
  }

  /** The part of a source module that one target module uses. */
  private double used(CourseModule module, CourseModule by) {
    return module.outcomes().stream()
        .mapToDouble(
            outcome ->
                Math.min(
                    1,
                    links.from(outcome).stream()
                        .filter(link -> by.outcomes().contains(link.target()))
                        .mapToDouble(Link::use)
                        .sum()))
        .average()
        .orElse(0);
  }
}
