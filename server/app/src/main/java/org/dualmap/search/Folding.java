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
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The form in which letters meet that people type one for another: case, accents, ё and е, the
 * Kazakh letters and the nearest ones of a Russian keyboard, apostrophes, and programming languages
 * whose names are made of signs.
 */
final class Folding {
  private static final NormalizeCharMap SIGNS =
      map(
          Map.of(
              "C++",
              "cplusplus",
              "c++",
              "cplusplus",
              "C#",
              "csharp",
              "c#",
              "csharp",
              "’",
              "'",
              "‘",
              "'",
              "ʼ",
              "'"));

  private static final NormalizeCharMap LETTERS =
      map(
          Map.ofEntries(
              Map.entry("ё", "е"),
              Map.entry("Ё", "е"),
              Map.entry("ә", "а"),
              Map.entry("Ә", "а"),
              Map.entry("ғ", "г"),
              Map.entry("Ғ", "г"),
              Map.entry("қ", "к"),
              Map.entry("Қ", "к"),
              Map.entry("ң", "н"),
              Map.entry("Ң", "н"),
              Map.entry("ө", "о"),
              Map.entry("Ө", "о"),
              Map.entry("ұ", "у"),
              Map.entry("Ұ", "у"),
              Map.entry("ү", "у"),
              Map.entry("Ү", "у"),
              Map.entry("һ", "х"),
              Map.entry("Һ", "х"),
              Map.entry("і", "и"),
              Map.entry("І", "и"),
              // Often typed for the Kazakh letter, as it looks the same.
              Map.entry("i", "и"),
              Map.entry("I", "и"),
              Map.entry("İ", "и")));

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

  private static Reader letters(Reader reader) {
    return new MappingCharFilter(LETTERS, signs(reader));
  }

  /** Splits into words and folds each. */
  static Analyzer words() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(tokenizer));
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return letters(reader);
      }
    };
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
        TokenStream folded = new ICUFoldingFilter(tokenizer);
        TokenStream spaced = new PatternReplaceFilter(folded, SPACES, " ", true);
        TokenStream cut = new TruncateTokenFilter(new TrimFilter(spaced), LONGEST_WHOLE);
        return new TokenStreamComponents(tokenizer, new LengthFilter(cut, 1, LONGEST_WHOLE));
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return letters(reader);
      }
    };
  }

  /** The terms that an analyzer makes of a text, in their order. */
  static List<String> terms(Analyzer analyzer, String field, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }
}
