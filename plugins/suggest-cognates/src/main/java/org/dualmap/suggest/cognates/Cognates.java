package org.dualmap.suggest.cognates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the words of a text to forms that are the same for an international word in any script. */
final class Cognates {
  /** A form that is shorter says too little: many words that have nothing in common meet in it. */
  private static final int LEAST = 5;

  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}{4,}");
  private static final Pattern LATIN = Pattern.compile("[a-z]{3,}");

  /** Words that look the same and mean something else: a shop, a factory, an office and so on. */
  private static final Set<String> FALSE_FRIENDS =
      Set.of("magasin", "fabrik", "kabinet", "akurat", "prospekt", "aktual", "simpat");

  private static final Set<String> LITTLE =
      Set.of("the", "and", "for", "with", "from", "into", "their", "other", "such", "use");

  private Cognates() {}

  /** A word as it stands in a text, with the forms that it may have. */
  record Word(String word, Set<String> forms) {}

  /** The words of a Russian or Kazakh text; those that can be no cognate have no form. */
  static List<Word> ofCyrillic(String text, boolean kazakh) {
    List<Word> words = new ArrayList<>();
    Matcher found = CYRILLIC.matcher(text.toLowerCase(Locale.ROOT));
    while (found.find()) {
      Set<String> forms = new LinkedHashSet<>();
      for (String stem : Endings.cyrillicStems(found.group(), kazakh)) {
        String form = Letters.ofCyrillic(stem);
        if (isUsable(form)) {
          forms.add(form);
        }
      }
      words.add(new Word(found.group(), forms));
    }
    return words;
  }

  /** The words of a label in Latin letters, but for little ones. */
  static List<String> latinWords(String text) {
    List<String> words = new ArrayList<>();
    Matcher found = LATIN.matcher(text.toLowerCase(Locale.ROOT));
    while (found.find()) {
      if (!LITTLE.contains(found.group())) {
        words.add(found.group());
      }
    }
    return words;
  }

  /** The form of a word in Latin letters; empty where it can be no cognate. */
  static String ofLatin(String word) {
    String form = Letters.ofLatin(Endings.latinStem(word));
    return isUsable(form) ? form : "";
  }

  private static boolean isUsable(String form) {
    return form.length() >= LEAST && !FALSE_FRIENDS.contains(form);
  }
}
