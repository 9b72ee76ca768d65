package org.dualmap.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The form in which letters meet that people type one for another: case, accents, ё and е, the
 * Kazakh letters and the nearest ones of a Russian keyboard, Cyrillic and Latin letters that look
 * the same, apostrophes, and programming languages whose names are made of signs.
 */
final class Folding {
  /** The C may have been typed on a Russian keyboard. */
  private static final NormalizeCharMap SIGNS =
      map(
          Map.ofEntries(
              Map.entry("C++", "cplusplus"),
              Map.entry("c++", "cplusplus"),
              Map.entry("С++", "cplusplus"),
              Map.entry("с++", "cplusplus"),
              Map.entry("C#", "csharp"),
              Map.entry("c#", "csharp"),
              Map.entry("С#", "csharp"),
              Map.entry("с#", "csharp"),
              Map.entry("’", "'"),
              Map.entry("‘", "'"),
              Map.entry("ʼ", "'"),
              Map.entry("´", "'"),
              Map.entry("`", "'"),
              Map.entry("′", "'")));

  private static final NormalizeCharMap RUSSIAN = map(Map.of("ё", "е", "Ё", "Е"));

  /** Letters; Lucene refuses terms of more than 32 kB. */
  private static final int LONGEST_WHOLE = 1000;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Folding() {}

  private static NormalizeCharMap map(Map<String, String> pairs) {
    NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
    pairs.forEach(builder::add);
    return builder.build();
  }

  static Reader signs(Reader reader) {
    return new MappingCharFilter(SIGNS, reader);
  }

  /** Before Lucene's Russian analysis, which keeps ё and е apart. */
  static Reader russian(Reader reader) {
    return new MappingCharFilter(RUSSIAN, signs(reader));
  }

  /** Splits into words and folds each. */
  static Analyzer words() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, folded(tokenizer));
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return signs(reader);
      }
    };
  }

  /** Splits into words, takes Kazakh endings off, and folds what is left. */
  static Analyzer kazakh() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream lower = new ICUNormalizer2Filter(tokenizer);
        return new TokenStreamComponents(tokenizer, folded(new KazakhWordFilter(lower)));
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return signs(reader);
      }
    };
  }

  private static TokenStream folded(TokenStream stream) {
    return new LettersFilter(new ICUFoldingFilter(stream));
  }

  /**
   * Folds a text as a whole, so that it can be compared from its first letter on; the rest of a
   * very long one is left out, and one of nothing visible has no term.
   */
  static Analyzer whole() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new KeywordTokenizer();
        TokenStream spaced = new PatternReplaceFilter(folded(tokenizer), SPACES, " ", true);
        TokenStream cut = new TruncateTokenFilter(new TrimFilter(spaced), LONGEST_WHOLE);
        return new TokenStreamComponents(tokenizer, new LengthFilter(cut, 1, LONGEST_WHOLE));
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return signs(reader);
      }
    };
  }

  /**
   * A term and where it stands in the text, in UTF-16 code units.
   *
   * @param end the place after its last letter
   */
  record Token(String term, int start, int end) {}

  /** What an analyzer makes of a text, in its order. */
  static List<Token> tokens(Analyzer analyzer, String field, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /** The terms alone. */
  static List<String> terms(Analyzer analyzer, String field, String text) {
    return tokens(analyzer, field, text).stream().map(Token::term).toList();
  }
}
