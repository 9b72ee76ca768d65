package org.dualmap.suggestion;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.dualmap.search.vector.TextVector;
import org.dualmap.search.vector.TextVectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares one text with every label of a book quickly, to find the things that are worth a closer
 * look. For one text, in one thread.
 */
final class Candidates {
  /** Taken from each ranking. */
  private static final int MOST = 60;

  /** Of the labels and descriptions, those whose vectors are compared exactly. */
  private static final int NEAR_LABELS = 6000;

  private static final int NEAR_DESCRIPTIONS = 2000;

  /** BM25's usual parameters. */
  private static final double K1 = 1.2;

  private static final double B = 0.75;

  private final LabelBook book;
  private final AskedText text;
  private final double[] byLabel;
  private final double[] together;
  private final @Nullable TextVectors vectors;
  private final @Nullable TextVectors descriptions;

  Candidates(LabelBook book, AskedText text) {
    this.book = book;
    this.text = text;
    this.byLabel = new double[book.entries().size()];
    this.together = new double[book.items().size()];
    for (int i = 0; i < text.stems().length; i++) {
      if (text.stems()[i] >= 0) {
        count(text.stems()[i], text.weights()[i]);
      }
    }
    boolean comparable = text.vector() != null;
    this.vectors = comparable ? book.vectors() : null;
    this.descriptions = comparable ? book.descriptionVectors() : null;
  }

  private void count(int stem, double weight) {
    int[] having = book.postings(stem);
    for (int i = 0; i < having.length; ) {
      int item = book.entries().get(having[i]).item();
      int times = 0;
      for (; i < having.length && book.entries().get(having[i]).item() == item; i++, times++) {
        double length = book.entries().get(having[i]).stems().length / book.averageLength();
        byLabel[having[i]] += weight * (K1 + 1) / (1 + K1 * (1 - B + B * length));
      }
      int labels = book.firstEntry(item + 1) - book.firstEntry(item);
      together[item] += weight * times * (K1 + 1) / (times + K1 * (1 - B + B * labels / 8.0));
    }
  }

  /** BM25 of all labels of a thing as one. */
  double bm25Together(int item) {
    return together[item];
  }

  boolean hasMeaning() {
    return vectors != null;
  }

  /** How near a label is in meaning, from -1 to 1; 0 without vectors. */
  double meaning(int entry) {
    return cosine(vectors, entry);
  }

  /** How near a description is in meaning, from 0 to 1; 0 without vectors. */
  double meaningDescribed(int item) {
    return Math.max(0, cosine(descriptions, item));
  }

  private double cosine(@Nullable TextVectors all, int place) {
    TextVector own = text.vector();
    return all == null || own == null ? 0 : all.cosine(place, own);
  }

  /** The best things of each ranking, by their places. */
  Set<Integer> best() {
    Set<Integer> best = new TreeSet<>();
    add(best, this::bestLabel);
    add(best, item -> together[item]);
    double[] nearest = new double[together.length];
    near(vectors, NEAR_LABELS)
        .forEach(
            entry -> {
              int item = book.entries().get(entry).item();
              nearest[item] = Math.max(nearest[item], meaning(entry));
            });
    add(best, item -> nearest[item]);
    double[] described = new double[together.length];
    near(descriptions, NEAR_DESCRIPTIONS).forEach(item -> described[item] = meaningDescribed(item));
    add(best, item -> described[item]);
    return best;
  }

  private IntStream near(@Nullable TextVectors all, int least) {
    TextVector own = text.vector();
    return all == null || own == null ? IntStream.empty() : all.near(own, least);
  }

  private double bestLabel(int item) {
    double best = 0;
    for (int e = book.firstEntry(item); e < book.firstEntry(item + 1); e++) {
      best = Math.max(best, byLabel[e]);
    }
    return best;
  }

  /** Adds the best of a ranking; of equal ones at its end those that come first. */
  private void add(Set<Integer> to, IntToDoubleFunction ranking) {
    PriorityQueue<Scored> best =
        new PriorityQueue<>(
            Comparator.comparingDouble(Scored::score)
                .thenComparing(Comparator.comparingInt(Scored::item).reversed()));
    for (int item = 0; item < together.length; item++) {
      double score = ranking.applyAsDouble(item);
      if (score > 0 && (best.size() < MOST || score > best.element().score())) {
        best.add(new Scored(item, score));
        if (best.size() > MOST) {
          best.remove();
        }
      }
    }
    best.forEach(scored -> to.add(scored.item()));
  }

  private record Scored(int item, double score) {}
}
