package org.dualmap.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * A label as the index keeps it beside what was made of it, so that an answer can tell which label
 * matched without analysing every label of every hit.
 *
 * @param lang its BCP 47 tag; empty where it has none
 * @param preferred whether it is the preferred label of its language
 * @param whole as a whole, folded
 * @param words its words, folded, each with a space on both sides
 * @param stems its words, stemmed in its language, likewise
 */
record StoredLabel(
    String text, String lang, boolean preferred, String whole, String words, String stems) {

  private static final String BETWEEN = " ";

  static StoredLabel of(Analyzer analyzer, LangText label, boolean preferred) {
    String lang = label.lang();
    return new StoredLabel(
        label.text(),
        lang,
        preferred,
        String.join(" ", Folding.terms(analyzer, IndexFields.wholeIn(lang), label.text())),
        joined(Folding.terms(analyzer, IndexFields.wordsIn(lang), label.text())),
        joined(Folding.terms(analyzer, IndexFields.stemsIn(lang), label.text())));
  }

  private static String joined(List<String> words) {
    return words.isEmpty() ? "" : BETWEEN + String.join(BETWEEN, words) + BETWEEN;
  }

  boolean hasWord(String word) {
    return words.contains(BETWEEN + word + BETWEEN);
  }

  boolean hasStem(String stem) {
    return stems.contains(BETWEEN + stem + BETWEEN);
  }

  /** Whether a word begins so. */
  boolean hasBeginning(String begun) {
    return words.contains(BETWEEN + begun);
  }

  /** Its words and their stems. */
  List<String> forms() {
    return Arrays.asList((words + stems).strip().split(" +"));
  }

  void write(DataOutput to) throws IOException {
    to.writeString(text);
    to.writeString(lang);
    to.writeByte((byte) (preferred ? 1 : 0));
    to.writeString(whole);
    to.writeString(words);
    to.writeString(stems);
  }

  static StoredLabel read(DataInput from) throws IOException {
    return new StoredLabel(
        from.readString(),
        from.readString(),
        from.readByte() == 1,
        from.readString(),
        from.readString(),
        from.readString());
  }
}
