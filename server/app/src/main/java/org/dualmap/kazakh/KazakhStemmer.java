package org.dualmap.kazakh;

import static org.dualmap.kazakh.Sound.BUZZING;
import static org.dualmap.kazakh.Sound.GLIDE;
import static org.dualmap.kazakh.Sound.LATERAL;
import static org.dualmap.kazakh.Sound.NASAL;
import static org.dualmap.kazakh.Sound.VOICELESS;
import static org.dualmap.kazakh.Sound.VOWEL;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the endings of nouns off Kazakh words, so that the forms of one word meet. It needs no
 * dictionary.
 *
 * <p>The grammar behind it: a noun is its stem, then plural, possessive and case, each at most
 * once. An ending's vowels follow the stem's last syllable (back or front), its first consonant the
 * stem's last sound. Before a vowel a final п, к, қ becomes б, г, ғ, and some stems lose a narrow
 * vowel (орын, орны). After the possessive of the third person the cases have forms of their own
 * (-на, -н, -нда, -нан). Relative -дағы follows the locative. Loan words lose a final ь, one of two
 * equal consonants or т after с before an ending.
 *
 * <p>The three kinds are taken off from the end, and again until nothing changes: what looks like
 * an ending goes from the bare word as from its forms, so they still meet. Many words are made with
 * -ым, so that it is taken for the possessive only where something else shows it. A word without
 * any letter that a Russian keyboard lacks may have been typed on one; there и counts as і, г as ғ,
 * к as қ, н as ң, in endings only. Endings of verbs and those that make new words stay.
 */
public final class KazakhStemmer {
  /** No longer word is one. */
  private static final int LONGEST = 60;

  private static final int MOST_ROUNDS = 8;

  private static final List<Ending> PLURAL =
      Ending.all(
          Ending.after("лар лер", VOWEL, GLIDE),
          Ending.after("дар дер", LATERAL, NASAL, BUZZING),
          Ending.after("тар тер", VOICELESS));

  private static final List<Ending> CASES =
      Ending.all(
          Ending.after("ның нің", VOWEL, NASAL),
          Ending.after("дың дің", GLIDE, LATERAL, BUZZING),
          Ending.after("тың тің", VOICELESS),
          Ending.after("ға ге", VOWEL, GLIDE, LATERAL, NASAL, BUZZING),
          Ending.after("қа ке", VOICELESS),
          Ending.after("ны ні", VOWEL),
          Ending.after("ды ді", GLIDE, LATERAL, NASAL, BUZZING),
          Ending.after("ты ті", VOICELESS),
          Ending.after("да де дағы дегі", VOWEL, GLIDE, LATERAL, NASAL, BUZZING),
          Ending.after("та те тағы тегі", VOICELESS),
          Ending.after("дан ден", VOWEL, GLIDE, LATERAL, BUZZING),
          Ending.after("тан тен", VOICELESS),
          Ending.after("нан нен", NASAL),
          Ending.after("мен менен", VOWEL, GLIDE, LATERAL, NASAL),
          Ending.after("бен бенен", BUZZING),
          Ending.after("пен пенен", VOICELESS));

  /** Cases after the possessive of the third person. */
  private static final List<Ending> CASES_AFTER_THIRD =
      Ending.all(Ending.after("ндағы ндегі нда нде нан нен на не н", VOWEL));

  /** The dative after the possessive of the first and second person. */
  private static final List<Ending> DATIVE_AFTER_MINE = Ending.all(Ending.after("а е", NASAL));

  private static final Sound[] CONSONANTS = {LATERAL, NASAL, BUZZING, VOICELESS};

  private static final List<Ending> OURS_AND_YOURS =
      Ending.all(
          Ending.after("ымыз іміз ыңыз іңіз", GLIDE, CONSONANTS),
          Ending.after("мыз міз ңыз ңіз", VOWEL));

  private static final List<Ending> MINE =
      Ending.all(Ending.after("ым ім ың ің", GLIDE, CONSONANTS), Ending.after("м ң", VOWEL));

  private static final List<Ending> THIRD =
      Ending.all(Ending.after("сы сі", VOWEL), Ending.after("ы і", GLIDE, CONSONANTS));

  private KazakhStemmer() {}

  /**
   * The stem of a word; for one that is already a stem, itself.
   *
   * @param word in lower case and the Cyrillic alphabet; anything else comes back unchanged
   */
  public static String stem(String word) {
    if (word.length() > LONGEST || !word.chars().allMatch(KazakhStemmer::cyrillic)) {
      return word;
    }
    String stem = word;
    for (int round = 0; round < MOST_ROUNDS && Letters.stem(stem); round++) {
      String shorter = finish(withoutPlural(withoutPossessive(withoutCase(stem))));
      if (shorter.equals(stem)) {
        return stem;
      }
      stem = shorter;
    }
    return stem;
  }

