package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dualmap.search.LabelWords;
import org.dualmap.search.Search;
import org.dualmap.search.SearchAnswer;
import org.dualmap.search.SearchRequest;

/**
 * Finds what is called nearly the same as a text, in the text's language. Safe for many threads.
 */
final class Similars {
  private static final int LOOKED_AT = 10;
  private static final double LEAST = 0.5;

  private final Search search;
  private final LabelWords words;

  Similars(Search search, LabelWords words) {
    this.search = search;
    this.words = words;
  }

  /**
   * The most similar things first; equal ones by IRI.
   *
   * @param lang of the text, two letters
   * @param items reads things out of the graph
   * @param wanted says which things may be used
   */
  List<Similar> of(String text, String lang, ItemsRdf items, Predicate<Item> wanted) {
    SearchRequest request =
        new SearchRequest(text, Map.of(), lang, false, false, LOOKED_AT, 0, null);
    List<Similar> similars = new ArrayList<>();
    for (SearchAnswer.Hit hit : search.search(request).hits()) {
      items
          .read(hit.iri())
          .filter(wanted)
          .flatMap(item -> similar(text, lang, item))
          .ifPresent(similars::add);
    }
    similars.sort(
        Comparator.comparingDouble((Similar s) -> -s.likeness())
            .thenComparing(s -> s.item().iri()));
    return similars;
  }

  private Optional<Similar> similar(String text, String lang, Item item) {
    return item.labels().stream()
        .filter(label -> LabelBook.language(label.lang()).equals(lang))
        .map(label -> new Similar(item, label, likeness(text, label.text(), lang)))
        .filter(similar -> similar.likeness() >= LEAST)
        .max(Comparator.comparingDouble(Similar::likeness));
  }

  /** Shared stems and shared runs of letters, in equal parts. */
  private double likeness(String one, String other, String lang) {
    Set<String> stems = new HashSet<>(words.stems(one, lang));
    Set<String> otherStems = new HashSet<>(words.stems(other, lang));
    int all = stems.size() + otherStems.size();
    stems.retainAll(otherStems);
    double shared = all == 0 ? 0 : 2.0 * stems.size() / all;
    return (shared + Trigrams.likeness(trigrams(one), trigrams(other))) / 2;
  }

  private char[] trigrams(String text) {
    return Trigrams.of(String.join(" ", words.folded(text)));
  }
}
