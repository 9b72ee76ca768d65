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
    "6В07104, 6B07104",
    "Cварщик, Сварщик",
    "МТС, MTC",
    "бiлiктi, білікті",
    "O’Brien, O'Brien",
    "O´Brien, O'Brien",
    "О`Brien, O'Brien",
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
    assertThat(Folding.terms(words, "f", "C++ and c#, С++17"))
        .as("the last C is Cyrillic")
        .isEqualTo(Folding.terms(words, "f", "cplusplus and csharp cplusplus17"))
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "кәсіпқой, касипкой",
    "кәсіпқой, kásipqoı",
    "кәсіпқой, käsıpqoi",
    "кәсіпқой, КӘСІПҚОЙЛАРДЫҢ",
    "кәсіпқой, KÄSIPQOI",
    "мамандық, мамандықтарына",
    "мамандық, мамандыктарына",
    "мамандық, mamandyqtaryna",
    "білім, бiлiмінің",
    "білім, Білімдер",
    "жүйе, жуйелер",
    "C++, с++",
    "6B07104, 6В07104",
  })
  void kazakhFormsMeetInBothAlphabets(String one, String other) {
    Analyzer kazakh = Folding.kazakh();
    assertThat(Folding.terms(kazakh, "f", one))
        .isEqualTo(Folding.terms(kazakh, "f", other))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kk, stems.kk",
    "kk-KZ, stems.kk",
    "kk-Cyrl, stems.kk",
    "kk-Latn-KZ, stems.kk",
    "kaz, stems.kk",
    "ru-RU, stems.ru",
    "en-GB, stems.en",
    "pt-BR, stems.other",
    "'', stems.other",
    "no tag, stems.other",
  })
  void aTagIsAnalysedByItsLanguage(String tag, String field) {
    assertThat(IndexFields.stemsIn(tag)).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, жёлтые, желтый",
    "ru, сварщика, Сварщик",
    "en, welders, Welder",
    "en, O’Brien's, O'Brien",
    "kk-Latn, mamandyqtar, мамандық",
  })
  void wordsAreStemmedByTheirLanguage(String tag, String form, String word) {
    String field = IndexFields.stemsIn(tag);
    Analyzer analyzer = IndexFields.analyzer();
    assertThat(Folding.terms(analyzer, field, form))
        .isEqualTo(Folding.terms(analyzer, field, word))
        .hasSize(1);
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
