package org.dualmap.suggestion;

import java.util.Arrays;

/** Compares words by their letters, three at a time, so that other forms and slips still meet. */
final class Trigrams {
  private Trigrams() {}

  /** Each different run of three letters of a text with spaces around it, as a sorted number. */
  static char[] of(String text) {
    String padded = " " + text + " ";
    char[] runs = new char[Math.max(0, padded.length() - 2)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = (char) (padded.charAt(i) * 961 + padded.charAt(i + 1) * 31 + padded.charAt(i + 2));
    }
    Arrays.sort(runs);
    int distinct = 0;
    for (int i = 0; i < runs.length; i++) {
      if (i == 0 || runs[i] != runs[i - 1]) {
        runs[distinct++] = runs[i];
      }
    }
    return Arrays.copyOf(runs, distinct);
  }

  /** Dice's coefficient, from 0 to 1. */
  static double likeness(char[] one, char[] other) {
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
