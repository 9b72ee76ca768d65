package org.dualmap.search;

import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final List<String> STEMMED = List.of("en", "ru");

  private IndexFields() {}

  /** The field for the words of labels in a language, stemmed where we can. */
  static String labelIn(String language) {
    return "label." + base(language);
  }

  /** The field for the words of descriptions in a language. */
  static String textIn(String language) {
    return "text." + base(language);
  }

  /** The languages that have fields of their own. */
  static List<String> languages() {
    return List.of("en", "ru", "kk", "other");
  }

  private static String base(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
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
    for (String language : STEMMED) {
      Analyzer stemming = language.equals("en") ? new EnglishAnalyzer() : new RussianAnalyzer();
      byField.put(labelIn(language), withSigns(stemming));
      byField.put(textIn(language), withSigns(stemming));
    }
    return new PerFieldAnalyzerWrapper(Folding.words(), byField);
  }

  private static Analyzer withSigns(Analyzer analyzer) {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return analyzer;
      }

      @Override
      protected Reader wrapReader(String field, Reader reader) {
        return Folding.signs(reader);
      }
    };
  }
}
