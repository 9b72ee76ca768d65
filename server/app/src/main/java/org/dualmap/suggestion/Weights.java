package org.dualmap.suggestion;

import org.dualmap.suggestion.Comparison.Compared;

/**
 * How much each feature counts, and how a score becomes a confidence.
 *
 * @param features one a {@link Feature}
 * @param constant of the confidence
 * @param score what the score adds to it
 * @param lead what the distance to the best other candidate adds to it
 */
record Weights(double[] features, double constant, double score, double lead) {
  /** With vectors. */
  static final Weights WITH_VECTORS =
      new Weights(
          new double[] {4, 2, 1, 1, 1, 1, 1, 4, 1, 1, 0.5, -1, -0.5, 4, 4, 1, 1, 2}, -10, 0.5, 0.5);

  /** Without. */
  static final Weights LEXICAL =
      new Weights(
          new double[] {4, 2, 1, 1, 1, 1, 1, 4, 1, 1, 0.5, -1, -0.5, 0, 0, 0, 0, 0}, -6, 0.5, 0.5);

  double score(Compared compared) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] * compared.values()[i];
    }
    return sum;
  }

  /**
   * The share of candidates with such a score that were right.
   *
   * @param lead how much better than the best other one; negative where it is worse
   */
  double confidence(double score, double lead) {
    return sigmoid(constant + this.score * score + this.lead * lead);
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
