package org.dualmap.search;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.dualmap.kazakh.KazakhLatin;
import org.dualmap.kazakh.KazakhStemmer;

/** Brings a Kazakh word, in lower case, to Cyrillic letters and takes its endings off. */
final class KazakhWordFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  KazakhWordFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    if (word.chars().noneMatch(Character::isDigit)) {
      term.setEmpty().append(KazakhStemmer.stem(inCyrillic(word)));
    }
    return true;
  }

  private static String inCyrillic(String word) {
    boolean latin = word.chars().anyMatch(letter -> in(letter, UnicodeScript.LATIN));
    boolean cyrillic = word.chars().anyMatch(letter -> in(letter, UnicodeScript.CYRILLIC));
    if (!latin) {
      return word;
    }
    return cyrillic ? LookAlikes.cyrillic(word) : KazakhLatin.toCyrillic(word);
  }

  private static boolean in(int letter, UnicodeScript script) {
    return UnicodeScript.of(letter) == script;
  }
}
