package org.dualmap.suggestion;

import java.util.stream.IntStream;

/** Compares words by their letters, three at a time, so that other forms and slips still meet. */
final class Trigrams {
  private Trigrams() {}

  /** Each different run of three letters of a text with spaces around it, as a sorted number. */
  static int[] of(String text) {
    String padded = " " + text + " ";
    return IntStream.range(0, Math.max(0, padded.length() - 2))
        .map(i -> (padded.charAt(i) * 31 * 31 + padded.charAt(i + 1) * 31 + padded.charAt(i + 2)))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Dice's coefficient, from 0 to 1. */
  static double likeness(int[] one, int[] other) {
    int shared = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    int all = one.length + other.length;
    return all == 0 ? 0 : 2.0 * shared / all;
  }
}
