package org.dualmap.coverage;

import java.util.List;

/**
 * How much of a whole has which state, as parts of 1 that add up to 1, and the range of what is
 * covered.
 *
 * @param covered part that is covered whole
 * @param partial part that is covered in part
 * @param notCovered part about which somebody found nothing
 * @param unknown part about which nobody has decided
 * @param atLeast the mean of the smallest degrees
 * @param atMost the mean of the largest degrees
 */
public record Share(
    double covered,
    double partial,
    double notCovered,
    double unknown,
    double atLeast,
    double atMost) {

  private static final double DIGITS = 1_000_000;

  /**
   * One part of the whole.
   *
   * @param weight how much it counts beside the others, at least 0
   */
  public record Part(CoverageState state, double atLeast, double atMost, double weight) {}

  /** The share; all zero where there is no part with a weight. */
  public static Share of(List<Part> parts) {
    double all = parts.stream().mapToDouble(Part::weight).sum();
    if (all <= 0) {
      return new Share(0, 0, 0, 0, 0, 0);
    }
    return new Share(
        share(parts, CoverageState.COVERED, all),
        share(parts, CoverageState.PARTIAL, all),
        share(parts, CoverageState.NOT_COVERED, all),
        share(parts, CoverageState.UNKNOWN, all),
        rounded(parts.stream().mapToDouble(p -> p.atLeast() * p.weight()).sum() / all),
        rounded(parts.stream().mapToDouble(p -> p.atMost() * p.weight()).sum() / all));
  }

  private static double share(List<Part> parts, CoverageState state, double all) {
    return rounded(
        parts.stream().filter(p -> p.state() == state).mapToDouble(Part::weight).sum() / all);
  }

  /** Six digits, so that the order of adding never shows. */
  static double rounded(double degree) {
    return Math.round(degree * DIGITS) / DIGITS;
  }

  /** Whole percent, for a reader. */
  public static String percent(double part) {
    return Math.round(part * 100) + " %";
  }
}
