package org.dualmap.suggestion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the word of a text that says what somebody does: "teach" in "teach communication". In
 * English it is a word with which names of skills begin, or its form in -ing; in Russian an
 * infinitive; in Kazakh a verbal noun at the end. Never changes.
 */
final class Actions {
  private static final String GERUND = "ing";

  private final Set<String> english;

  /**
   * Learns the English ones.
   *
   * @param names of skills that are no knowledge, as words
   */
  Actions(Iterable<List<String>> names) {
    Set<String> first = new HashSet<>();
    for (List<String> name : names) {
      if (name.size() > 1) {
        first.add(name.getFirst());
      }
    }
    this.english = Set.copyOf(first);
  }

  /**
   * Where the action stands.
   *
   * @param words in lower case, in their order
   * @param language two letters
   * @return its place; -1 where the text says of no action
   */
  int placeIn(List<String> words, String language) {
    if (words.isEmpty()) {
      return -1;
    }
    String first = words.getFirst();
    String last = words.getLast();
    return switch (language) {
      case "en" ->
          isEnglish(first) ? 0 : isGerund(last) && words.size() > 1 ? words.size() - 1 : -1;
      case "ru" -> first.matches(".+(ть|ти|чь|ться|тись)") ? 0 : -1;
      case "kk" -> last.matches(".{2,}[уюү]") ? words.size() - 1 : -1;
      default -> -1;
    };
  }

  private boolean isEnglish(String word) {
    return english.contains(word) || isGerund(word);
  }

  private boolean isGerund(String word) {
    if (!word.endsWith(GERUND) || word.length() < 6) {
      return false;
    }
    String stem = word.substring(0, word.length() - GERUND.length());
    int end = stem.length() - 1;
    return english.contains(stem)
        || english.contains(stem + "e")
        || stem.charAt(end) == stem.charAt(end - 1) && english.contains(stem.substring(0, end));
  }
}
