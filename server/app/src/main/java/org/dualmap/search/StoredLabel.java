package org.dualmap.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * @param words its words, folded
 * @param stems its words, stemmed in its language
 */
record StoredLabel(
    String text,
    String lang,
    boolean preferred,
    String whole,
    List<String> words,
    Set<String> stems) {

  static StoredLabel of(Analyzer analyzer, LangText label, boolean preferred) {
    String lang = label.lang();
    return new StoredLabel(
        label.text(),
        lang,
        preferred,
        String.join(" ", Folding.terms(analyzer, IndexFields.wholeIn(lang), label.text())),
        Folding.terms(analyzer, IndexFields.wordsIn(lang), label.text()),
        new HashSet<>(Folding.terms(analyzer, IndexFields.stemsIn(lang), label.text())));
  }

  void write(DataOutput to) throws IOException {
    to.writeString(text);
    to.writeString(lang);
    to.writeByte((byte) (preferred ? 1 : 0));
    to.writeString(whole);
    to.writeString(String.join(" ", words));
    to.writeString(String.join(" ", stems.stream().sorted().toList()));
  }

  static StoredLabel read(DataInput from) throws IOException {
    return new StoredLabel(
        from.readString(),
        from.readString(),
        from.readByte() == 1,
        from.readString(),
        words(from.readString()),
        Set.copyOf(words(from.readString())));
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
  }
}
