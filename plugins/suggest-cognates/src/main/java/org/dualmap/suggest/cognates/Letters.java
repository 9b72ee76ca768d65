package org.dualmap.suggest.cognates;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes words of both scripts in one spelling, in which an international word looks the same:
 * алгоритм and algorithm are both "algoritm". The rules are those by which Russian, and Kazakh
 * after it, takes over Greek and Latin words; a sound that is written in several ways becomes one
 * letter.
 *
 * <p>Cyrillic: ж г ғ → g; з с ц ш щ → s; х һ ч → h; и й і ы → i; е ё э → e; ю ұ ү → u; я → a; ъ ь →
 * nothing; ау еу → av ev; other letters as usual.
 *
 * <p>Latin: ph → f; th → t; rh → r; ch → h; sh → s; ck q → k; qu → kv; x → ks; c before e i y → s,
 * else k; dg j → g; ject → ekt; z → s; w → v; y → i; ae oe → e; ou → u; au eu → av ev; h at the
 * beginning → g (hydraulic, гидравлика).
 *
 * <p>In both, two letters alike become one, and an e at the end is dropped.
 */
final class Letters {
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыэюяёіқғңөұүһә";
  private static final String AS_LATIN = "abvgdegsiiklmnoprstufhshssieuaeikgnouuha";
  private static final Map<Character, Character> LETTERS = new HashMap<>();

  private static final String[][] LATIN = {
    {"^h", "g"},
    {"[ao]e", "e"},
    {"ject", "ekt"},
    {"ph", "f"},
    {"th", "t"},
    {"rh", "r"},
    {"ch", "h"},
    {"sh", "s"},
    {"ck", "k"},
    {"qu", "kv"},
    {"q", "k"},
    {"x", "ks"},
    {"dg", "g"},
    {"c(?=[eiy])", "s"},
    {"c", "k"},
    {"j", "g"},
    {"z", "s"},
    {"w", "v"},
    {"y", "i"},
    {"ou", "u"},
    {"au", "av"},
    {"eu", "ev"},
  };
  private static final Pattern[] PATTERNS = new Pattern[LATIN.length];
  private static final Pattern TWICE = Pattern.compile("(.)\\1+");
  private static final Pattern LAST_E = Pattern.compile("e$");

  static {
    for (int i = 0; i < CYRILLIC.length(); i++) {
      LETTERS.put(CYRILLIC.charAt(i), AS_LATIN.charAt(i));
    }
    for (int i = 0; i < LATIN.length; i++) {
      PATTERNS[i] = Pattern.compile(LATIN[i][0]);
    }
  }

  private Letters() {}

  /** The common spelling of a word in lower-case Cyrillic letters. */
  static String ofCyrillic(String word) {
    StringBuilder written = new StringBuilder();
    for (char letter : word.replace("ау", "ав").replace("еу", "ев").toCharArray()) {
      Character latin = LETTERS.get(letter);
      if (latin != null) {
        written.append(latin.charValue());
      }
    }
    return common(written.toString());
  }

  /** The common spelling of a word in lower-case Latin letters. */
  static String ofLatin(String word) {
    String written = word;
    for (int i = 0; i < PATTERNS.length; i++) {
      written = PATTERNS[i].matcher(written).replaceAll(LATIN[i][1]);
    }
    return common(written);
  }

  private static String common(String written) {
    return LAST_E.matcher(TWICE.matcher(written).replaceAll("$1")).replaceAll("");
  }
}
