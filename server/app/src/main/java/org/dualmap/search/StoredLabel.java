package org.dualmap.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;

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

  private static final String PREFERRED = "p";
  private static final int PARTS = 6;

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

  /** One line for each part; the text comes last, as it alone may hold more lines. */
  String written() {
    return String.join(
        "\n",
        lang,
        preferred ? PREFERRED : "",
        whole,
        String.join(" ", words),
        String.join(" ", stems.stream().sorted().toList()),
        text);
  }

  static StoredLabel read(String written) {
    String[] parts = written.split("\n", PARTS);
    return new StoredLabel(
        parts[5],
        parts[0],
        parts[1].equals(PREFERRED),
        parts[2],
        words(parts[3]),
        new HashSet<>(words(parts[4])));
  }

  /** The labels of a document. */
  static List<StoredLabel> of(Document document) {
    return Arrays.stream(document.getValues(IndexFields.STORED_LABEL))
        .map(StoredLabel::read)
        .toList();
  }

  private static List<String> words(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
  }
}
