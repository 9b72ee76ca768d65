package org.dualmap.suggest.cognates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dualmap.spi.MappingSuggester.Prepared;
import org.dualmap.spi.Proposal;
import org.dualmap.spi.Question;
import org.dualmap.spi.Thing;
import org.dualmap.suggest.cognates.Cognates.Word;

/** The words of a target's English labels in the spelling of {@link Letters}. Never changes. */
final class CognateIndex implements Prepared {
  /** The most that cognates can make of a confidence, where every word of both is one. */
  private static final double MOST = 0.5;

  /** What is less sure is not worth a line. */
  private static final double LEAST_CONFIDENCE = 0.03;

  /** One word at least must say this much; in ESCO that is one of at most some 500 things. */
  private static final double LEAST_WEIGHT = 0.35;

  /** What a word says that has no like in the target: about as much as a middling one. */
  private static final double UNKNOWN = 0.5;

  /** A text in a language in which this part of the target has labels needs no bridge. */
  private static final double SPOKEN = 0.5;

  private final List<Thing> things;
  private final Set<String> spoken = new HashSet<>();
  private final List<Label> labels = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();

  /**
   * A label.
   *
   * @param thing its place in the target
   * @param forms one a word; empty for words that are no cognates
   */
  private record Label(int thing, String text, List<String> forms) {}

  CognateIndex(List<Thing> target) {
    this.things = target;
    Map<String, Integer> speaking = new HashMap<>();
    Map<String, String> formOf = new HashMap<>();
    for (int i = 0; i < target.size(); i++) {
      Thing thing = target.get(i);
      thing.labels().keySet().forEach(language -> speaking.merge(language, 1, Integer::sum));
      for (String language : List.of("en", "")) {
        for (String label : thing.labelsIn(language)) {
          add(i, label, formOf);
        }
      }
    }
    places.forEach((form, own) -> weights.put(form, weight(own)));
    speaking.forEach(
        (language, count) -> {
          if (count >= SPOKEN * target.size()) {
            spoken.add(language);
          }
        });
  }

  private void add(int thing, String label, Map<String, String> formOf) {
    List<String> forms =
        Cognates.latinWords(label).stream()
            .map(word -> formOf.computeIfAbsent(word, Cognates::ofLatin))
            .toList();
    for (String form : new HashSet<>(forms)) {
      if (!form.isEmpty()) {
        places.computeIfAbsent(form, f -> new ArrayList<>()).add(labels.size());
      }
    }
    labels.add(new Label(thing, label, forms));
  }

  /** What a form says that these labels have: in [0,1], less the more things they belong to. */
  private double weight(List<Integer> those) {
    long having = those.stream().mapToInt(place -> labels.get(place).thing()).distinct().count();
    return Math.log((things.size() + 1.0) / having) / Math.log(things.size() + 1.0);
  }

  @Override
  public List<Proposal> propose(Question question) {
    if (!question.textsIn("en").isEmpty()) {
      return List.of();
    }
    Map<Integer, Match> best = new TreeMap<>();
    for (String language : List.of("kk", "ru")) {
      if (!spoken.contains(language)) {
        for (String text : question.textsIn(language)) {
          match(Cognates.ofCyrillic(text, language.equals("kk")), best);
        }
      }
    }
    return best.values().stream()
        .filter(match -> match.confidence() >= LEAST_CONFIDENCE)
        .map(this::proposal)
        .toList();
  }

  /**
   * A label with words of the text.
   *
   * @param shared places of words in the label by words of the text
   */
  private record Match(Label label, double confidence, Map<String, Integer> shared) {}

  private void match(List<Word> text, Map<Integer, Match> best) {
    Map<String, String> wordOf = new LinkedHashMap<>();
    double whole = 0;
    for (Word word : text) {
      List<String> known = word.forms().stream().filter(weights::containsKey).toList();
      known.forEach(form -> wordOf.putIfAbsent(form, word.word()));
      whole += known.stream().mapToDouble(this::weightOf).max().orElse(UNKNOWN);
    }
    Set<Integer> candidates = new HashSet<>();
    wordOf.keySet().stream()
        .filter(form -> weightOf(form) >= LEAST_WEIGHT)
        .forEach(form -> candidates.addAll(places.getOrDefault(form, List.of())));
    for (int place : candidates.stream().sorted().toList()) {
      Match match = match(labels.get(place), wordOf, whole);
      best.merge(
          match.label().thing(),
          match,
          (one, other) -> other.confidence() > one.confidence() ? other : one);
    }
  }

  /** Shared words by what they say, in both directions: of the text and of the label. */
  private Match match(Label label, Map<String, String> wordOf, double whole) {
    Map<String, Integer> shared = new LinkedHashMap<>();
    double common = 0;
    double own = 0;
    for (int i = 0; i < label.forms().size(); i++) {
      String form = label.forms().get(i);
      double weight = form.isEmpty() ? UNKNOWN : weightOf(form);
      own += weight;
      String word = wordOf.get(form);
      if (word != null && shared.putIfAbsent(word, i) == null) {
        common += weight;
      }
    }
    return new Match(label, Math.min(1, MOST * 2 * common / (whole + own)), shared);
  }

  private double weightOf(String form) {
    return weights.getOrDefault(form, 0.0);
  }

  private Proposal proposal(Match match) {
    List<String> ofLabel = Cognates.latinWords(match.label().text());
    Map<String, String> words = new LinkedHashMap<>();
    match.shared().forEach((word, place) -> words.put(word, ofLabel.get(place)));
    return new Proposal(
        things.get(match.label().thing()).iri(),
        match.confidence(),
        "international-word",
        Words.reason(words, match.label().text()));
  }
}
