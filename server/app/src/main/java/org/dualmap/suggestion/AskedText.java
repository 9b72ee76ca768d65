package org.dualmap.suggestion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.search.vector.TextVector;
import org.jspecify.annotations.Nullable;

/** A text that candidates are wanted for, taken apart as the labels of a book are. */
final class AskedText {
  private final String text;
  private final String lang;
  private final int[] stems;
  private final double[] weights;
  private final double whole;
  private final List<String> words;
  private final String folded;
  private final boolean hasAction;
  private final int action;
  private final char[] trigrams;
  private final List<Map<Integer, Float>> substitutes;
  private final @Nullable TextVector vector;

  /**
   * @param lang two letters
   * @param vector null where vectors are not used
   */
  AskedText(LabelBook book, String text, String lang, @Nullable TextVector vector) {
    this.text = text;
    this.lang = lang;
    Set<String> distinct = book.stems(text, lang);
    this.stems = distinct.stream().mapToInt(book::known).toArray();
    this.weights = Arrays.stream(stems).mapToDouble(book::weightOf).toArray();
    this.whole = Arrays.stream(weights).sum();
    this.words = book.words().words(text);
    String stem = book.action(words, lang);
    this.hasAction = stem != null;
    this.action = stem == null ? -1 : book.known(stem);
    this.folded = String.join(" ", book.words().folded(text));
    this.trigrams = Trigrams.of(folded);
    this.substitutes = Arrays.stream(stems).mapToObj(own -> book.substitutions().of(own)).toList();
    this.vector = vector;
  }

  /** What may stand for each stem, and how usual that is. */
  List<Map<Integer, Float>> substitutes() {
    return substitutes;
  }

  String text() {
    return text;
  }

  String lang() {
    return lang;
  }

  /** Numbers of its stems in the book; -1 for each that no label has. */
  int[] stems() {
    return stems;
  }

  /** How much each stem says. */
  double[] weights() {
    return weights;
  }

  /** How much all stems say. */
  double whole() {
    return whole;
  }

  boolean has(int stem) {
    return Arrays.stream(stems).anyMatch(own -> own == stem);
  }

  /** Its words in lower case. */
  List<String> words() {
    return words;
  }

  /** Its words, folded, with a space between. */
  String folded() {
    return folded;
  }

  boolean hasAction() {
    return hasAction;
  }

  /** The stem of what somebody does; -1 where none, or where no label has it. */
  int action() {
    return action;
  }

  char[] trigrams() {
    return trigrams;
  }

  @Nullable TextVector vector() {
    return vector;
  }
}
