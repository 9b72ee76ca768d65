package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.dualmap.mapping.Predicate;
import org.dualmap.spi.Proposal;
import org.dualmap.suggestion.Comparison.Compared;
import org.jspecify.annotations.Nullable;

/** A candidate while evidence for it is gathered. For one thread. */
final class Found {
  /**
   * How its labels fit a text.
   *
   * @param by what was gone through, where the text itself is in another language; null where not
   */
  record Fit(AskedText text, Compared compared, double confidence, @Nullable Similar by) {}

  /** An accepted claim about it of something similar. */
  record Claimed(Similar by, Predicate predicate, double confidence) {}

  /**
   * What a suggester of a plugin says.
   *
   * @param confidence with which it counts, which may be less than the suggester's own
   */
  record Proposed(String suggester, String plugin, Proposal proposal, double confidence) {}

  /** What a cross-check says. */
  record Checked(String reason, List<Object> values) {}

  private final int item;
  private final List<Fit> fits = new ArrayList<>();
  private final List<Claimed> claims = new ArrayList<>();
  private final List<Proposed> proposals = new ArrayList<>();
  private final List<Checked> checks = new ArrayList<>();
  private double shift;

  Found(int item) {
    this.item = item;
  }

  /** Its place in the book. */
  int item() {
    return item;
  }

  void add(Fit fit) {
    fits.add(fit);
  }

  void add(Claimed claimed) {
    claims.add(claimed);
  }

  /** Takes the one proposal of a suggester. */
  void add(Proposed proposed) {
    proposals.add(proposed);
  }

  /**
   * Takes what a check says.
   *
   * @param shift of the confidence's logit
   */
  void add(Checked checked, double shift) {
    checks.add(checked);
    this.shift += shift;
  }

  /** The text that fits best; null where only claims or plugins lead here. */
  @Nullable Fit best() {
    Fit best = null;
    for (Fit fit : fits) {
      if (best == null || fit.confidence() > best.confidence()) {
        best = fit;
      }
    }
    return best;
  }

  /** The claim of what is most similar; null where none leads here. */
  @Nullable Claimed claimed() {
    Claimed best = null;
    for (Claimed claimed : claims) {
      if (best == null || claimed.confidence() > best.confidence()) {
        best = claimed;
      }
    }
    return best;
  }

  /** By the names of the suggesters. */
  List<Proposed> proposals() {
    return proposals;
  }

  List<Checked> checks() {
    return checks;
  }

  /** Without the cross-checks: the labels, and claims and plugins as further evidence. */
  private double plain() {
    Fit fit = best();
    Claimed claimed = claimed();
    double without =
        (1 - (fit == null ? 0 : fit.confidence()))
            * (1 - (claimed == null ? 0 : claimed.confidence()));
    for (Proposed proposed : proposals) {
      without *= 1 - proposed.confidence();
    }
    return 1 - without;
  }

  /** From 0 to 1. */
  double confidence() {
    double plain = plain();
    if (shift == 0 || plain <= 0 || plain >= 1) {
      return plain;
    }
    return Weights.sigmoid(Math.log(plain / (1 - plain)) + shift);
  }
}
