package org.dualmap.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * Takes texts apart as the index does, for those who compare them without it. Safe for many
 * threads.
 */
public final class LabelWords {
  private final Analyzer analyzer = IndexFields.analyzer();
  private final Analyzer plain = new StandardAnalyzer();

  /**
   * The stems of a text's words, in their order, without those that say nothing.
   *
   * @param language a BCP 47 tag; words of a language without an analysis of its own are folded
   *     only
   */
  public List<String> stems(String text, String language) {
    return Folding.terms(analyzer, IndexFields.stemsIn(language), text);
  }

  /** The words of a text in lower case, otherwise as they are written, in their order. */
  public List<String> words(String text) {
    return Folding.terms(plain, IndexFields.wordsIn("en"), text);
  }

  /**
   * The words of a text, folded but not stemmed, in their order: letters may be others than those
   * that were written.
   */
  public List<String> folded(String text) {
    return Folding.terms(analyzer, IndexFields.wordsIn("en"), text);
  }

  /** The language of a BCP 47 tag without region and script; empty where it names none. */
  public static String language(String tag) {
    return IndexFields.language(tag);
  }
}
