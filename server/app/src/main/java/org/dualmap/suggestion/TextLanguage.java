package org.dualmap.suggestion;

import java.lang.Character.UnicodeScript;
import java.util.List;

/** Guesses the language of a text by its letters, as far as they tell it. */
final class TextLanguage {
  private static final String KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

  private TextLanguage() {}

  /** Two letters each; several where the letters leave it open. */
  static List<String> of(String text) {
    if (text.chars().anyMatch(letter -> KAZAKH.indexOf(letter) >= 0)) {
      return List.of("kk");
    }
    boolean cyrillic =
        text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC);
    return cyrillic ? List.of("ru", "kk") : List.of("en");
  }
}
