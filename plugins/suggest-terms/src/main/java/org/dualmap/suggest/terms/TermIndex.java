package org.dualmap.suggest.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dualmap.spi.MappingSuggester.Prepared;
import org.dualmap.spi.Proposal;
import org.dualmap.spi.Question;
import org.dualmap.spi.Thing;

/** The terms of a target's labels. Never changes. */
final class TermIndex implements Prepared {
  /**
   * The most that terms can make of a confidence: two texts about SQL may want different things.
   */
  private static final double MOST = 0.45;

  /** A term that says less than this is no term; in ESCO that is one of more than 1,300 things. */
  private static final double LEAST_WEIGHT = 0.25;

  /** A text in a language in which this part of the target has labels needs no bridge. */
  private static final double SPOKEN = 0.5;

  private static final int LONGEST_LABEL = 200;
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Map<String, String> REASON =
      Map.of(
          "kk", "Мәтінде де, «%2$s» атауында да мына термин бар: %1$s.",
          "ru", "И в тексте, и в названии «%2$s» есть термин: %1$s.",
          "en", "The text and the label “%2$s” have the same term: %1$s.");

  private final int things;
  private final Set<String> spoken = new HashSet<>();
  private final Map<String, List<Place>> places = new HashMap<>();

  /**
   * Where a thing has a term.
   *
   * @param share of the words of its shortest label with the term
   */
  private record Place(String iri, String label, double share) {}

  TermIndex(List<Thing> target) {
    this.things = target.size();
    Map<String, Integer> speaking = new HashMap<>();
    for (Thing thing : target) {
      thing.labels().keySet().forEach(language -> speaking.merge(language, 1, Integer::sum));
      best(thing)
          .forEach(
              (term, place) -> places.computeIfAbsent(term, t -> new ArrayList<>()).add(place));
    }
    speaking.forEach(
        (language, count) -> {
          if (count >= SPOKEN * things) {
            spoken.add(language);
          }
        });
  }

  private static Map<String, Place> best(Thing thing) {
    Map<String, Place> best = new HashMap<>();
    new TreeMap<>(thing.labels())
        .values()
        .forEach(
            labels ->
                labels.forEach(
                    label -> {
                      double share = 1.0 / SPACE.split(label.strip()).length;
                      for (String term : Terms.of(label).keySet()) {
                        best.merge(
                            term,
                            new Place(thing.iri(), label, share),
                            (one, other) -> one.share() >= other.share() ? one : other);
                      }
                    }));
    return best;
  }

  @Override
  public List<Proposal> propose(Question question) {
    if (!question.textsIn("en").isEmpty()) {
      return List.of();
    }
    Map<String, String> terms = new LinkedHashMap<>();
    for (String language : List.of("kk", "ru")) {
      if (!spoken.contains(language)) {
        question.textsIn(language).stream()
            .filter(text -> CYRILLIC.matcher(text).find())
            .forEach(text -> Terms.of(text).forEach(terms::putIfAbsent));
      }
    }
    terms.keySet().removeIf(term -> weight(term) < LEAST_WEIGHT);
    return proposals(terms);
  }

  /** How much a term says, in (0,1]; 0 where no label has it. */
  private double weight(String term) {
    List<Place> having = places.getOrDefault(term, List.of());
    return having.isEmpty() ? 0 : Math.log((things + 1.0) / having.size()) / Math.log(things + 1.0);
  }

  private List<Proposal> proposals(Map<String, String> terms) {
    double whole = terms.keySet().stream().mapToDouble(this::weight).sum();
    Map<String, Map<String, Place>> found = new TreeMap<>();
    for (String term : terms.keySet()) {
      for (Place place : places.getOrDefault(term, List.of())) {
        found.computeIfAbsent(place.iri(), iri -> new LinkedHashMap<>()).put(term, place);
      }
    }
    return found.entrySet().stream()
        .map(thing -> proposal(thing.getKey(), thing.getValue(), terms, whole))
        .toList();
  }

  /** A rare term, a label of little else, and all terms of the text: each makes it surer. */
  private Proposal proposal(
      String iri, Map<String, Place> having, Map<String, String> terms, double whole) {
    double rarest = having.keySet().stream().mapToDouble(this::weight).max().orElse(0);
    double share = Math.min(1, having.values().stream().mapToDouble(Place::share).sum());
    double ofText = having.keySet().stream().mapToDouble(this::weight).sum() / whole;
    double confidence = MOST * rarest * (0.4 + 0.6 * share) * (0.5 + 0.5 * ofText);
    Optional<Place> shown = having.values().stream().max(Comparator.comparing(Place::share));
    List<String> written = having.keySet().stream().map(terms::get).toList();
    Map<String, String> text = new HashMap<>();
    REASON.forEach(
        (language, form) ->
            text.put(
                language,
                form.formatted(
                    cut(String.join(", ", written)), cut(shown.map(Place::label).orElse("")))));
    return new Proposal(iri, Math.min(1, confidence), "shared-term", text);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
  }
}
