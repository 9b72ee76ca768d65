package org.dualmap.coverage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.ruleset.RuleSet;

/** The algebra of coverage for one item: claims in, state and range out. Pure. */
final class CoverageRules {
  private static final ItemCoverage NOTHING =
      new ItemCoverage(CoverageState.UNKNOWN, 0, 0, Basis.NONE, List.of());

  private final RuleSet ruleSet;

  CoverageRules(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /**
   * What the claims about an item itself say. Several accepted claims of one source are opinions
   * about the same part of the item: the largest degree counts, once.
   */
  ItemCoverage direct(List<Claim> claims) {
    if (claims.isEmpty()) {
      return NOTHING;
    }
    Map<String, Double> bySource = new TreeMap<>();
    boolean lookedInVain = false;
    for (Claim claim : claims) {
      if (claim.state() == ClaimState.ACCEPTED) {
        bySource.merge(claim.subject(), ruleSet.degree(claim), Math::max);
      }
      lookedInVain |= claim.state() == ClaimState.NO_MATCH;
    }
    double most = bySource.values().stream().mapToDouble(d -> d).max().orElse(0);
    double sum = bySource.values().stream().mapToDouble(d -> d).sum();
    if (most > 0) {
      return new ItemCoverage(
          state(most), Share.rounded(most), Share.rounded(Math.min(1, sum)), Basis.DIRECT, claims);
    }
    return lookedInVain
        ? new ItemCoverage(CoverageState.NOT_COVERED, 0, 0, Basis.DIRECT, claims)
        : new ItemCoverage(CoverageState.UNKNOWN, 0, 0, Basis.NONE, claims);
  }

  private CoverageState state(double degree) {
    return degree >= ruleSet.coveredFrom() ? CoverageState.COVERED : CoverageState.PARTIAL;
  }

  /** What follows for an item without reviewed claims from what it is part of. */
  static ItemCoverage fromWhole(ItemCoverage item) {
    return new ItemCoverage(CoverageState.COVERED, 1, 1, Basis.WHOLE, item.claims());
  }

  /** What follows for an item without reviewed claims from its parts; at least one. */
  static ItemCoverage fromParts(ItemCoverage item, List<ItemCoverage> parts) {
    boolean allCovered = parts.stream().allMatch(p -> p.state() == CoverageState.COVERED);
    boolean allInVain = parts.stream().allMatch(p -> p.state() == CoverageState.NOT_COVERED);
    boolean some =
        parts.stream()
            .anyMatch(
                p -> p.state() == CoverageState.COVERED || p.state() == CoverageState.PARTIAL);
    if (!some && !allInVain) {
      return item;
    }
    CoverageState state =
        allCovered
            ? CoverageState.COVERED
            : some ? CoverageState.PARTIAL : CoverageState.NOT_COVERED;
    return new ItemCoverage(
        state,
        Share.rounded(parts.stream().mapToDouble(ItemCoverage::atLeast).average().orElse(0)),
        Share.rounded(parts.stream().mapToDouble(ItemCoverage::atMost).average().orElse(0)),
        Basis.PARTS,
        item.claims());
  }
}
