package org.dualmap.suggestion;

import org.dualmap.suggestion.Comparison.Compared;

/**
 * How much each feature counts, and how a score becomes a confidence.
 *
 * <p>The numbers were tuned by the class Tuning beside the tests, on 1,500 alternative labels of
 * ESCO 1.1.1 that were held out, chosen by a fixed seed from those that belong to one skill only and
 * are no terms of the gold file, which were taken out too: weights by softmax over the candidates of
 * each label, the confidence by logistic regression on the first ten of each, half of the labels
 * with their skill taken out. They were checked on 1,500 others; docs/suggestions.md has the
 * figures.
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
            -1.09, // STEMS
            -1.51, // STEMS_ALIKE
            -0.40, // STEMS_PREFERRED
            -2.28, // OF_TEXT
            1.97, // OF_TEXT_TOGETHER
            -2.15, // BM25
            -0.05, // BM25_TOGETHER
            2.75, // TRIGRAMS
            2.15, // TRIGRAMS_THREE
            3.02, // STEMS_SUBSTITUTED
            1.55, // OF_TEXT_DESCRIBED
            1.94, // SAME_STEMS
            0.03, // ACTION_SHARED
            -1.40, // ACTION_ADDED
            -1.47, // ACTION_DROPPED
            2.75, // MEANING
            3.40, // MEANING_SQUARED
            1.78, // MEANING_THREE
            0.69, // MEANING_PREFERRED
            2.46, // MEANING_DESCRIBED
            2.07, // MEANING_TOGETHER
            3.24, // SUBSTITUTED_AND_MEANING
            0.29, // STEMS_AND_MEANING
          },
          -9.728,
          0.491,
          0.590);

  /** Without. */
  static final Weights LEXICAL =
      new Weights(
          new double[] {
            1.33, // STEMS
            -1.44, // STEMS_ALIKE
            0.59, // STEMS_PREFERRED
            -1.56, // OF_TEXT
            3.26, // OF_TEXT_TOGETHER
            -0.08, // BM25
            1.06, // BM25_TOGETHER
            4.62, // TRIGRAMS
            4.14, // TRIGRAMS_THREE
            7.17, // STEMS_SUBSTITUTED
            2.09, // OF_TEXT_DESCRIBED
            1.44, // SAME_STEMS
            0.02, // ACTION_SHARED
            -1.32, // ACTION_ADDED
            -2.04, // ACTION_DROPPED
            0.00, // MEANING
            0.00, // MEANING_SQUARED
            0.00, // MEANING_THREE
            0.00, // MEANING_PREFERRED
            0.00, // MEANING_DESCRIBED
            0.00, // MEANING_TOGETHER
            0.00, // SUBSTITUTED_AND_MEANING
            0.00, // STEMS_AND_MEANING
          },
          -9.332,
          0.497,
          0.533);

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
