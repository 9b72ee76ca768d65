package org.dualmap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldingTest {
  private final Analyzer words = Folding.words();
  private final Analyzer whole = Folding.whole();

  @ParameterizedTest
  @CsvSource({
    "қазақ, казак",
    "Ғылым, гылым",
    "ӘЛЕМ, алем",
    "өнер, онер",
    "ұстаз, устаз",
    "үй, уи",
    "жаңа, жана",
    "іс, ис",
    "Іс-ӘРЕКЕТ, ис-арекет",
    "һәм, хам",
    "жёлтый, желтый",
    "Ёлка, елка",
    "й, и",
    "café, cafe",
    "ＡＢＣ, abc",
    "straße, strasse",
    "İstanbul, istanbul",
  })
  void whatPeopleTypeOneForAnotherMeets(String one, String other) {
    assertThat(Folding.terms(whole, "f", one)).isEqualTo(Folding.terms(whole, "f", other));
    assertThat(Folding.terms(words, "f", one)).isEqualTo(Folding.terms(words, "f", other));
  }

  @ParameterizedTest
  @CsvSource({"C++, C#", "C, C++", "c, c#", "сварщик, сварка", "ток, тог"})
  void whatIsDifferentStaysDifferent(String one, String other) {
    assertThat(Folding.terms(words, "f", one)).isNotEqualTo(Folding.terms(words, "f", other));
    assertThat(Folding.terms(whole, "f", one)).isNotEqualTo(Folding.terms(whole, "f", other));
  }

  @Test
  void programmingLanguagesMadeOfSignsAreWords() {
    assertThat(Folding.terms(words, "f", "C++ and c#, C++17"))
        .containsExactly("cplusplus", "and", "csharp", "cplusplus17");
  }

  @Test
  void aTextAsAWholeHasNoEdgesAndSingleSpaces() {
    assertThat(Folding.terms(whole, "f", "  Сварочные \t\n работы "))
        .isEqualTo(List.of("сварочные работы"));
  }

  @Test
  void aTextOfNothingVisibleHasNoTerms() {
    for (String nothing : new String[] {"", " ", "\u200b", "\u00ad\u200d", "\n\t"}) {
      assertThat(Folding.terms(words, "f", nothing)).isEmpty();
      assertThat(Folding.terms(whole, "f", nothing)).isEmpty();
    }
  }

  @Test
  void aTextOfAnyLengthIsCutToWhatTheIndexCanHold() {
    String endless = "ұ".repeat(100_000);

    for (String term : Folding.terms(whole, "f", endless)) {
      assertThat(term.length()).isLessThan(10_000);
    }
    for (String term : Folding.terms(words, "f", endless)) {
      assertThat(term.length()).isLessThan(10_000);
    }
  }
}
