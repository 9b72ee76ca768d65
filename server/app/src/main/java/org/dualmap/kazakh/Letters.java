package org.dualmap.kazakh;

/** What the grammar asks of the letters of a word in lower case. */
final class Letters {
  private static final String VOWELS = "аәеёиоөұүыіэюя";
  private static final String SEMIVOWEL = "у";
  private static final String KAZAKH = "әғқңөұүһі";

  /** Pairs in which a word may end besides a voiceless consonant or one after a vowel. */
  private static final String LOAN_ENDINGS = "лм зм нг дж тр др бр пр кр гр";

  private Letters() {}

  static boolean vowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  static boolean vowelLike(char letter) {
    return vowel(letter) || SEMIVOWEL.indexOf(letter) >= 0;
  }

  /** Whether a word holds a letter that a Russian keyboard lacks, so that all are meant. */
  static boolean kazakh(String word) {
    return word.chars().anyMatch(letter -> KAZAKH.indexOf(letter) >= 0);
  }

  /** The word as typed with the nearest letters of a Russian keyboard in its endings. */
  static String plain(String text) {
    return text.replace('і', 'и').replace('ғ', 'г').replace('қ', 'к').replace('ң', 'н');
  }

  static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  static char beforeLast(String word) {
    return word.charAt(word.length() - 2);
  }

  static int syllables(String word) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      boolean besideVowel =
          (i > 0 && vowel(word.charAt(i - 1)))
              || (i < word.length() - 1 && vowel(word.charAt(i + 1)));
      if (vowel(word.charAt(i)) || (vowelLike(word.charAt(i)) && !besideVowel)) {
        count++;
      }
    }
    return count;
  }

  /** ы or і, or и where that may stand for it. */
  static boolean narrow(char letter) {
    return "ыіи".indexOf(letter) >= 0;
  }

  /** Whether something can be a stem: two letters only as vowel and consonant, or before у. */
  static boolean stem(String word) {
    if (word.length() < 2 || word.chars().noneMatch(letter -> vowelLike((char) letter))) {
      return false;
    }
    return word.length() > 2
        || (vowelLike(word.charAt(0)) && !vowel(word.charAt(1)))
        || (!vowelLike(word.charAt(0)) && word.charAt(1) == 'у');
  }

  /** Whether Kazakh, or a loan word, can end in the consonants with which this ends. */
  static boolean closed(String word) {
    if (vowel(last(word)) || last(word) == 'ь') {
      return false;
    }
    if (vowelLike(last(word)) || vowelLike(beforeLast(word))) {
      return true;
    }
    boolean three = word.length() > 2 && !vowelLike(word.charAt(word.length() - 3));
    String pair = word.substring(word.length() - 2);
    return LOAN_ENDINGS.contains(pair) || (!three && "пткқсшщфхцч".indexOf(last(word)) >= 0);
  }
}
