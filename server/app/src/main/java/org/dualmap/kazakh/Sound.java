package org.dualmap.kazakh;

/** The kind of sound in which a word ends; it decides the first consonant of the next ending. */
enum Sound {
  VOWEL,
  /** р, й, у. */
  GLIDE,
  /** л, also softened. */
  LATERAL,
  /** м, н, ң. */
  NASAL,
  /** з, ж. */
  BUZZING,
  /** All others; б, в, г, ғ, д are spoken voiceless at the end of a word. */
  VOICELESS;

  static Sound of(String word) {
    char last = Letters.last(word);
    if (last == 'ь' && word.length() > 1) {
      last = Letters.beforeLast(word);
    }
    return switch (last) {
      case 'р', 'й', 'у' -> GLIDE;
      case 'л' -> LATERAL;
      case 'м', 'н', 'ң' -> NASAL;
      case 'з', 'ж' -> BUZZING;
      default -> Letters.vowel(last) ? VOWEL : VOICELESS;
    };
  }
}
