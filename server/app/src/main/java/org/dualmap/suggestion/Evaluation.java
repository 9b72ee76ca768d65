package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dualmap.graph.Progress;
import org.dualmap.search.PlainBm25;
import org.dualmap.search.PlainBm25.Labelled;
import org.dualmap.search.vector.TextVector;
import org.dualmap.suggestion.EvaluationReport.Row;
import org.jspecify.annotations.Nullable;

/** Ranks things for questions whose answer is known, by several methods. For one run. */
final class Evaluation {
  /** Ranks beyond this count as not found. */
  private static final int DEEPEST = 100;

  private final Progress progress;
  private final List<Row> rows = new ArrayList<>();

  Evaluation(Progress progress) {
    this.progress = progress;
  }

  /** A question and its right answers. */
  record Asking<T>(T what, Set<String> right) {}

  /** What was measured so far. */
  List<Row> rows() {
    return List.copyOf(rows);
  }

  /**
   * Asks every question.
   *
   * @param ranking gives IRIs, best first
   */
  <T> void measure(
      String method,
      String texts,
      Collection<Asking<T>> questions,
      Function<T, List<String>> ranking) {
    progress.stage(method + ", " + texts, questions.size());
    int[] ranks = new int[questions.size()];
    int i = 0;
    for (Asking<T> question : questions) {
      ranks[i++] = rank(ranking.apply(question.what()), question.right());
      progress.advance(1);
    }
    rows.add(new Row(method, texts, RankFigures.of(ranks)));
  }

  private static int rank(List<String> ranked, Set<String> right) {
    return IntStream.range(0, Math.min(DEEPEST, ranked.size()))
            .filter(i -> right.contains(ranked.get(i)))
            .findFirst()
            .orElse(-1)
        + 1;
  }

  /** Plain BM25 over all English labels. */
  void bm25(LabelBook book, String texts, Collection<Asking<String>> questions) {
    List<Labelled> things =
        IntStream.range(0, book.items().size())
            .mapToObj(
                item ->
                    new Labelled(
                        book.items().get(item).iri(),
                        book
                            .entries()
                            .subList(book.firstEntry(item), book.firstEntry(item + 1))
                            .stream()
                            .filter(entry -> entry.lang().equals("en"))
                            .map(LabelBook.Entry::text)
                            .toList()))
            .toList();
    try (PlainBm25 plain = new PlainBm25(things)) {
      measure("bm25", texts, questions, text -> plain.best(text, DEEPEST));
    }
  }

  /** Nearness of meaning alone: the nearest label of each thing. */
  void vectors(
      LabelBook book,
      String texts,
      Collection<Asking<String>> questions,
      Function<String, @Nullable TextVector> vectors) {
    measure("vectors", texts, questions, text -> nearest(book, text, vectors.apply(text)));
  }

  private static List<String> nearest(LabelBook book, String text, @Nullable TextVector vector) {
    Candidates candidates = new Candidates(book, new AskedText(book, text, "en", vector));
    double[] nearest = new double[book.items().size()];
    for (int e = 0; e < book.entries().size(); e++) {
      int item = book.entries().get(e).item();
      nearest[item] = Math.max(nearest[item], candidates.meaning(e));
    }
    return IntStream.range(0, nearest.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer item) -> -nearest[item])
                .thenComparing(item -> book.items().get(item).iri()))
        .limit(DEEPEST)
        .map(item -> book.items().get(item).iri())
        .toList();
  }
}
