package org.dualmap.kazakh;

/** Whether the endings of a word have back vowels or front ones. */
enum Harmony {
  BACK,
  FRONT,
  /** Spelling does not tell: и, a loan word's у or soft end, or a letter typed for another. */
  EITHER;

  /** What the last syllable that tells asks of the next ending. */
  static Harmony of(String word) {
    if (Letters.last(word) == 'ь') {
      return EITHER;
    }
    boolean exact = Letters.kazakh(word);
    for (int i = word.length() - 1; i >= 0; i--) {
      char letter = word.charAt(i);
      switch (letter) {
        case 'ы', 'ұ', 'я' -> {
          return BACK;
        }
        case 'а', 'о' -> {
          return exact || !firstVowel(word, i) ? BACK : EITHER;
        }
        case 'ә', 'ө', 'ү', 'і', 'е', 'э' -> {
          return FRONT;
        }
        case 'и', 'ё' -> {
          return EITHER;
        }
        case 'у' -> {
          if (betweenConsonants(word, i)) {
            return EITHER;
          }
        }
        default -> {}
      }
    }
    return EITHER;
  }

  /** Only there ә and ө are common, for which а and о may have been typed. */
  private static boolean firstVowel(String word, int at) {
    return word.substring(0, at).chars().noneMatch(letter -> Letters.vowelLike((char) letter));
  }

  private static boolean betweenConsonants(String word, int at) {
    return at > 0
        && at < word.length() - 1
        && !Letters.vowelLike(word.charAt(at - 1))
        && !Letters.vowelLike(word.charAt(at + 1));
  }

  boolean agrees(Harmony other) {
    return this == EITHER || other == EITHER || this == other;
  }
}
