package org.dualmap.check.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dualmap.spi.MappingClaim;
import org.dualmap.spi.Remark;
import org.dualmap.spi.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbCheckTest {
  private static Thing thing(Map<String, String> labels) {
    Map<String, List<String>> lists = new HashMap<>();
    labels.forEach((language, label) -> lists.put(language, List.of(label)));
    return new Thing("https://example.org/x", "skill", lists, List.of(), OptionalInt.empty());
  }

  private static List<Remark> check(
      Map<String, String> own, String predicate, Map<String, String> other, double coverage) {
    return new VerbCheck()
        .check(
            new MappingClaim(
                thing(own),
                predicate,
                thing(other),
                coverage < 0 ? OptionalDouble.empty() : OptionalDouble.of(coverage),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "suggested"));
  }

  private static List<Remark> check(String language, String own, String other) {
    return check(Map.of(language, own), "exactMatch", Map.of(language, other), -1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Explains how a transformer works | design transformers
          en | Knows the rules of earthing | installs earthing
          ru | Объясняет устройство трансформатора | Разработка трансформаторов
          ru | Знает правила заземления | Выполнять заземление
          kk | Трансформатордың құрылысын түсіндіреді | Трансформаторларды жобалау
          kk | Жерге тұйықтау ережелерін біледі | Жерге тұйықтауды орындайды
          """)
  void knowingIsNotDoing(String language, String own, String other) {
    assertThat(check(language, own, other))
        .extracting(Remark::code)
        .containsExactly("verb-says-less");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Explains and designs transformers | design transformers
          en | Designs transformers | explain transformers
          en | Explains transformers | describe transformers
          en | Explains transformers | transformers
          en | Transformers | design transformers
          en | Explains transformers | knowledge of how to design transformers
          ru | Значение знаков на схемах | Проектирование схем
          ru | Объясняет и выполняет заземление | Выполнять заземление
          ru | Незнание не освобождает | Выполнять заземление
          kk | Білім беру құралдары | Құралдарды жобалау
          kk | Құрылғыны түсіндіріп, орнатады | Құрылғыны орнату
          kk | Түсіндірме жазбалар | Құрылғыны орнату
          """)
  void whatIsUnknownOrDoesSomethingGetsNoRemark(String language, String own, String other) {
    assertThat(check(language, own, other)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "closeMatch, -1, 1",
    "narrowMatch, -1, 1",
    "broadMatch, -1, 0",
    "broadMatch, 0.4, 0",
    "broadMatch, 0.5, 1",
    "relatedMatch, -1, 0"
  })
  void aClaimThatSaysLittleGetsNoRemark(String predicate, double coverage, int remarks) {
    assertThat(
            check(
                Map.of("en", "Explains networks"),
                predicate,
                Map.of("en", "install networks"),
                coverage))
        .hasSize(remarks);
  }

  @Test
  void oneLanguageInWhichSomethingIsDoneIsEnough() {
    Map<String, String> own = Map.of("en", "Explains networks", "ru", "Проектирует сети");

    assertThat(check(own, "exactMatch", Map.of("en", "install networks"), -1)).isEmpty();
  }

  @Test
  void verbsOfDifferentLanguagesAreNotCompared() {
    assertThat(
            check(
                Map.of("ru", "Объясняет сети"), "exactMatch", Map.of("en", "install networks"), -1))
        .isEmpty();
  }

  @Test
  void theRemarkNamesBothVerbsAndTheirLevels() {
    Map<String, String> text =
        check(
                Map.of("en", "Explains networks", "ru", "Объясняет сети"),
                "exactMatch",
                Map.of("ru", "Проектировать сети"),
                -1)
            .getFirst()
            .text();

    assertThat(text.get("ru")).contains("«объясняет» (понимать)", "«проектировать» (создавать)");
    assertThat(text.get("en")).contains("“объясняет” (understand)", "“проектировать” (create)");
    assertThat(text.get("kk")).contains("(түсіну)", "(жасау)");
  }

  @Test
  void knowledgeAsATargetIsNotDone() {
    Thing knowledge =
        new Thing(
            "https://example.org/k",
            "knowledge",
            Map.of("en", List.of("design principles")),
            List.of(),
            OptionalInt.empty());
    MappingClaim claim =
        new MappingClaim(
            thing(Map.of("en", "Explains principles of design")),
            "exactMatch",
            knowledge,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            "accepted");

    assertThat(new VerbCheck().check(claim)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void everyLanguageHasVerbsOfKnowingAndOfDoing(String language) {
    Verbs verbs = Verbs.of(language);

    assertThat(verbs.levels()).contains(BloomLevel.UNDERSTAND, BloomLevel.APPLY, BloomLevel.CREATE);
    assertThat(BloomLevel.CREATE.names()).containsKey(language);
  }
}
