package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dualmap.suggestion.Comparison.Compared;

/** Ranks the things of a target by how well their labels fit a text. Never changes. */
final class Ranker {
  /** The share of labels of ESCO that belong to one skill only, so that equal ones decide. */
  private static final double EQUAL = 0.99;

  /** Candidates whose lead is looked at closely. */
  private static final int MOST = 100;

  private final Weights withVectors;
  private final Weights lexical;

  Ranker(Weights withVectors, Weights lexical) {
    this.withVectors = withVectors;
    this.lexical = lexical;
  }

  Ranker() {
    this(Weights.WITH_VECTORS, Weights.LEXICAL);
  }

  /**
   * A candidate.
   *
   * @param score higher is better; comparable within one text only
   * @param confidence from 0 to 1
   */
  record Ranked(Compared compared, double score, double confidence) {}

  /** The candidates, best first; equal ones by IRI. */
  List<Ranked> rank(LabelBook book, AskedText text) {
    Candidates candidates = new Candidates(book, text);
    Comparison comparison = new Comparison(book, text, candidates);
    Weights weights = candidates.hasMeaning() ? withVectors : lexical;
    List<Ranked> ranked = new ArrayList<>();
    for (int item : candidates.best()) {
      Compared compared = comparison.with(item);
      if (compared.entry() >= 0) {
        ranked.add(new Ranked(compared, weights.score(compared), 0));
      }
    }
    Comparator<Ranked> best = Comparator.comparingDouble(r -> -r.score());
    ranked.sort(best.thenComparing(r -> book.items().get(r.compared().item()).iri()));
    return confident(book, ranked.subList(0, Math.min(MOST, ranked.size())), weights);
  }

  private static List<Ranked> confident(LabelBook book, List<Ranked> ranked, Weights weights) {
    Map<Boolean, Integer> equals = new HashMap<>();
    ranked.forEach(r -> preferredIfEqual(book, r).ifPresent(p -> equals.merge(p, 1, Integer::sum)));
    List<Ranked> all = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      Ranked one = ranked.get(i);
      double other = ranked.size() == 1 ? 0 : ranked.get(i == 0 ? 1 : 0).score();
      double confidence = weights.confidence(one.score(), one.score() - other);
      double equal = preferredIfEqual(book, one).map(p -> equal(p, equals)).orElse(0.0);
      all.add(new Ranked(one.compared(), one.score(), Math.max(confidence, equal)));
    }
    Comparator<Ranked> order =
        Comparator.comparingInt(r -> preferredIfEqual(book, r).map(p -> p ? 0 : 1).orElse(2));
    all.sort(order);
    return all;
  }

  /** Several things with an equal label share the confidence; preferred labels go before others. */
  private static double equal(boolean preferred, Map<Boolean, Integer> equals) {
    int rivals = equals.getOrDefault(true, 0);
    return preferred ? EQUAL / rivals : (rivals > 0 ? 0.5 : EQUAL) / equals.getOrDefault(false, 1);
  }

  private static Optional<Boolean> preferredIfEqual(LabelBook book, Ranked ranked) {
    int equal = ranked.compared().equal();
    return equal < 0 ? Optional.empty() : Optional.of(book.entries().get(equal).preferred());
  }
}
