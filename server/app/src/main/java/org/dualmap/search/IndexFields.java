package org.dualmap.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

/** The names of the index's fields and how each is analysed, the same when writing and asking. */
final class IndexFields {
  static final String IRI = "iri";
  static final String KIND = "kind";
  static final String FIELD = "field";
  static final String LEVEL = "level";
  static final String FRAMEWORK = "framework";
  static final String LANGUAGE = "language";
  static final String INSTITUTION = "institution";
  static final String STATE = "state";

  /** What {@link IndexedResource#digest} says of all that the document was made of. */
  static final String DIGEST = "digest";

  /** What a search can be narrowed by, each counted as a facet. */
  static final List<String> FACETS =
      List.of(KIND, FIELD, LEVEL, FRAMEWORK, INSTITUTION, LANGUAGE, STATE);

  /** Codes as a whole, folded. */
  static final String CODE = "code";

  /** Letters of the shortest preferred label. */
  static final String LENGTH = "length";

  /** What is kept for answers, an {@link IndexEntry}. */
  static final String ENTRY = "entry";

  /** Descriptions, kept for passages. */
  static final String STORED_TEXT = "stored.text";

  /** Three-letter codes that texts of other systems carry. */
  private static final Map<String, String> SHORT = Map.of("kaz", "kk", "rus", "ru", "eng", "en");

  /** Asked for every label of every hit; there are few tags. */
  private static final LoadingCache<String, String> LANGUAGES =
      Caffeine.newBuilder().maximumSize(1000).build(IndexFields::parsed);

  private IndexFields() {}

  /** The field for preferred labels in a language as a whole, folded. */
  static String wholeIn(String language) {
    return "whole." + fieldLanguage(language);
  }

  /** The field for other labels in a language as a whole, folded. */
  static String altWholeIn(String language) {
    return "alt." + fieldLanguage(language);
  }

  /** The field for the words of all labels in a language, folded but not stemmed. */
  static String wordsIn(String language) {
    return "words." + fieldLanguage(language);
  }

  /** The field for the words of all labels in a language, stemmed where we can. */
  static String stemsIn(String language) {
    return "stems." + fieldLanguage(language);
  }

  /** The field for the words of descriptions in a language, stemmed likewise. */
  static String textIn(String language) {
    return "text." + fieldLanguage(language);
  }

  /** The languages that have fields of their own. */
  static List<String> languages() {
    return List.of("en", "ru", "kk", "other");
  }

  /** The language of a BCP 47 tag without region and script; empty where it names none. */
  static String language(String tag) {
    return LANGUAGES.get(tag);
  }

  private static String parsed(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return SHORT.getOrDefault(language, language);
  }

  /** The one of {@link #languages} in whose fields texts with this tag are. */
  static String fieldLanguage(String tag) {
    String language = language(tag);
    return languages().contains(language) ? language : "other";
  }

  /** The field for the values of a facet. */
  static String facet(String facet) {
    return "facet." + facet;
  }

  static Analyzer analyzer() {
    Map<String, Analyzer> byField = new HashMap<>();
    byField.put(IRI, new KeywordAnalyzer());
    byField.put(CODE, Folding.whole());
    for (String language : languages()) {
      byField.put(wholeIn(language), Folding.whole());
      byField.put(altWholeIn(language), Folding.whole());
    }
    Analyzer english = reading(new EnglishAnalyzer(), Folding::signs);
    Analyzer russian = reading(new RussianAnalyzer(), Folding::russian);
    Analyzer kazakh = Folding.kazakh();
    Map.of("en", english, "ru", russian, "kk", kazakh)
        .forEach(
            (language, analyzer) -> {
              byField.put(stemsIn(language), analyzer);
              byField.put(textIn(language), analyzer);
            });
    return new PerFieldAnalyzerWrapper(Folding.words(), byField);
  }

  private static Analyzer reading(Analyzer analyzer, UnaryOperator<Reader> prepared) {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return analyzer;
      }

      @Override
      protected Reader wrapReader(String field, Reader reader) {
        return prepared.apply(reader);
      }
    };
  }
}
