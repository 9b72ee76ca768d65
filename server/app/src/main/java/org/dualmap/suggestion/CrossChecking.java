package org.dualmap.suggestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.suggestion.Found.Checked;
import org.jspecify.annotations.Nullable;

/** Checks candidates against the hierarchy and against levels. For one question. */
final class CrossChecking {
  /** Candidates that are looked at; the rest is too far behind to matter. */
  private static final int MOST = 50;

  /** What full agreement adds to the logit of a confidence; chosen, not measured. */
  private static final double KIN = 0.5;

  private static final double SAME_LEVEL = 0.3;
  private static final double NEXT_LEVEL = 0;
  private static final double OTHER_LEVEL = -0.5;

  private final LabelBook book;
  private final List<Found> found;

  /**
   * @param found best first
   */
  CrossChecking(LabelBook book, List<Found> found) {
    this.book = book;
    this.found = found.subList(0, Math.min(MOST, found.size()));
  }

  /**
   * Checks what was asked for.
   *
   * @param level of the outcome; null where none is known
   */
  void check(Set<CrossCheck> checks, @Nullable Integer level) {
    if (checks.contains(CrossCheck.HIERARCHY)) {
      hierarchy();
    }
    if (checks.contains(CrossCheck.LEVEL) && level != null) {
      found.forEach(one -> level(one, level));
    }
  }

  /** Candidates that have the same thing above them support each other as much as they are sure. */
  private void hierarchy() {
    Map<String, Double> sums = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    Map<Found, Double> own = new HashMap<>();
    for (Found one : found) {
      double confidence = one.confidence();
      own.put(one, confidence);
      for (String above : book.items().get(one.item()).above()) {
        sums.merge(above, confidence, Double::sum);
        counts.merge(above, 1, Integer::sum);
      }
    }
    for (Found one : found) {
      double best = 0;
      String shared = null;
      for (String above : book.items().get(one.item()).above()) {
        double others = sums.getOrDefault(above, 0.0) - own.getOrDefault(one, 0.0);
        if (others > best && counts.getOrDefault(above, 0) > 1) {
          best = others;
          shared = above;
        }
      }
      if (shared != null) {
        int kin = counts.getOrDefault(shared, 1) - 1;
        one.add(new Checked("parents-shared", List.of(shared, kin)), KIN * Math.min(1, best));
      }
    }
  }

  private void level(Found one, int level) {
    Integer other = book.items().get(one.item()).level();
    if (other != null) {
      int apart = Math.abs(other - level);
      double shift = apart == 0 ? SAME_LEVEL : apart == 1 ? NEXT_LEVEL : OTHER_LEVEL;
      String reason = apart == 0 ? "same-level" : "other-level";
      one.add(new Checked(reason, List.of(level, other)), shift);
    }
  }
}
