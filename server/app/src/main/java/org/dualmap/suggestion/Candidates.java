package org.dualmap.suggestion;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.dualmap.search.vector.TextVector;
import org.jspecify.annotations.Nullable;

/**
 * Compares one text with every label of a book quickly, to find the things that are worth a closer
 * look. For one text, in one thread.
 */
final class Candidates {
  /** Taken from each ranking. */
  private static final int MOST = 60;

  /** BM25's usual parameters. */
  private static final double K1 = 1.2;

  private static final double B = 0.75;

  private final LabelBook book;
  private final AskedText text;
  private final double[] byLabel;
  private final double[] together;
  private final float @Nullable [] meaning;

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
    this.meaning = meaning();
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

  private float @Nullable [] meaning() {
    TextVector[] vectors = book.vectors();
    TextVector own = text.vector();
    if (vectors == null || own == null) {
      return null;
    }
    float[] all = new float[vectors.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = vectors[i] == null ? 0 : vectors[i].cosine(own);
    }
    return all;
  }

  /** BM25 of all labels of a thing as one. */
  double bm25Together(int item) {
    return together[item];
  }

  boolean hasMeaning() {
    return meaning != null;
  }

  /** How near a label is in meaning, from -1 to 1; 0 without vectors. */
  double meaning(int entry) {
    return meaning == null ? 0 : meaning[entry];
  }

  /** How near a description is in meaning, from 0 to 1; 0 without vectors. */
  double meaningDescribed(int item) {
    TextVector[] vectors = book.descriptionVectors();
    TextVector own = text.vector();
    return vectors == null || own == null || vectors[item] == null
        ? 0
        : Math.max(0, vectors[item].cosine(own));
  }

  /** The best things of each ranking, by their places. */
  Set<Integer> best() {
    Set<Integer> best = new TreeSet<>();
    add(best, this::bestLabel);
    add(best, item -> together[item]);
    if (meaning != null) {
      add(best, this::nearestLabel);
      add(best, this::meaningDescribed);
    }
    return best;
  }

  private double bestLabel(int item) {
    double best = 0;
    for (int e = book.firstEntry(item); e < book.firstEntry(item + 1); e++) {
      best = Math.max(best, byLabel[e]);
    }
    return best;
  }

  private double nearestLabel(int item) {
    double best = 0;
    for (int e = book.firstEntry(item); e < book.firstEntry(item + 1); e++) {
      best = Math.max(best, meaning(e));
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
