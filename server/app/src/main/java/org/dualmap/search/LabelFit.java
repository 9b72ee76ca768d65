package org.dualmap.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which of a resource's labels fits what was typed best. For one thread. */
final class LabelFit {
  private final TypedText typed;
  private final @Nullable String language;

  /**
   * Prepares for one search.
   *
   * @param language the asked language, a BCP 47 tag; null means no preference
   */
  LabelFit(TypedText typed, @Nullable String language) {
    this.typed = typed;
    this.language = language;
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
    int found = (int) typed.words().stream().filter(word -> word.isIn(label)).count();
    if (label.whole().equals(typed.whole())) {
      return new Fit(label, Match.WHOLE, found);
    }
    if (label.whole().startsWith(typed.whole())) {
      return new Fit(label, Match.BEGINNING, found);
    }
    if (found > 0 && typed.words().stream().allMatch(word -> isInOrEmpty(word, label))) {
      return new Fit(label, Match.ALL_WORDS, found);
    }
    int nearly = (int) typed.unknown().stream().filter(word -> isNear(word, label)).count();
    Match match =
        nearly > 0 && found + nearly == typed.words().size()
            ? Match.NEAR_WORDS
            : found + nearly > 0 ? Match.SOME_WORDS : Match.ANY;
    return new Fit(label, match, found + nearly);
  }

  /** In the label's language it may be a word such as "the", which need not be there. */
  private static boolean isInOrEmpty(TypedWord word, StoredLabel label) {
    return word.stemsIn(label.lang()).isEmpty() || word.isIn(label);
  }

  private static boolean isNear(TypedWord word, StoredLabel label) {
    return !word.near().isEmpty() && label.forms().stream().anyMatch(word::isNear);
  }

  /** Whether a word of a text is near to one that was typed and is nowhere. */
  boolean isNear(String term) {
    return typed.words().stream().anyMatch(word -> word.isNear(term));
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
