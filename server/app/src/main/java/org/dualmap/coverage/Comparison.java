package org.dualmap.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.mapping.Claim;
import org.dualmap.ruleset.RuleSet;

/** Compares sources with the items of one target: claims in, coverage of each item out. */
final class Comparison {
  private final RuleSet ruleSet;
  private final Hierarchy hierarchy;
  private final List<TargetItem> items;

  /**
   * Prepares for one target.
   *
   * @param hierarchy of the skills through which something may follow
   * @param items of the target, each after the one that it is part of
   */
  Comparison(RuleSet ruleSet, Hierarchy hierarchy, List<TargetItem> items) {
    this.ruleSet = ruleSet;
    this.hierarchy = hierarchy;
    this.items = items;
  }

  /**
   * The coverage of each item by IRI.
   *
   * @param programme what it claims as a whole counts for items, but leads nowhere through skills
   * @param claims of the programme and its outcomes, each with one of them as its subject
   * @param links of the items with skills
   */
  Map<String, ItemCoverage> coverage(String programme, List<Claim> claims, Links links) {
    Map<String, List<Claim>> byItem = new HashMap<>();
    for (Claim claim : claims) {
      byItem.computeIfAbsent(claim.object(), item -> new ArrayList<>()).add(claim);
    }
    CoverageRules rules = new CoverageRules(ruleSet);
    List<Claim> ofOutcomes =
        claims.stream().filter(claim -> !claim.subject().equals(programme)).toList();
    Inference inference = new Inference(ruleSet, hierarchy, ofOutcomes);
    Function<String, List<Claim>> about = links.reachedBy(inference);
    Map<String, ItemCoverage> coverage = new HashMap<>();
    for (TargetItem item : items) {
      ItemCoverage direct = rules.direct(byItem.getOrDefault(item.iri(), List.of()));
      boolean decided = direct.basis() == Basis.DIRECT;
      coverage.put(
          item.iri(), decided ? direct : inference.of(item.iri(), direct, about.apply(item.iri())));
    }
    inferFromStructure(coverage);
    return coverage;
  }

  /** Where the claims come from that link an item with skills. */
  interface Links {
    /**
     * Gives for an item at least the claims about it whose other end the inference reaches, each
     * with the item as its object; asked only for items that no claim decides.
     *
     * @param inference of the sources that are compared
     */
    Function<String, List<Claim>> reachedBy(Inference inference);
  }

  /** Fills in what follows for items without reviewed claims: first downwards, then upwards. */
  private void inferFromStructure(Map<String, ItemCoverage> coverage) {
    for (TargetItem item : items) {
      ItemCoverage own = Objects.requireNonNull(coverage.get(item.iri()));
      ItemCoverage whole = item.parent() == null ? null : coverage.get(item.parent());
      if (own.basis() == Basis.NONE && whole != null && whole.state() == CoverageState.COVERED) {
        coverage.put(item.iri(), CoverageRules.fromWhole(own));
      }
    }
    for (TargetItem item : items.reversed()) {
      ItemCoverage own = Objects.requireNonNull(coverage.get(item.iri()));
      if (own.basis() == Basis.NONE && !item.parts().isEmpty()) {
        List<ItemCoverage> parts = new ArrayList<>();
        boolean known = false;
        for (String part : item.parts()) {
          ItemCoverage of = coverage.get(part);
          if (of != null) {
            parts.add(of);
            known |= of.basis() != Basis.NONE;
          }
        }
        if (known) {
          coverage.put(item.iri(), CoverageRules.fromParts(own, parts));
        }
      }
    }
  }
}
