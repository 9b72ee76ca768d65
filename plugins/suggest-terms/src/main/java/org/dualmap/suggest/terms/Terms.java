package org.dualmap.suggest.terms;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is written in Latin letters in a text: SQL, C++, .NET, Wi-Fi. What is ambiguous in any
 * text is left out: single letters, Roman numerals, units and the commonest English words.
 */
final class Terms {
  private static final Pattern TERM =
      Pattern.compile(
          "(?:(?<![\\p{L}\\p{Nd}])\\.)?\\p{IsLatin}[\\p{IsLatin}\\p{Nd}]*"
              + "(?:[.-][\\p{IsLatin}\\p{Nd}]+)*(?:\\+\\+|#)?");

  /** People type the Cyrillic letter before these signs as well. */
  private static final Pattern CYRILLIC_C = Pattern.compile("[Сс](?=\\+\\+|#)");

  private static final Pattern ROMAN_NUMERAL = Pattern.compile("[ivxlc]{1,5}");
  private static final Pattern PLURAL = Pattern.compile("[A-Z0-9]{2,}s");
  private static final int LEAST_OF_PART = 3;

  private static final Set<String> AMBIGUOUS =
      Set.of(
          ("it is as at in on or no to of by be do go us an am we up if so my he me the and for with"
                  + " from not all use set new are has its can per via etc vs nr"
                  + " kv mv ma kw mw va kva kwh hz khz mhz ghz nm mm cm km kg mg ml db pa kpa mpa ohm"
                  + " bar rpm kb mb gb tb bit min max sec id")
              .split(" "));

  private Terms() {}

  /** The terms of a text as they are compared, each with how it stands in the text. */
  static Map<String, String> of(String text) {
    Map<String, String> terms = new LinkedHashMap<>();
    Matcher found = TERM.matcher(CYRILLIC_C.matcher(text).replaceAll("C"));
    while (found.find()) {
      String term = found.group();
      add(term, terms);
      if (term.contains("-")) {
        for (String part : term.split("-", -1)) {
          if (part.length() >= LEAST_OF_PART) {
            add(part, terms);
          }
        }
      }
    }
    return terms;
  }

  private static void add(String term, Map<String, String> terms) {
    String single = PLURAL.matcher(term).matches() ? term.substring(0, term.length() - 1) : term;
    String folded = single.toLowerCase(Locale.ROOT);
    if (folded.length() > 1
        && !AMBIGUOUS.contains(folded)
        && !ROMAN_NUMERAL.matcher(folded).matches()) {
      terms.putIfAbsent(folded, term);
    }
  }
}
