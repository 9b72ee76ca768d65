package org.dualmap.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.dualmap.search.LabelFit.Fit;
import org.dualmap.search.Marks.Passage;
import org.dualmap.search.SearchAnswer.Hit;
import org.dualmap.search.SearchAnswer.Matched;
import org.jspecify.annotations.Nullable;

/** Makes a hit of a document: the label to show, and the text that fitted. For one search. */
final class HitReader {
  private final Analyzer analyzer;
  private final TypedText typed;
  private final LabelFit fit;
  private final Marks marks;

  HitReader(Analyzer analyzer, TypedText typed, @Nullable String language) {
    this.analyzer = analyzer;
    this.typed = typed;
    this.fit = new LabelFit(typed, language);
    this.marks = new Marks(analyzer, typed, fit);
  }

  Hit read(IndexReader reader, int document, float score) throws IOException {
    IndexEntry entry = IndexEntry.read(reader, document);
    StoredLabel label = fit.shown(entry.labels());
    return new Hit(
        entry.iri(),
        entry.kind(),
        label.text(),
        label.lang(),
        matched(reader, document, entry, label),
        entry.codes(),
        entry.state(),
        State.DEPRECATED.token().equals(entry.state()),
        score);
  }

  private Matched matched(IndexReader reader, int document, IndexEntry entry, StoredLabel shown)
      throws IOException {
    if (typed.nothing()) {
      return new Matched(
          shown.text(), shown.lang(), Match.ANY, fit.isOther(shown.lang()), List.of());
    }
    Fit best = fit.best(entry.labels()).orElse(null);
    Optional<Matched> code = code(entry.codes());
    if (code.isPresent() && (best == null || best.match().compareTo(code.get().by()) < 0)) {
      return code.get();
    }
    if (best == null) {
      return description(reader, document).orElseGet(() -> shownOnly(shown));
    }
    StoredLabel label = best.label();
    return new Matched(
        label.text(), label.lang(), best.match(), fit.isOther(label.lang()), marks.in(label));
  }

  private Matched shownOnly(StoredLabel shown) {
    return new Matched(
        shown.text(), shown.lang(), Match.SOME_WORDS, fit.isOther(shown.lang()), List.of());
  }

  private Optional<Matched> code(List<String> codes) {
    for (String code : codes) {
      List<String> folded = Folding.terms(analyzer, IndexFields.CODE, code);
      boolean whole = folded.stream().anyMatch(typed.codes()::contains);
      boolean begins =
          folded.stream().anyMatch(term -> typed.codes().stream().anyMatch(term::startsWith));
      if (begins) {
        Match match = whole ? Match.WHOLE : Match.BEGINNING;
        return Optional.of(new Matched(code, "", match, false, List.of()));
      }
    }
    return Optional.empty();
  }

  private Optional<Matched> description(IndexReader reader, int document) throws IOException {
    Document stored = reader.storedFields().document(document, Set.of(IndexFields.STORED_TEXT));
    return Arrays.stream(stored.getValues(IndexFields.STORED_TEXT))
        .map(value -> value.split("\n", 2))
        .map(parts -> described(new LangText(parts[1], parts[0])))
        .filter(matched -> !matched.marks().isEmpty())
        .max(
            Comparator.comparingInt((Matched matched) -> fit.preference(matched.lang()))
                .thenComparing(matched -> matched.marks().size()));
  }

  private Matched described(LangText text) {
    Passage passage = marks.passage(text);
    return new Matched(
        passage.text(), text.lang(), Match.DESCRIPTION, fit.isOther(text.lang()), passage.marks());
  }
}
