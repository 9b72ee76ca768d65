package org.dualmap.suggest.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dualmap.spi.Proposal;
import org.dualmap.spi.Question;
import org.dualmap.spi.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermSuggesterTest {
  private static Thing thing(String id, String language, String... labels) {
    return new Thing(
        id, "skill", Map.of(language, List.of(labels)), List.of(), OptionalInt.empty());
  }

  private static List<Thing> target() {
    List<Thing> target =
        new ArrayList<>(
            List.of(
                thing("sql", "en", "SQL"),
                thing("sql-server", "en", "manage a SQL server in the cloud"),
                thing("html", "en", "use HTML and CSS"),
                thing("plc", "en", "program PLCs"),
                thing("cpp", "en", "C++"),
                thing("cs", "en", "C#"),
                thing("net", "en", "ASP.NET", ".NET"),
                thing("wifi", "en", "set up Wi-Fi")));
    for (int i = 0; i < 92; i++) {
      target.add(thing("other" + i, "en", "web task number " + i));
    }
    return target;
  }

  private static List<Proposal> ask(List<Thing> target, String language, String text) {
    return new TermSuggester()
        .prepare(target)
        .propose(new Question(Map.of(language, List.of(text)), Optional.empty()));
  }

  private static List<String> iris(String language, String text) {
    return ask(target(), language, text).stream().map(Proposal::iri).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "kk, SQL тілінде сұраныс жазады, sql sql-server",
    "ru, Пишет SQL-запросы, sql sql-server",
    "ru, Верстает страницы на HTML/CSS, html",
    "kk, PLC-ні бағдарламалайды, plc",
    "ru, Программирует на C++, cpp",
    "ru, Программирует на С++ и С#, cpp cs",
    "ru, Пишет сервисы на .NET, net",
    "kk, Wi-Fi желісін орнатады, wifi",
    "ru, Уровень IV; не менее 5 kW; it, ''",
    "ru, Разработка web-страниц, ''",
    "ru, Пишет запросы, ''"
  })
  void thingsWithATermOfTheTextAreProposed(String language, String text, String expected) {
    assertThat(iris(language, text))
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" "));
  }

  @Test
  void aLabelThatIsTheTermItselfIsSurerAndNothingIsVerySure() {
    List<Proposal> proposals = ask(target(), "ru", "Пишет SQL-запросы");

    assertThat(proposals).extracting(Proposal::iri).containsExactly("sql", "sql-server");
    assertThat(proposals.get(0).confidence()).isGreaterThan(proposals.get(1).confidence());
    assertThat(proposals).allSatisfy(p -> assertThat(p.confidence()).isBetween(0.05, 0.45));
    assertThat(proposals.get(0).text().get("ru")).contains("«SQL»");
  }

  @Test
  void whereTheServerComparesTheWordsItselfNothingIsAdded() {
    Question withEnglish =
        new Question(
            Map.of("ru", List.of("Пишет SQL-запросы"), "en", List.of("Writes SQL queries")),
            Optional.empty());
    List<Thing> russian = List.of(thing("ru", "ru", "Запросы SQL"), thing("ru2", "ru", "Сети"));

    assertThat(new TermSuggester().prepare(target()).propose(withEnglish)).isEmpty();
    assertThat(ask(russian, "ru", "Пишет SQL-запросы")).isEmpty();
    assertThat(ask(russian, "kk", "SQL сұранысын жазады")).hasSize(1);
  }

  @Test
  void aTextWithoutCyrillicLettersIsLeftAlone() {
    assertThat(iris("kk", "SQL tilinde suranys jazady")).isEmpty();
  }

  @Test
  void aTargetOfOneOrNoThingIsAnsweredToo() {
    assertThat(ask(List.of(), "ru", "Пишет SQL-запросы")).isEmpty();
    assertThat(ask(List.of(thing("sql", "en", "SQL")), "ru", "Пишет SQL-запросы")).hasSize(1);
  }
}
