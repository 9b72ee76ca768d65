package org.dualmap.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.dualmap.search.Folding.Token;

/**
 * A label as the index keeps it beside what was made of it, so that an answer can tell which label
 * matched, and where, without analysing the labels of every hit.
 *
 * @param lang its BCP 47 tag; empty where it has none
 * @param preferred whether it is the preferred label of its language
 * @param whole as a whole, folded
 * @param words its words, folded, each with a space on both sides
 * @param stems its words, stemmed in its language, likewise
 * @param wordPlaces where the words stand
 * @param stemPlaces where the stems stand
 */
record StoredLabel(
    String text,
    String lang,
    boolean preferred,
    String whole,
    String words,
    String stems,
    TokenPlaces wordPlaces,
    TokenPlaces stemPlaces) {

  private static final String BETWEEN = " ";

  static StoredLabel of(Analyzer analyzer, LangText label, boolean preferred) {
    String lang = label.lang();
    List<Token> words = Folding.tokens(analyzer, IndexFields.wordsIn(lang), label.text());
    List<Token> stems = Folding.tokens(analyzer, IndexFields.stemsIn(lang), label.text());
    return new StoredLabel(
        label.text(),
        lang,
        preferred,
        String.join(" ", Folding.terms(analyzer, IndexFields.wholeIn(lang), label.text())),
        joined(words),
        joined(stems),
        TokenPlaces.of(words),
        TokenPlaces.of(stems));
  }

  private static String joined(List<Token> tokens) {
    StringBuilder joined = new StringBuilder();
    for (Token token : tokens) {
      joined.append(joined.isEmpty() ? BETWEEN : "").append(token.term()).append(BETWEEN);
    }
    return joined.toString();
  }

  /** A word or stem as {@link #words} and {@link #stems} hold it. */
  static String between(String word) {
    return BETWEEN + word + BETWEEN;
  }

  /** Whether a word begins so. */
  boolean hasBeginning(String begun) {
    return words.contains(BETWEEN + begun);
  }

  /** The single terms of {@link #words} or {@link #stems}, in the order of their places. */
  static List<String> single(String terms) {
    return terms.isEmpty() ? List.of() : Arrays.asList(terms.strip().split(BETWEEN));
  }

  void write(DataOutput to) throws IOException {
    to.writeString(text);
    to.writeString(lang);
    to.writeByte((byte) (preferred ? 1 : 0));
    to.writeString(whole);
    to.writeString(words);
    to.writeString(stems);
    wordPlaces.write(to);
    stemPlaces.write(to);
  }

  static StoredLabel read(DataInput from) throws IOException {
    return new StoredLabel(
        from.readString(),
        from.readString(),
        from.readByte() == 1,
        from.readString(),
        from.readString(),
        from.readString(),
        TokenPlaces.read(from),
        TokenPlaces.read(from));
  }
}
