package org.dualmap.kazakh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KazakhStemmerTest {

  /** A form and the word it belongs to. */
  private record Form(String text, String word) {}

  @ParameterizedTest
  @CsvSource({
    // plural, by the last sound and the vowels
    "балалар, бала",
    "үйлер, үй",
    "адамдар, адам",
    "көздер, көз",
    "кітаптар, кітап",
    "мектептер, мектеп",
    // cases
    "адамның, адам",
    "елдің, ел",
    "сабақтың, сабақ",
    "қалаға, қала",
    "мектепке, мектеп",
    "қаланы, қала",
    "сабақты, сабақ",
    "елді, ел",
    "жерде, жер",
    "сабақта, сабақ",
    "қаладан, қала",
    "адамнан, адам",
    "мектептен, мектеп",
    "адаммен, адам",
    "сөзбен, сөз",
    "мектеппен, мектеп",
    "атпенен, ат",
    "мектептегі, мектеп",
    "қаладағы, қала",
    // possessives, and the cases after them
    "қаласы, қала",
    "елі, ел",
    "еңбегім, еңбек",
    "ұстазың, ұстаз",
    "бағдарламам, бағдарлама",
    "қаламыз, қала",
    "еліміз, ел",
    "үйіңіз, үй",
    "қаласына, қала",
    "қаласын, қала",
    "қаласында, қала",
    "қаласынан, қала",
    "қаласымен, қала",
    "қаласындағы, қала",
    "еңбегіме, еңбек",
    "мамандықтарымызға, мамандық",
    // what an ending does to the stem
    "кітабы, кітап",
    "тарағы, тарақ",
    "еңбегі, еңбек",
    "халқы, халық",
    "нарқы, нарық",
    "модулі, модул",
    "металдар, метал",
    "программистер, программис",
    "жұмысы, жұмыс",
  })
  void anEndingIsTakenOff(String form, String stem) {
    assertThat(KazakhStemmer.stem(form)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "сабақтер", // no word: -тер against the harmony
    "карта", // -та after р
    "методика", // -қа after a vowel
    "доллар", // -лар after л
    "машина", // -на without a possessive
    "білім", // made with -ім
    "қоғам", // -м
    "дағды", // -ды after ғ
    "құрылғы", // -ғы
    "қорытынд", // cannot be a bare stem with -ы
    "баға", // too short without -ға
    "оқыту",
    "кәсіптік",
    "abc",
    "6в07104",
    "і",
    "''",
  })
  void whatIsNoEndingStays(String word) {
    assertThat(KazakhStemmer.stem(word)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "мамандыктарына, мамандык",
    "билиминин, билим",
    "касиптеринде, касип",
    "енбегинин, енбек",
    "кызметтери, кызмет",
  })
  void aRussianKeyboardGivesTheSameStem(String form, String stem) {
    assertThat(KazakhStemmer.stem(form)).isEqualTo(stem);
  }

  @Test
  void theFormsOfAWordMeetAndThoseOfOthersDoNot() {
    List<Form> forms = forms();
    assertThat(forms).hasSizeGreaterThan(500);
    assertThat(forms.stream().map(Form::text)).doesNotHaveDuplicates();

    List<String> under =
        forms.stream()
            .filter(form -> !stem(form.text()).equals(stem(form.word())))
            .map(Form::text)
            .toList();
    assertThat(under).as("forms that miss their word").containsExactly("маманы");

    Map<String, Set<String>> words = new LinkedHashMap<>();
    forms.forEach(
        form -> words.computeIfAbsent(stem(form.text()), stem -> new TreeSet<>()).add(form.word()));
    List<Set<String>> over = words.values().stream().filter(met -> met.size() > 1).toList();
    assertThat(over).as("words that meet").containsExactly(Set.of("жел", "желі"));
  }

  @Test
  void theFormsMeetAsWellWhenTypedOnARussianKeyboard() {
    List<String> missed = new ArrayList<>();
    for (Form form : forms()) {
      String typed = russian(form.text());
      if (!russian(stem(typed)).equals(russian(stem(form.word())))) {
        missed.add(typed);
      }
    }
    assertThat(missed).containsExactly("маманы");
  }

  @Test
  void aStemIsItsOwnStem() {
    for (Form form : forms()) {
      assertThat(stem(stem(form.text()))).isEqualTo(stem(form.text()));
    }
  }

  private static String stem(String word) {
    return KazakhStemmer.stem(word);
  }

  private static String russian(String word) {
    return Letters.plain(word)
        .replace('ә', 'а')
        .replace('ө', 'о')
        .replace('ұ', 'у')
        .replace('ү', 'у')
        .replace('һ', 'х');
  }

  private static List<Form> forms() {
    var table = KazakhStemmerTest.class.getResourceAsStream("word-forms.csv");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      Stream<String[]> rows = lines.lines().skip(1).map(line -> line.split(","));
      return rows.map(row -> new Form(row[0], row[1])).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
