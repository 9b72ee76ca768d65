package org.dualmap.search;

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
import org.apache.lucene.facet.FacetsConfig;

/** The names of the index's fields and how each is analysed, the same when writing and asking. */
final class IndexFields {
  static final String IRI = "iri";
  static final String KIND = "kind";
  static final String FIELD = "field";
  static final String LEVEL = "level";
  static final String FRAMEWORK = "framework";
  static final String LANGUAGE = "language";
  static final String DEPRECATED = "deprecated";

  /** Preferred labels as a whole, folded. */
  static final String LABEL_WHOLE = "label.whole";

  /** Other labels as a whole, folded. */
  static final String ALT_WHOLE = "alt.whole";

  /** Words of all labels, folded but not stemmed. */
  static final String LABEL_WORDS = "label.words";

  /** Codes as a whole, folded. */
  static final String CODE = "code";

  /** Where the labels are kept for the answer. */
  static final String STORED_LABEL = "stored.label";

  static final String STORED_ALT = "stored.alt";

  /** Three-letter codes that texts of other systems carry. */
  private static final Map<String, String> SHORT = Map.of("kaz", "kk", "rus", "ru", "eng", "en");

  private IndexFields() {}

  /** The field for the words of labels in a language, stemmed where we can. */
  static String labelIn(String language) {
    return "label." + fieldLanguage(language);
  }

  /** The field for the words of descriptions in a language. */
  static String textIn(String language) {
    return "text." + fieldLanguage(language);
  }

  /** The languages that have fields of their own. */
  static List<String> languages() {
    return List.of("en", "ru", "kk", "other");
  }

  /** The language of a BCP 47 tag without region and script; empty where it names none. */
  static String language(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return SHORT.getOrDefault(language, language);
  }

  private static String fieldLanguage(String tag) {
    String language = language(tag);
    return languages().contains(language) ? language : "other";
  }

  static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (String dimension : List.of(KIND, FIELD, LEVEL, FRAMEWORK, LANGUAGE)) {
      config.setMultiValued(dimension, true);
    }
    return config;
  }

  static Analyzer analyzer() {
    Map<String, Analyzer> byField = new HashMap<>();
    byField.put(IRI, new KeywordAnalyzer());
    byField.put(LABEL_WHOLE, Folding.whole());
    byField.put(ALT_WHOLE, Folding.whole());
    byField.put(CODE, Folding.whole());
    Analyzer english = reading(new EnglishAnalyzer(), Folding::signs);
    Analyzer russian = reading(new RussianAnalyzer(), Folding::russian);
    Analyzer kazakh = Folding.kazakh();
    Map.of("en", english, "ru", russian, "kk", kazakh)
        .forEach(
            (language, analyzer) -> {
              byField.put(labelIn(language), analyzer);
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
