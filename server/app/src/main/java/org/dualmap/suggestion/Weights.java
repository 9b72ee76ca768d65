package org.dualmap.suggestion;

import org.dualmap.suggestion.Comparison.Compared;

/**
 * How much each feature counts, and how a score becomes a confidence.
 *
 * <p>The numbers were tuned by the class Tuning beside the tests, on 1,500 alternative labels of
 * ESCO 1.1.1 that were held out, chosen by a fixed seed from those that belong to one skill only
 * and are no terms of the gold file, which were taken out too: weights by softmax over the
 * candidates of each label, such that more in common never counts against a candidate; the
 * confidence by logistic regression on the first ten of each, half of the labels with their skill
 * taken out. They were checked on 1,500 others; docs/suggestions.md has the figures.
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
          new double[] {
            0.00, // STEMS
            0.00, // STEMS_PREFERRED
            0.00, // OF_TEXT
            0.15, // OF_TEXT_TOGETHER
            0.00, // BM25_TOGETHER
            2.07, // TRIGRAMS
            1.65, // TRIGRAMS_THREE
            1.69, // STEMS_SUBSTITUTED
            1.24, // OF_TEXT_DESCRIBED
            1.33, // SAME_STEMS
            0.09, // ACTION_SHARED
            -1.25, // ACTION_ADDED
            -1.26, // ACTION_DROPPED
            2.84, // MEANING
            3.54, // MEANING_SQUARED
            1.87, // MEANING_THREE
            0.23, // MEANING_PREFERRED
            2.79, // MEANING_DESCRIBED
            2.21, // MEANING_TOGETHER
            2.52, // SUBSTITUTED_AND_MEANING
          },
          -9.738,
          0.466,
          0.582);

  /** Without. */
  static final Weights LEXICAL =
      new Weights(
          new double[] {
            0.92, // STEMS
            0.55, // STEMS_PREFERRED
            0.00, // OF_TEXT
            2.71, // OF_TEXT_TOGETHER
            0.65, // BM25_TOGETHER
            4.34, // TRIGRAMS
            4.03, // TRIGRAMS_THREE
            6.85, // STEMS_SUBSTITUTED
            2.09, // OF_TEXT_DESCRIBED
            1.08, // SAME_STEMS
            0.00, // ACTION_SHARED
            -1.42, // ACTION_ADDED
            -1.69, // ACTION_DROPPED
            0.00, // MEANING
            0.00, // MEANING_SQUARED
            0.00, // MEANING_THREE
            0.00, // MEANING_PREFERRED
            0.00, // MEANING_DESCRIBED
            0.00, // MEANING_TOGETHER
            0.00, // SUBSTITUTED_AND_MEANING
          },
          -9.111,
          0.456,
          0.513);

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
