package org.dualmap.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Predicate;
import org.dualmap.ruleset.RuleSet;

/**
 * What follows for items without reviewed claims from skills that both sides are mapped to, and
 * from the skills' hierarchy. A skill with many parents counts once for each item; a cycle ends.
 */
final class Inference {
  static final String SKILLS = "http://data.europa.eu/esco/skill/";

  private final RuleSet ruleSet;
  private final Hierarchy hierarchy;
  private final Map<String, List<Reached>> reached = new HashMap<>();

  /**
   * A degree to which the sources cover a skill, and the claim that says so.
   *
   * @param claim the claim on the skill itself, or on one below it
   */
  private record Reached(double degree, Claim claim) {}

  /**
   * Collects what the sources reach.
   *
   * @param hierarchy knows what is above a skill, as far as items or their links are there
   * @param claims of the sources, each with the source as its subject
   */
  Inference(RuleSet ruleSet, Hierarchy hierarchy, List<Claim> claims) {
    this.ruleSet = ruleSet;
    this.hierarchy = hierarchy;
    for (Claim claim : claims) {
      if (claim.state() == ClaimState.ACCEPTED && claim.object().startsWith(SKILLS)) {
        reach(claim);
      }
    }
  }

  /** Covers the skill itself, and a part of everything above it. */
  private void reach(Claim claim) {
    double degree = ruleSet.degree(claim);
    if (degree <= 0) {
      return;
    }
    add(claim.object(), degree, claim);
    double part = degree * ruleSet.defaultDegree(Predicate.BROAD_MATCH);
    hierarchy.above(claim.object()).forEach(above -> add(above, part, claim));
  }

  private void add(String skill, double degree, Claim claim) {
    reached.computeIfAbsent(skill, s -> new ArrayList<>()).add(new Reached(degree, claim));
  }

  /** The skills of which the sources cover some, and what is above them. */
  Set<String> reached() {
    return Collections.unmodifiableSet(reached.keySet());
  }

  /** Whether something follows for an item that this claim is about: through its other end. */
  boolean reaches(Claim about) {
    return about.state() == ClaimState.ACCEPTED && reaches(about.subject());
  }

  /** Whether the sources cover some of this skill. */
  boolean reaches(String skill) {
    return reached.containsKey(skill);
  }

  /**
   * What follows for one item; the item as it is where nothing does.
   *
   * @param about at least the claims about the item that this {@link #reaches}, each with the item
   *     as its object
   */
  ItemCoverage of(String item, ItemCoverage direct, List<Claim> about) {
    if (about.isEmpty() && !reached.containsKey(item)) {
      return direct;
    }
    Map<String, Double> bySource = new HashMap<>();
    Set<String> through = new HashSet<>();
    for (Reached hit : reached.getOrDefault(item, List.of())) {
      take(hit, 1, bySource, through);
    }
    for (Claim link : about) {
      if (reaches(link)) {
        double degree = ruleSet.degree(link);
        for (Reached hit : reached.getOrDefault(link.subject(), List.of())) {
          if (take(hit, degree, bySource, through)) {
            through.add(link.iri());
          }
        }
      }
    }
    double most = bySource.values().stream().mapToDouble(d -> d).max().orElse(0);
    if (most <= 0) {
      return direct;
    }
    double sum = Math.min(1, bySource.values().stream().mapToDouble(d -> d).sum());
    return new ItemCoverage(
        most >= ruleSet.coveredFrom() ? CoverageState.COVERED : CoverageState.PARTIAL,
        Share.rounded(most),
        Share.rounded(sum),
        Basis.SKILL,
        direct.claims(),
        through.stream().sorted().toList());
  }

  /** One source counts once for an item: by the best way that leads to it. */
  private static boolean take(
      Reached hit, double degree, Map<String, Double> bySource, Set<String> through) {
    double product = degree * hit.degree();
    if (product <= 0) {
      return false;
    }
    bySource.merge(hit.claim().subject(), product, Math::max);
    through.add(hit.claim().iri());
    return true;
  }
}