  private static boolean cyrillic(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC
        && Character.isLetter(letter);
  }

  /** The longest case that fits; typed on a Russian keyboard, -тын may be two things. */
  private static String withoutCase(String word) {
    String plain = first(CASES, word);
    String special = afterPossessive(word);
    return special.length() < plain.length() ? special : plain;
  }

  private static String afterPossessive(String word) {
    for (Ending ending : CASES_AFTER_THIRD) {
      String rest = ending.strip(word);
      if (rest != null && ending.harmony().agrees(narrow(rest)) && third(rest) != null) {
        return rest;
      }
    }
    for (Ending ending : DATIVE_AFTER_MINE) {
      String rest = ending.strip(word);
      if (rest != null && Letters.narrow(Letters.beforeLast(rest)) && mine(rest) != null) {
        return rest;
      }
    }
    return word;
  }

  /** Typed for і, и has front endings, unlike the и of машина. */
  private static Harmony narrow(String possessive) {
    return Letters.last(possessive) == 'ы' ? Harmony.BACK : Harmony.FRONT;
  }

  private static String withoutPlural(String word) {
    return first(PLURAL, word);
  }

  private static String first(List<Ending> endings, String word) {
    for (Ending ending : endings) {
      String rest = ending.strip(word);
      if (rest != null) {
        return rest;
      }
    }
    return word;
  }

  private static String withoutPossessive(String word) {
    for (Ending ending : OURS_AND_YOURS) {
      String rest = ending.strip(word);
      if (rest != null && rest.length() > 2) {
        return withNarrowVowel(rest, word);
      }
    }
    String mine = mine(word);
    if (mine != null) {
      return withNarrowVowel(mine, word);
    }
    String third = third(word);
    return third == null ? word : third;
  }

  /**
   * Without -ым or -ың, where a voiced consonant, the plural or the length of the rest shows it;
   * few words are made with -ың, so that a shorter rest will do.
   */
  private static @Nullable String mine(String word) {
    for (Ending ending : MINE) {
      String rest = ending.strip(word);
      if (rest == null || Letters.narrow(Letters.last(rest))) {
        continue;
      }
      int least = ending.text().matches("[ыі]ң") ? 2 : 3;
      if (Letters.syllables(rest) >= least || shownByRest(rest)) {
        return rest;
      }
    }
    return null;
  }

  private static boolean shownByRest(String rest) {
    boolean voiced =
        "бгғ".indexOf(Letters.last(rest)) >= 0 && Letters.vowel(Letters.beforeLast(rest));
    return voiced || !first(PLURAL, rest).equals(rest);
  }

  private static @Nullable String third(String word) {
    for (Ending ending : THIRD) {
      String rest = ending.strip(word);
      if (rest == null || madeWithS(rest)) {
        continue;
      }
      String whole = withNarrowVowel(rest, word);
      if (Letters.vowel(Letters.last(rest)) || Letters.closed(whole)) {
        return whole;
      }
    }
    return null;
  }

  /**
   * Whether the с of -ысы belongs to the stem, as in жұмысы: nouns in -ыс are many, those in -ы
   * after a single consonant few, but for -шы and short ones such as желі.
   */
  private static boolean madeWithS(String rest) {
    if (rest.length() < 3 || !Letters.narrow(Letters.last(rest))) {
      return false;
    }
    String base = rest.substring(0, rest.length() - 1);
    char last = Letters.last(base);
    boolean single = !Letters.vowelLike(last) && Letters.vowelLike(Letters.beforeLast(base));
    return single && last != 'ш' && (last != 'л' || Letters.syllables(base) > 1);
  }

  /** Gives back the narrow vowel that a stem loses before a possessive: орны, орын. */
  private static String withNarrowVowel(String rest, String word) {
    boolean back = Letters.last(word) == 'ы' || Harmony.of(word) == Harmony.BACK;
    String pairs = back ? ".*(рн|лқ|рқ|лк|рк|лп|рп|йн)" : ".*(рн|лп|рп|йн)";
    if (rest.length() < 3 || !rest.matches(pairs)) {
      return rest;
    }
    String vowel = back ? "ы" : "і";
    int last = rest.length() - 1;
    return rest.substring(0, last) + vowel + rest.charAt(last);
  }

  /** What endings do to the last letters of a stem, undone or done to all alike. */
  private static String finish(String word) {
    int last = word.length() - 1;
    char letter = word.charAt(last);
    if (last < 2) {
      return word;
    }
    boolean doubled = letter == word.charAt(last - 1) && !Letters.vowelLike(letter);
    if (letter == 'ь' || doubled || word.endsWith("ст")) {
      return word.substring(0, last);
    }
    return switch (letter) {
      case 'б' -> word.substring(0, last) + 'п';
      case 'г' -> word.substring(0, last) + 'к';
      case 'ғ' -> word.substring(0, last) + 'қ';
      default -> word;
    };
  }
}
