package org.dualmap.suggestion;

/**
 * How well right things are ranked.
 *
 * @param asked questions
 * @param recallAt1 share of questions whose right thing came first
 * @param recallAt10 share of questions whose right thing was among the first ten
 * @param mrr mean of one through the rank; nothing for a rank beyond a hundred
 */
public record RankFigures(int asked, double recallAt1, double recallAt10, double mrr) {

  /** Counts ranks, the first being 1; 0 means that it was not found. */
  static RankFigures of(int[] ranks) {
    int first = 0;
    int ten = 0;
    double sum = 0;
    for (int rank : ranks) {
      first += rank == 1 ? 1 : 0;
      ten += rank >= 1 && rank <= 10 ? 1 : 0;
      sum += rank >= 1 && rank <= 100 ? 1.0 / rank : 0;
    }
    int n = Math.max(1, ranks.length);
    return new RankFigures(
        ranks.length, rounded((double) first / n), rounded((double) ten / n), rounded(sum / n));
  }

  private static double rounded(double figure) {
    return Math.round(figure * 1000) / 1000.0;
  }
}
