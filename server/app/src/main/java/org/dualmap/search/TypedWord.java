package org.dualmap.search;

import java.util.Map;
import java.util.Set;

/**
 * One word of what was typed.
 *
 * @param folded as it is compared without regard to language
 * @param stems its stems by language, of {@link IndexFields#languages}; none where it means nothing
 *     by itself in that language, such as "the" in English
 * @param near what may be meant where no label and no description has it: words near to it or to a
 *     stem of it, by that; empty where some has it
 */
record TypedWord(String folded, Map<String, Set<String>> stems, Map<String, NearWords> near) {

  /** Its stems where texts with this language tag are compared. */
  Set<String> stemsIn(String tag) {
    return stems.getOrDefault(IndexFields.fieldLanguage(tag), Set.of());
  }

  /** Whether a word of a text is near to it. */
  boolean isNear(String other) {
    return near.values().stream().anyMatch(words -> words.has(other));
  }
}
