package org.dualmap.spi;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What codes and texts for people must be like. */
final class Words {
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST = 1000;

  private Words() {}

  static void requireCode(String code) {
    if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "A code must be lower-case words joined by hyphens, not \"" + code + "\"");
    }
  }

  static Map<String, String> inEveryLanguage(Map<String, String> text) {
    for (String language : LANGUAGES) {
      String words = text.get(language);
      if (words == null || words.isBlank() || words.length() > LONGEST) {
        throw new IllegalArgumentException(
            "There must be words in \"%s\", at most %d characters".formatted(language, LONGEST));
      }
    }
    return Map.copyOf(text);
  }
}
