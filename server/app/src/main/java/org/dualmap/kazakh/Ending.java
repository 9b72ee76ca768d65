package org.dualmap.kazakh;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An ending, and what must stand before it.
 *
 * @param text the ending in the Cyrillic alphabet
 * @param plain the ending as typed on a Russian keyboard
 * @param harmony of the ending's vowels; instrumental мен, бен, пен goes with either
 * @param after the sounds after which this variant stands
 */
record Ending(String text, String plain, Harmony harmony, Set<Sound> after) {

  /** The endings of a list of variants, the longest first. */
  @SafeVarargs
  static List<Ending> all(Stream<Ending>... variants) {
    return Arrays.stream(variants)
        .flatMap(variant -> variant)
        .sorted(Comparator.comparingInt((Ending ending) -> -ending.text.length()))
        .toList();
  }

  /** Variants that stand after any of some sounds. */
  static Stream<Ending> after(String texts, Sound first, Sound... more) {
    Set<Sound> sounds = EnumSet.of(first, more);
    return Arrays.stream(texts.split(" "))
        .map(text -> new Ending(text, Letters.plain(text), vowels(text), sounds));
  }

  /** The instrumental's е does not change with the word. */
  private static Harmony vowels(String text) {
    return text.matches("[мбп]ен(ен)?") ? Harmony.EITHER : Harmony.of("қ" + text);
  }

  /** What is left of a word without this ending; null where it does not have it. */
  @Nullable String strip(String word) {
    String spelled = Letters.kazakh(word) ? text : plain;
    if (!word.endsWith(spelled)) {
      return null;
    }
    String rest = word.substring(0, word.length() - spelled.length());
    boolean fits =
        Letters.stem(rest) && after.contains(Sound.of(rest)) && harmony.agrees(Harmony.of(rest));
    return fits ? rest : null;
  }
}
