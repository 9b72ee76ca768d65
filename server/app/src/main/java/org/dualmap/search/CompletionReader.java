package org.dualmap.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.dualmap.search.SearchAnswer.Mark;
import org.jspecify.annotations.Nullable;

/** Makes a completion of an entry. For one question. */
final class CompletionReader {
  private final Analyzer analyzer;
  private final TypedText typed;
  private final LabelFit fit;
  private final List<String> earlier;
  private final List<String> earlierBetween;
  private final String last;

  CompletionReader(Analyzer analyzer, TypedText typed, @Nullable String language) {
    this.analyzer = analyzer;
    this.typed = typed;
    this.fit = new LabelFit(typed, language);
    List<String> words = typed.words().stream().map(TypedWord::folded).toList();
    this.earlier = words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
    this.earlierBetween = earlier.stream().map(StoredLabel::between).toList();
    this.last = words.isEmpty() ? typed.whole() : words.getLast();
  }

  Completion read(IndexEntry entry) {
    StoredLabel shown = fit.shown(entry.labels());
    Optional<String> code = entry.codes().stream().filter(this::begins).findFirst();
    StoredLabel label = best(entry.labels()).orElse(shown);
    return new Completion(
        code.orElse(label.text()),
        code.isPresent() ? "" : label.lang(),
        entry.iri(),
        entry.kind(),
        shown.text(),
        shown.lang(),
        entry.codes(),
        null,
        code.isPresent() ? List.of() : marks(label));
  }

  private boolean begins(String code) {
    return Folding.terms(analyzer, IndexFields.CODE, code).stream()
        .anyMatch(term -> typed.codes().stream().anyMatch(term::startsWith));
  }

  private Optional<StoredLabel> best(List<StoredLabel> labels) {
    return labels.stream()
        .filter(label -> begins(label) || hasWords(label))
        .max(
            Comparator.comparing((StoredLabel label) -> begins(label))
                .thenComparing(label -> fit.preference(label.lang()))
                .thenComparing(StoredLabel::preferred)
                .thenComparing(label -> -label.text().length())
                .thenComparing(StoredLabel::text));
  }

  private boolean begins(StoredLabel label) {
    return label.whole().startsWith(typed.whole());
  }

  private boolean hasWords(StoredLabel label) {
    return earlierBetween.stream().allMatch(label.words()::contains) && label.hasBeginning(last);
  }

  private List<Mark> marks(StoredLabel label) {
    List<Mark> marks = new ArrayList<>();
    List<String> words = StoredLabel.single(label.words());
    for (int i = 0; i < words.size(); i++) {
      int start = label.wordPlaces().start(i);
      int end = label.wordPlaces().end(i);
      if (earlier.contains(words.get(i))) {
        marks.add(new Mark(start, end));
      } else if (words.get(i).startsWith(last)) {
        marks.add(new Mark(start, Math.min(end, start + last.length())));
      }
    }
    return marks;
  }
}
