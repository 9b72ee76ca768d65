package org.dualmap.kazakh;

import java.util.Map;

/**
 * Writes Kazakh words of the Latin alphabets in the Cyrillic one: the alphabet of 2021 (ä ğ ı ñ ö ş
 * ū ü), that of 2019 with acutes (á ǵ ı ń ó sh ch ú ý), and words typed without any signs.
 */
public final class KazakhLatin {
  private static final Map<Character, Character> LETTERS =
      Map.ofEntries(
          Map.entry('a', 'а'),
          Map.entry('ä', 'ә'),
          Map.entry('á', 'ә'),
          Map.entry('ə', 'ә'),
          Map.entry('b', 'б'),
          Map.entry('c', 'ц'),
          Map.entry('ç', 'ч'),
          Map.entry('d', 'д'),
          Map.entry('e', 'е'),
          Map.entry('é', 'е'),
          Map.entry('f', 'ф'),
          Map.entry('g', 'г'),
          Map.entry('ğ', 'ғ'),
          Map.entry('ǵ', 'ғ'),
          Map.entry('h', 'х'),
          Map.entry('j', 'ж'),
          Map.entry('k', 'к'),
          Map.entry('l', 'л'),
          Map.entry('m', 'м'),
          Map.entry('n', 'н'),
          Map.entry('ñ', 'ң'),
          Map.entry('ń', 'ң'),
          Map.entry('ŋ', 'ң'),
          Map.entry('o', 'о'),
          Map.entry('ö', 'ө'),
          Map.entry('ó', 'ө'),
          Map.entry('p', 'п'),
          Map.entry('q', 'қ'),
          Map.entry('r', 'р'),
          Map.entry('s', 'с'),
          Map.entry('ş', 'ш'),
          Map.entry('t', 'т'),
          Map.entry('u', 'у'),
          Map.entry('ū', 'ұ'),
          Map.entry('ü', 'ү'),
          Map.entry('ú', 'ү'),
          Map.entry('ý', 'у'),
          Map.entry('v', 'в'),
          Map.entry('w', 'у'),
          Map.entry('x', 'х'),
          Map.entry('y', 'ы'),
          Map.entry('z', 'з'));

  private KazakhLatin() {}

  /**
   * The word in Cyrillic letters; what is no letter of these alphabets stays as it is.
   *
   * @param word in lower case, its letters composed
   */
  public static String toCyrillic(String word) {
    String text = word.replace("i\u0307", "i");
    boolean acutes = text.matches(".*([áǵńóúý]|sh|ch).*");
    StringBuilder cyrillic = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean digraph = (letter == 's' || letter == 'c') && text.startsWith("h", i + 1);
      if (digraph) {
        cyrillic.append(letter == 's' ? 'ш' : 'ч');
        i++;
      } else if (letter == 'i' || letter == 'ı') {
        cyrillic.append(narrow(letter, text, i, acutes));
      } else if (letter == 'u' && acutes) {
        cyrillic.append('ұ');
      } else {
        cyrillic.append(LETTERS.getOrDefault(letter, letter));
      }
    }
    return cyrillic.toString();
  }

  /** The alphabets use i and ı the other way round; without signs, i is mostly the vowel. */
  private static char narrow(char letter, String text, int at, boolean acutes) {
    boolean afterVowel = at > 0 && "aäáəeéoöóuūüúýyiı".indexOf(text.charAt(at - 1)) >= 0;
    if (afterVowel) {
      return 'й';
    }
    boolean both = text.indexOf('ı') >= 0;
    boolean vowel = acutes ? letter == 'i' : letter == 'ı' || !both;
    return vowel ? 'і' : 'и';
  }
}
