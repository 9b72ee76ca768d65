package org.dualmap.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes one letter for those that are typed one for another: the Kazakh ones as the nearest of a
 * Russian keyboard, Latin ones as those that look the same. Takes terms in lower case without
 * accents.
 */
final class LettersFilter extends TokenFilter {
  private static final Map<Character, Character> NEAREST =
      Map.ofEntries(
          Map.entry('ё', 'е'),
          Map.entry('ә', 'а'),
          Map.entry('ғ', 'г'),
          Map.entry('қ', 'к'),
          Map.entry('ң', 'н'),
          Map.entry('ө', 'о'),
          Map.entry('ұ', 'у'),
          Map.entry('ү', 'у'),
          Map.entry('һ', 'х'),
          Map.entry('й', 'и'),
          Map.entry('і', 'и'));

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  LettersFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] letters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      char letter = LookAlikes.cyrillic(letters[i]);
      letters[i] = NEAREST.getOrDefault(letter, letter);
    }
    return true;
  }
}
