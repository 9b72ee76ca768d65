package org.dualmap.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.dualmap.coverage.CoverageReport;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.recognition.Course.CourseOutcome;
import org.dualmap.ruleset.RuleSet;

/**
 * Which outcomes of the earlier learning stand behind which outcomes of the target, by the claims
 * that decided. Immutable.
 */
final class Links {
  private final Map<String, List<Link>> byTarget = new HashMap<>();
  private final Map<String, List<Link>> bySource = new HashMap<>();

  /**
   * One source behind one target.
   *
   * @param degree how much of the target it covers, above 0
   * @param use how much of the source the target uses, in [0,1]
   */
  record Link(String source, String target, double degree, double use) {}

  private Links() {}

  /**
   * Reads them off a coverage report.
   *
   * @param sources the outcomes that may stand behind
   * @param inferredFrom the sources behind each claim by which something was inferred
   */
  static Links of(
      CoverageReport report,
      RuleSet ruleSet,
      Set<String> sources,
      Map<String, List<String>> inferredFrom) {
    Links links = new Links();
    for (CoverageReport.Item item : report.items()) {
      Map<String, Link> best = new LinkedHashMap<>();
      if (item.basis() == Basis.DIRECT) {
        item.claims().stream()
            .filter(claim -> claim.state() == ClaimState.ACCEPTED)
            .filter(claim -> sources.contains(claim.subject()))
            .map(claim -> link(claim, ruleSet))
            .filter(link -> link.degree() > 0)
            .forEach(link -> best.merge(link.source(), link, Links::larger));
      } else {
        item.through().stream()
            .flatMap(claim -> inferredFrom.getOrDefault(claim, List.of()).stream())
            .filter(sources::contains)
            .map(source -> new Link(source, item.iri(), item.atLeast(), item.atLeast()))
            .forEach(link -> best.putIfAbsent(link.source(), link));
      }
      best.values().forEach(links::add);
    }
    return links;
  }

  private static Link link(Claim claim, RuleSet ruleSet) {
    return new Link(
        claim.subject(), claim.object(), ruleSet.degree(claim), ruleSet.degree(claim.inverse()));
  }

  private static Link larger(Link one, Link other) {
    return one.degree() >= other.degree() ? one : other;
  }

  private void add(Link link) {
    byTarget.computeIfAbsent(link.target(), t -> new ArrayList<>()).add(link);
    bySource.computeIfAbsent(link.source(), s -> new ArrayList<>()).add(link);
  }

  /** What stands behind these targets. */
  List<Link> behind(Collection<String> targets) {
    return targets.stream()
        .flatMap(target -> byTarget.getOrDefault(target, List.of()).stream())
        .toList();
  }

  /** What a source stands behind. */
  List<Link> from(String source) {
    return bySource.getOrDefault(source, List.of());
  }

  /** The part of the source, in [0,1], that a link uses when no part may be used twice. */
  double share(Link link) {
    double all = from(link.source()).stream().mapToDouble(Link::use).sum();
    return link.use() / Math.max(1, all);
  }

  /**
   * The mean level of what stands behind these targets, weighted by the degrees; empty where
   * nothing does or no level is known.
   */
  OptionalDouble level(Collection<String> targets, Map<String, CourseOutcome> sources) {
    double sum = 0;
    double weight = 0;
    for (Link link : behind(targets)) {
      CourseOutcome source = sources.get(link.source());
      if (source != null && source.level() != null) {
        sum += source.level() * link.degree();
        weight += link.degree();
      }
    }
    return weight > 0 ? OptionalDouble.of(sum / weight) : OptionalDouble.empty();
  }

  /** The mean percent of what stands behind these targets, weighted likewise. */
  OptionalDouble score(Collection<String> targets, Map<String, OptionalDouble> scores) {
    double sum = 0;
    double weight = 0;
    for (Link link : behind(targets)) {
      OptionalDouble score = scores.getOrDefault(link.source(), OptionalDouble.empty());
      if (score.isPresent()) {
        sum += score.getAsDouble() * link.degree();
        weight += link.degree();
      }
    }
    return weight > 0 ? OptionalDouble.of(sum / weight) : OptionalDouble.empty();
  }
}
