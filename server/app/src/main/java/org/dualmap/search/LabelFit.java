package org.dualmap.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which of a resource's labels fits what was typed best. For one thread. */
final class LabelFit {
  private final TypedText typed;
  private final List<Sought> sought;
  private final boolean anyNear;
  private final @Nullable String language;

  /**
   * Prepares for one search.
   *
   * @param language the asked language, a BCP 47 tag; null means no preference
   */
  LabelFit(TypedText typed, @Nullable String language) {
    this.typed = typed;
    this.language = language;
    this.sought = typed.words().stream().map(Sought::of).toList();
    this.anyNear = !typed.unknown().isEmpty();
  }

  /** A typed word as labels are searched for it: its forms with spaces on both sides. */
  private record Sought(TypedWord word, String folded, Map<String, List<String>> stems) {
    static Sought of(TypedWord word) {
      Map<String, List<String>> stems = new HashMap<>();
      word.stems()
          .forEach(
              (language, own) ->
                  stems.put(language, own.stream().map(StoredLabel::between).toList()));
      return new Sought(word, StoredLabel.between(word.folded()), stems);
    }

    /** Whether a label has it, in any of its forms. */
    boolean isIn(StoredLabel label) {
      return label.words().contains(folded) || hasStems(label);
    }

    private boolean hasStems(StoredLabel label) {
      List<String> own = stems.getOrDefault(IndexFields.fieldLanguage(label.lang()), List.of());
      for (String stem : own) {
        if (!label.stems().contains(stem)) {
          return false;
        }
      }
      return !own.isEmpty();
    }

    /** In the label's language it may be a word such as "the", which need not be there. */
    boolean isInOrEmpty(StoredLabel label) {
      return word.stemsIn(label.lang()).isEmpty() || isIn(label);
    }

    boolean isNear(StoredLabel label) {
      return !word.near().isEmpty()
          && Stream.of(label.words(), label.stems())
              .flatMap(terms -> StoredLabel.single(terms).stream())
              .anyMatch(word::isNear);
    }
  }

  /** A label and how it fits. */
  record Fit(StoredLabel label, Match match, int words) {}

  /** The label that fits best; empty where none has a word of what was typed. */
  Optional<Fit> best(List<StoredLabel> labels) {
    return labels.stream()
        .map(this::fit)
        .filter(fit -> fit.match() != Match.ANY)
        .max(
            Comparator.comparing(Fit::match)
                .thenComparing(fit -> preference(fit.label().lang()))
                .thenComparing(fit -> fit.label().preferred())
                .thenComparing(Fit::words)
                .thenComparing(fit -> -fit.label().words().length())
                .thenComparing(fit -> fit.label().text()));
  }

  private Fit fit(StoredLabel label) {
    int found = count(word -> word.isIn(label));
    if (label.whole().equals(typed.whole())) {
      return new Fit(label, Match.WHOLE, found);
    }
    if (label.whole().startsWith(typed.whole())) {
      return new Fit(label, Match.BEGINNING, found);
    }
    if (found > 0 && count(word -> word.isInOrEmpty(label)) == sought.size()) {
      return new Fit(label, Match.ALL_WORDS, found);
    }
    int nearly = anyNear ? count(word -> word.isNear(label)) : 0;
    Match match =
        nearly > 0 && found + nearly == sought.size()
            ? Match.NEAR_WORDS
            : found + nearly > 0 ? Match.SOME_WORDS : Match.ANY;
    return new Fit(label, match, found + nearly);
  }

  private int count(Predicate<Sought> which) {
    int count = 0;
    for (Sought word : sought) {
      count += which.test(word) ? 1 : 0;
    }
    return count;
  }

  /** Whether a word of a text is near to one that was typed and is nowhere. */
  boolean isNear(String term) {
    return anyNear && typed.words().stream().anyMatch(word -> word.isNear(term));
  }

  /** The preferred label that the reader prefers. */
  StoredLabel shown(List<StoredLabel> labels) {
    return labels.stream()
        .filter(StoredLabel::preferred)
        .max(
            Comparator.comparingInt((StoredLabel label) -> preference(label.lang()))
                .thenComparing(StoredLabel::lang, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** How much a reader prefers a text in this language; higher is better. */
  int preference(String lang) {
    if (language != null && !isOther(lang)) {
      return script(language).equals(script(lang)) ? 3 : 2;
    }
    return IndexFields.language(lang).equals("en") ? 1 : 0;
  }

  /** Whether a language was asked for and this is another one. */
  boolean isOther(String lang) {
    return language != null && !IndexFields.language(language).equals(IndexFields.language(lang));
  }

  private static String script(String tag) {
    return Locale.forLanguageTag(tag).getScript();
  }
}
