package org.dualmap.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.ClaimsRdf;
import org.dualmap.ruleset.RuleSet;
import org.jspecify.annotations.Nullable;

/** Finds what supplies a prerequisite. Inside a read of the store. */
final class SuppliersRdf {
  private final ClaimsRdf claims;
  private final RuleSet ruleSet;
  private final @Nullable LocalDate asOf;

  /**
   * @param asOf claims as they stood on that day; null means as they stand
   */
  SuppliersRdf(DatasetGraph dataset, RuleSet ruleSet, @Nullable LocalDate asOf) {
    this.claims = new ClaimsRdf(dataset);
    this.ruleSet = ruleSet;
    this.asOf = asOf;
  }

  /**
   * How much something supplies.
   *
   * @param claim null where it is the prerequisite itself
   */
  record Supply(double degree, @Nullable String claim) {}

  /** The prerequisite itself, and what covers some of it by an accepted claim. */
  Map<String, Supply> of(String prerequisite) {
    Map<String, Supply> supplies = new TreeMap<>();
    supplies.put(prerequisite, new Supply(1, null));
    for (Claim claim : about(prerequisite)) {
      double degree = ruleSet.degree(claim);
      if (claim.state() == ClaimState.ACCEPTED && degree > 0) {
        supplies.merge(
            claim.subject(),
            new Supply(degree, claim.iri()),
            (one, other) -> one.degree() >= other.degree() ? one : other);
      }
    }
    return supplies;
  }

  private List<Claim> about(String prerequisite) {
    List<Claim> about = claims.about(prerequisite);
    LocalDate day = asOf;
    return day == null ? about : about.stream().flatMap(claim -> claim.asOf(day).stream()).toList();
  }
}
