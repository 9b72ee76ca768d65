package org.dualmap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.dualmap.search.SearchAnswer.Hit;
import org.jspecify.annotations.Nullable;

/** Makes a hit of a document: the label to show, and the text that fitted. */
final class HitReader {
  private final Analyzer analyzer;
  private final @Nullable String language;
  private final String text;
  private final String whole;
  private final Set<String> words;

  HitReader(Analyzer analyzer, SearchRequest request) {
    this.analyzer = analyzer;
    this.language = request.language();
    this.text = request.text();
    this.whole = whole(text);
    this.words = new HashSet<>(terms(text));
  }

  Hit read(StoredFields stored, ScoreDoc found, float score) throws IOException {
    Document document = stored.document(found.doc);
    List<LangText> labels = texts(document, IndexFields.STORED_LABEL);
    List<LangText> all = new ArrayList<>(labels);
    all.addAll(texts(document, IndexFields.STORED_ALT));
    LangText label = labels.stream().max(Comparator.comparingInt(this::preference)).orElseThrow();
    return new Hit(
        document.get(IndexFields.IRI),
        document.get(IndexFields.KIND),
        label.text(),
        label.lang(),
        matched(label, all),
        List.of(document.getValues(IndexFields.CODE)),
        document.get(IndexFields.DEPRECATED) != null,
        score);
  }

  private LangText matched(LangText label, List<LangText> all) {
    if (words.isEmpty()) {
      return label;
    }
    return all.stream()
        .max(Comparator.comparingDouble(this::fit).thenComparingInt(this::preference))
        .filter(text -> fit(text) > 0)
        .orElse(label);
  }

  /** How well a label fits what was typed: 3 as a whole, 2 from its beginning, else words. */
  private double fit(LangText label) {
    String labelWhole = whole(label.text());
    if (labelWhole.equals(whole)) {
      return 3;
    }
    if (!whole.isEmpty() && labelWhole.startsWith(whole)) {
      return 2;
    }
    List<String> labelWords = terms(label.text());
    long shared = words.stream().filter(labelWords::contains).count();
    long stems = sharedStems(label);
    double share = Math.max(shared, stems) / (double) words.size();
    return share - labelWords.size() * 1e-6;
  }

  private long sharedStems(LangText label) {
    String field = IndexFields.labelIn(label.lang());
    Set<String> stems = new HashSet<>(Folding.terms(analyzer, field, label.text()));
    return new HashSet<>(Folding.terms(analyzer, field, text))
        .stream().filter(stems::contains).count();
  }

  private int preference(LangText text) {
    String base = IndexFields.language(text.lang());
    if (language != null && IndexFields.language(language).equals(base)) {
      return script(language).equals(script(text.lang())) ? 3 : 2;
    }
    return base.equals("en") ? 1 : 0;
  }

  private static String script(String tag) {
    return Locale.forLanguageTag(tag).getScript();
  }

  private List<String> terms(String text) {
    return Folding.terms(analyzer, IndexFields.LABEL_WORDS, text);
  }

  private String whole(String text) {
    return String.join(" ", Folding.terms(analyzer, IndexFields.LABEL_WHOLE, text));
  }

  private static List<LangText> texts(Document document, String field) {
    return Arrays.stream(document.getValues(field))
        .map(value -> value.split("\n", 2))
        .map(parts -> new LangText(parts[1], parts[0]))
        .toList();
  }
}
