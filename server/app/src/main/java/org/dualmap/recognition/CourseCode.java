package org.dualmap.recognition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes of modules and outcomes, as people write them in three languages. */
final class CourseCode {
  private static final String LATIN = "ABCEHKMOPTXY";
  private static final String CYRILLIC = "АВСЕНКМОРТХУ";

  /** What a code begins with, in Russian; the keys in Cyrillic letters, or what looks like them. */
  private static final Map<String, String> KINDS =
      Map.of("ОН", "РО", "LО", "РО", "КМ", "ПМ", "РМ", "ПМ", "ВМ", "БМ", "ЖБП", "ООД");

  private CourseCode() {}

  /** Whether two codes mean the same; never where one says nothing. */
  static boolean same(@Nullable String one, @Nullable String other) {
    String plain = plain(one);
    return !plain.isEmpty() && plain.equals(plain(other));
  }

  /**
   * A code without spaces, leading zeros, the language of its words and the alphabet of its
   * letters: «КМ 04» is ПМ4, with Latin letters too. Empty for null.
   */
  static String plain(@Nullable String code) {
    if (code == null) {
      return "";
    }
    String shown =
        cyrillic(Normalizer.normalize(code, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
            .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
            .replaceAll("(?<![0-9.])0+(?=[0-9])", "");
    return KINDS.entrySet().stream()
        .filter(kind -> shown.startsWith(kind.getKey()))
        .findFirst()
        .map(kind -> kind.getValue() + shown.substring(kind.getKey().length()))
        .orElse(shown);
  }

  private static String cyrillic(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (char letter : text.toCharArray()) {
      int at = LATIN.indexOf(letter);
      letters.append(at < 0 ? letter : CYRILLIC.charAt(at));
    }
    return letters.toString();
  }
}
