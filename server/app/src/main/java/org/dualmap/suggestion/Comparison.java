package org.dualmap.suggestion;

import java.util.Arrays;
import java.util.Map;
import org.dualmap.suggestion.LabelBook.Entry;

/** Compares one text with the labels of one thing closely. For one text, in one thread. */
final class Comparison {
  /** How much a nearer label counts more than a farther one where all count. */
  private static final double SHARPNESS = 15;

  private final LabelBook book;
  private final AskedText text;
  private final Candidates candidates;
  private final double reachable;

  Comparison(LabelBook book, AskedText text, Candidates candidates) {
    this.book = book;
    this.text = text;
    this.candidates = candidates;
    this.reachable = Math.max(1e-9, text.whole() * 2.2);
  }

  /**
   * How a thing compares.
   *
   * @param values one a {@link Feature}
   * @param entry the place of the label that fits best; -1 where none is in the text's language
   * @param equal the place of a label that says the same; -1 where none does
   */
  record Compared(int item, double[] values, int entry, int equal) {

    double of(Feature feature) {
      return values[feature.ordinal()];
    }
  }

  Compared with(int item) {
    Reading reading = new Reading();
    for (int e = book.firstEntry(item); e < book.firstEntry(item + 1); e++) {
      if (book.entries().get(e).lang().equals(text.lang())) {
        reading.add(e, book.entries().get(e));
      }
    }
    return reading.compared(item);
  }

  /** What the labels of one thing have given so far. */
  private final class Reading {
    private final double[] values = new double[Feature.values().length];
    private final double[] nearest = new double[3];
    private final double[] alike = new double[3];
    private final boolean[] found = new boolean[text.stems().length];
    private double together;
    private double bestFit = -1;
    private int best = -1;
    private int equal = -1;

    void add(int place, Entry label) {
      double shared = 0;
      double own = 0;
      int count = 0;
      for (int stem : label.stems()) {
        double weight = book.weightOf(stem);
        own += weight;
        int at = placeOf(stem);
        if (at >= 0) {
          shared += weight;
          count++;
          found[at] = true;
        }
      }
      double stems = harmonic(shared, own, text.whole());
      double meaning = Math.max(0, candidates.meaning(place));
      double trigrams = Trigrams.likeness(text.trigrams(), label.trigrams());
      max(Feature.STEMS, stems);
      max(Feature.OF_TEXT, text.whole() == 0 ? 0 : shared / text.whole());
      max(Feature.TRIGRAMS, trigrams);
      max(Feature.MEANING, meaning);
      double substituted = substituted(label, own);
      max(Feature.STEMS_SUBSTITUTED, substituted);
      max(Feature.SUBSTITUTED_AND_MEANING, substituted * meaning);
      together += Math.exp(SHARPNESS * meaning);
      boolean same = count == label.stems().length && count == text.stems().length;
      max(Feature.SAME_STEMS, same ? 1 : 0);
      max(Feature.ACTION_SHARED, text.action() >= 0 && sharesAction(label) ? 1 : 0);
      insert(nearest, meaning);
      insert(alike, trigrams);
      if (label.preferred()) {
        addPreferred(label, stems, meaning);
      }
      keepBest(place, label, stems + meaning + trigrams);
    }

    /**
     * As the harmonic mean of shared stems, with substitutes counting as much as they are usual.
     */
    private double substituted(Entry label, double own) {
      double ofText = 0;
      double[] ofLabel = new double[label.stems().length];
      for (int i = 0; i < text.stems().length; i++) {
        int stem = text.stems()[i];
        Map<Integer, Float> substitutes = text.substitutes().get(i);
        double best = 0;
        for (int k = 0; k < ofLabel.length; k++) {
          int other = label.stems()[k];
          double fit = other == stem ? 1 : substitutes.getOrDefault(other, 0f);
          best = Math.max(best, fit);
          ofLabel[k] = Math.max(ofLabel[k], fit);
        }
        ofText += best * text.weights()[i];
      }
      double back = 0;
      for (int k = 0; k < ofLabel.length; k++) {
        back += ofLabel[k] * book.weightOf(label.stems()[k]);
      }
      return own + text.whole() == 0 ? 0 : (ofText + back) / (own + text.whole());
    }

    private void addPreferred(Entry label, double stems, double meaning) {
      max(Feature.STEMS_PREFERRED, stems);
      max(Feature.MEANING_PREFERRED, meaning);
      boolean added = !text.hasAction() && label.action() >= 0 && !text.has(label.action());
      max(Feature.ACTION_ADDED, added ? 1 : 0);
      max(Feature.ACTION_DROPPED, text.hasAction() && label.action() < 0 ? 1 : 0);
    }

    private void keepBest(int place, Entry label, double fit) {
      if (label.folded().equals(text.folded()) && (equal < 0 || label.preferred())) {
        equal = place;
      }
      if (fit > bestFit) {
        bestFit = fit;
        best = place;
      }
    }

    private boolean sharesAction(Entry label) {
      return Arrays.stream(label.stems()).anyMatch(stem -> stem == text.action());
    }

    private int placeOf(int stem) {
      int[] stems = text.stems();
      for (int i = 0; i < stems.length; i++) {
        if (stems[i] == stem) {
          return i;
        }
      }
      return -1;
    }

    private void max(Feature feature, double value) {
      values[feature.ordinal()] = Math.max(values[feature.ordinal()], value);
    }

    Compared compared(int item) {
      double have = 0;
      double described = 0;
      for (int i = 0; i < found.length; i++) {
        have += found[i] ? text.weights()[i] : 0;
        described += book.isDescribedBy(item, text.stems()[i]) ? text.weights()[i] : 0;
      }
      if (text.whole() > 0) {
        max(Feature.OF_TEXT_TOGETHER, have / text.whole());
        max(Feature.OF_TEXT_DESCRIBED, described / text.whole());
      }
      max(Feature.MEANING_DESCRIBED, candidates.meaningDescribed(item));
      if (candidates.hasMeaning()) {
        max(Feature.MEANING_TOGETHER, Math.log(Math.max(1, together)) / SHARPNESS);
      }
      max(Feature.BM25_TOGETHER, candidates.bm25Together(item) / reachable);
      max(Feature.MEANING_THREE, Arrays.stream(nearest).average().orElse(0));
      max(Feature.TRIGRAMS_THREE, Arrays.stream(alike).average().orElse(0));
      double meaning = values[Feature.MEANING.ordinal()];
      max(Feature.MEANING_SQUARED, meaning * meaning);
      return new Compared(item, values, equal < 0 ? best : equal, equal);
    }
  }

  private static double harmonic(double shared, double one, double other) {
    return shared == 0 ? 0 : 2 * shared / (one + other);
  }

  /** Keeps the three largest. */
  private static void insert(double[] largest, double value) {
    for (int i = 0; i < largest.length; i++) {
      if (value > largest[i]) {
        double pushed = largest[i];
        largest[i] = value;
        value = pushed;
      }
    }
  }
}
