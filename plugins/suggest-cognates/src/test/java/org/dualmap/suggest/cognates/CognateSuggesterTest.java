package org.dualmap.suggest.cognates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
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

class CognateSuggesterTest {
  private static Thing thing(String id, String... labels) {
    return new Thing(id, "skill", Map.of("en", List.of(labels)), List.of(), OptionalInt.empty());
  }

  private static List<Thing> target() {
    List<Thing> target =
        new ArrayList<>(
            List.of(
                thing("algorithms", "algorithms", "design of algorithms"),
                thing("transformers", "maintain electrical transformers"),
                thing("pedagogy", "pedagogy"),
                thing("documentation", "write technical documentation"),
                thing("psychology", "school psychology")));
    for (int i = 0; i < 95; i++) {
      target.add(thing("other" + i, "sort small parts by hand " + i));
    }
    return target;
  }

  private static List<Proposal> ask(List<Thing> target, String language, String text) {
    return new CognateSuggester()
            .prepare(target)
            .propose(new Question(Map.of(language, List.of(text)), Optional.empty()))
            .stream()
            .sorted(Comparator.comparingDouble(Proposal::confidence).reversed())
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ru, алгоритм, algorithm",
    "ru, алгоритмами, algorithms",
    "kk, алгоритмдерді, algorithm",
    "ru, трансформаторов, transformer",
    "kk, трансформаторлардың, transformers",
    "ru, педагогика, pedagogy",
    "kk, педагогикалық, pedagogical",
    "ru, педагогический, pedagogic",
    "ru, программирование, programming",
    "ru, автоматизации, automation",
    "ru, организует, organise",
    "ru, информационный, information",
    "kk, функцияларды, functions",
    "ru, проектировать, project",
    "ru, объект, object",
    "ru, психологии, psychology",
    "ru, документация, documentation",
    "kk, диагностикалайды, diagnostics",
    "ru, гидравлика, hydraulics",
    "ru, компетенция, competence",
    "ru, архитектура, architecture",
    "ru, виртуализация, virtualization",
    "ru, активность, activity",
    "ru, компьютеры, computing",
    "ru, текстовый, text",
    "ru, вакуумные, vacuum",
    "ru, компрессоры, compressors",
    "ru, анализируют, analysis",
    "ru, диагнозы, diagnosis",
    "kk, сервистер, services",
    "kk, ресурстарды, resource",
    "ru, статусы, status",
    "ru, процессов, processes"
  })
  void anInternationalWordHasTheSameFormInBothScripts(String language, String word, String latin) {
    boolean kazakh = language.equals("kk");

    assertThat(Cognates.ofCyrillic(word, kazakh).getFirst().forms())
        .contains(Cognates.ofLatin(latin));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, магазин, magazine",
    "ru, работа, robot",
    "ru, порты, parts",
    "kk, сабақтар, sabotage",
    "ru, фабрика, fabric",
    "ru, генерация, general",
    "kk, бағдарлама, program"
  })
  void otherWordsHaveNot(String language, String word, String latin) {
    boolean kazakh = language.equals("kk");

    assertThat(Cognates.ofCyrillic(word, kazakh).getFirst().forms())
        .doesNotContain(Cognates.ofLatin(latin));
  }

  @ParameterizedTest
  @CsvSource({
    "kk, Алгоритмдерді сипаттайды, algorithms",
    "ru, Обслуживает силовые трансформаторы, transformers",
    "kk, Педагогика негіздерін біледі, pedagogy",
    "ru, Ведёт техническую документацию, documentation"
  })
  void theThingWithTheWordIsProposedFirst(String language, String text, String expected) {
    assertThat(ask(target(), language, text)).first().extracting(Proposal::iri).isEqualTo(expected);
  }

  @Test
  void theReasonNamesBothWordsAndNothingIsVerySure() {
    Proposal proposal = ask(target(), "ru", "Обслуживает силовые трансформаторы").getFirst();

    assertThat(proposal.confidence()).isBetween(0.05, 0.5);
    assertThat(proposal.text().get("en"))
        .contains("трансформаторы – transformers", "maintain electrical transformers");
  }

  @Test
  void aWordThatHalfOfTheTargetHasSaysNothing() {
    List<Thing> target = new ArrayList<>(target());
    for (int i = 0; i < 95; i++) {
      target.set(5 + i, thing("other" + i, "technical task " + i));
    }

    assertThat(ask(target, "ru", "технический")).isEmpty();
  }

  @Test
  void whereTheServerComparesTheWordsItselfNothingIsAdded() {
    Question withEnglish =
        new Question(
            Map.of("ru", List.of("Алгоритмы"), "en", List.of("Algorithms")), Optional.empty());
    Thing spoken =
        new Thing(
            "both",
            "skill",
            Map.of("en", List.of("algorithms"), "ru", List.of("алгоритмы")),
            List.of(),
            OptionalInt.empty());

    assertThat(new CognateSuggester().prepare(target()).propose(withEnglish)).isEmpty();
    assertThat(ask(List.of(spoken), "ru", "Алгоритмы")).isEmpty();
    assertThat(ask(List.of(spoken), "kk", "Алгоритмдер")).hasSize(1);
    assertThat(ask(List.of(), "ru", "Алгоритмы")).isEmpty();
  }
}
