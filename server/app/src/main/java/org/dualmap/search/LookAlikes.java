package org.dualmap.search;

import java.util.Map;

/** Latin letters that are typed for Cyrillic ones because they look the same. */
final class LookAlikes {
  /** The small letters of pairs of which the small or the capital ones look the same. */
  private static final Map<Character, Character> CYRILLIC =
      Map.ofEntries(
          Map.entry('a', 'а'),
          Map.entry('b', 'в'),
          Map.entry('c', 'с'),
          Map.entry('e', 'е'),
          Map.entry('h', 'н'),
          Map.entry('i', 'і'),
          Map.entry('ı', 'і'),
          Map.entry('k', 'к'),
          Map.entry('m', 'м'),
          Map.entry('o', 'о'),
          Map.entry('p', 'р'),
          Map.entry('t', 'т'),
          Map.entry('x', 'х'),
          Map.entry('y', 'у'));

  private LookAlikes() {}

  /** The Cyrillic letter that looks like this one in lower case, or the same. */
  static char cyrillic(char letter) {
    return CYRILLIC.getOrDefault(letter, letter);
  }

  /** A text in lower case with each of its letters that has one as its Cyrillic look-alike. */
  static String cyrillic(String text) {
    StringBuilder cyrillic = new StringBuilder(text);
    for (int i = 0; i < cyrillic.length(); i++) {
      cyrillic.setCharAt(i, cyrillic(cyrillic.charAt(i)));
    }
    return cyrillic.toString();
  }
}
