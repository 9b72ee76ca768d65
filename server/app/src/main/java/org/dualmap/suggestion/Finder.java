package org.dualmap.suggestion;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.dualmap.claimindex.ClaimNet;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Predicate;
import org.dualmap.search.vector.TextVector;
import org.dualmap.suggestion.Found.Claimed;
import org.dualmap.suggestion.Found.Fit;
import org.dualmap.suggestion.Found.Proposed;
import org.dualmap.suggestion.Ranker.Ranked;
import org.dualmap.suggestion.SuggestionAnswer.Text;
import org.jspecify.annotations.Nullable;

/** Gathers evidence for the things of a target, text by text. For one question, in one thread. */
final class Finder {
  /** Of the things that are called nearly the same, those whose other names are asked with. */
  private static final int BRIDGES = 3;

  private final LabelBook book;
  private final Ranker ranker;
  private final Function<String, @Nullable TextVector> vectors;
  private final Map<Integer, Found> found = new TreeMap<>();

  /**
   * Begins.
   *
   * @param vectors gives the vector of a text; null where there are none
   */
  Finder(LabelBook book, Ranker ranker, Function<String, @Nullable TextVector> vectors) {
    this.book = book;
    this.ranker = ranker;
    this.vectors = vectors;
  }

  /** Looks for a text among the labels of its language. */
  void ask(Text text) {
    add(text, null, 1);
  }

  private void add(Text text, @Nullable Similar by, double likeness) {
    TextVector vector =
        book.vectors() != null && text.lang().equals("en") ? vectors.apply(text.text()) : null;
    AskedText asked = new AskedText(book, text.text(), text.lang(), vector);
    for (Ranked ranked : ranker.rank(book, asked)) {
      found(ranked.compared().item())
          .add(new Fit(asked, ranked.compared(), ranked.confidence() * likeness, by));
    }
  }

  private Found found(int item) {
    return found.computeIfAbsent(item, Found::new);
  }

  /**
   * Goes by way of things that are called nearly the same in a language in which the target has few
   * labels: asks with their English names, and counts as much as they are alike.
   */
  void bridge(List<Similar> similars) {
    int bridges = 0;
    for (Similar similar : similars) {
      String english = english(similar.item());
      if (english != null && bridges++ < BRIDGES) {
        add(new Text(english, "en"), similar, similar.likeness());
      }
    }
  }

  private static @Nullable String english(Item item) {
    return item.labels().stream()
        .filter(label -> LabelBook.language(label.lang()).equals("en"))
        .map(ItemLabel::text)
        .findFirst()
        .orElse(null);
  }

  /** Takes the accepted claims that lead from something similar into the target. */
  void claims(Similar similar, ClaimNet net) {
    for (Claim claim : net.claimsFrom(similar.item().iri(), null)) {
      Integer item = book.placeOf(claim.object());
      if (item != null && claim.state() == ClaimState.ACCEPTED) {
        double confidence = similar.likeness() * similar.likeness() * strength(claim.predicate());
        found(item).add(new Claimed(similar, claim.predicate(), confidence));
      }
    }
  }

  /** Takes what a plugin proposes. */
  void proposal(Proposed proposed) {
    Integer item = book.placeOf(proposed.proposal().iri());
    if (item != null) {
      found(item).add(proposed);
    }
  }

  /** How likely what holds for a thing holds for one that is called the same; an estimate. */
  private static double strength(Predicate predicate) {
    return switch (predicate) {
      case EXACT_MATCH -> 0.95;
      case CLOSE_MATCH -> 0.85;
      case BROAD_MATCH, NARROW_MATCH -> 0.65;
      case RELATED_MATCH -> 0.45;
    };
  }

  /** The candidates, best first; equal ones by IRI. */
  List<Found> ranked() {
    return sorted(book, found.values());
  }

  /** The same, best first as they are now; equal ones by IRI. */
  static List<Found> sorted(LabelBook book, Collection<Found> candidates) {
    Map<Found, Double> confidences = new HashMap<>();
    candidates.forEach(one -> confidences.put(one, one.confidence()));
    return candidates.stream()
        .sorted(
            Comparator.comparingDouble((Found f) -> -Objects.requireNonNull(confidences.get(f)))
                .thenComparing(f -> book.items().get(f.item()).iri()))
        .toList();
  }
}
