package org.dualmap.suggest.cognates;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words why a thing is proposed. */
final class Words {
  private static final int LONGEST = 250;

  private static final Map<String, String> REASON =
      Map.of(
          "kk", "«%2$s» атауымен ортақ халықаралық сөздер: %1$s.",
          "ru", "Общие международные слова с «%2$s»: %1$s.",
          "en", "International words in common with “%2$s”: %1$s.");

  private Words() {}

  /**
   * The reason in every language.
   *
   * @param words of the label by those of the text
   */
  static Map<String, String> reason(Map<String, String> words, String label) {
    String pairs =
        words.entrySet().stream()
            .map(pair -> pair.getKey() + " – " + pair.getValue())
            .collect(Collectors.joining(", "));
    Map<String, String> text = new HashMap<>();
    REASON.forEach((language, form) -> text.put(language, form.formatted(cut(pairs), cut(label))));
    return text;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
