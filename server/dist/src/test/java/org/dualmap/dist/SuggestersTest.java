package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggesters of plugins: those that ship, and some that misbehave. */
@TestInstance(Lifecycle.PER_CLASS)
class SuggestersTest {
  private static final String OWN = "https://example.org/suggesters/";
  private static final String FOR_EVER =
      "while (target != null) { try { Thread.sleep(100); } catch (InterruptedException e) { } }";
  private static final int CYCLES = 20;

  private Path folder = Path.of("");
  private PluginServer server;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path plugins = Files.createDirectories(temporary.resolve("plugins"));
    for (String shipped : List.of("suggest-terms-0.1.0.jar", "suggest-cognates-0.1.0.jar")) {
      Files.copy(Distribution.plugins().resolve(shipped), plugins.resolve(shipped));
    }
    server = PluginServer.start(temporary);
    add("sql", "use SQL");
    add("transformers", "maintain transformers");
    add("pedagogy", "pedagogy");
    add("welding", "weld metal parts");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @AfterEach
  void removePlugins() {
    server.delete("/own");
  }

  private void add(String id, String label) {
    String update =
        """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        INSERT DATA { GRAPH <%1$s> {
          <%1$s%2$s> a <http://data.europa.eu/esco/model#Skill> ; skos:inScheme <%1$sscheme> ;
            skos:prefLabel "%3$s"@en . } }
        """
            .formatted(OWN, id, label);
    HttpResponse<String> stored = server.server().update(update);
    assertThat(stored.statusCode()).as(stored.body()).isEqualTo(204);
  }

  /** Asks again until the vectors are there: confidences change with them. */
  private JsonNode ask(String text, String language) {
    JsonNode answer = askOnce(text, language);
    while (!answer.path("vectors").path("ready").asBoolean()) {
      answer = askOnce(text, language);
    }
    return answer;
  }

  private JsonNode askOnce(String text, String language) {
    try {
      String question =
          JsonMapper.builder()
              .build()
              .writeValueAsString(Map.of("text", text, "lang", language, "target", OWN + "scheme"));
      return Answer.json(
          server.server().post("/api/suggestions?lang=en", "application/json", question));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode candidate(JsonNode answer, String id) {
    for (JsonNode candidate : answer.path("candidates")) {
      if (candidate.path("iri").asText().equals(OWN + id)) {
        return candidate;
      }
    }
    return Answer.nothing();
  }

  private void install(String prepare, String propose) {
    Answer.json(server.install(plugin(prepare, propose)));
  }

  private PluginFile plugin(String prepare, String propose) {
    return CompiledPlugin.of(
        folder,
        "own",
        "MappingSuggester",
        "Suggester",
        """
        package org.example.plugin;

        import java.util.*;
        import org.dualmap.spi.*;

        public final class Suggester implements MappingSuggester {
          public String name() { return "own-suggester"; }

          public Prepared prepare(List<Thing> target) {
            PREPARE
            return question -> { PROPOSE };
          }

          static Proposal of(String id, double confidence) {
            return new Proposal("OWN" + id, confidence, "because",
                Map.of("kk", "kk", "ru", "ru", "en", "It is so."));
          }
        }
        """
            .replace("PREPARE", prepare)
            .replace("PROPOSE", propose)
            .replace("OWN", OWN));
  }

  private String findings() {
    return Answer.json(server.server().get("/api/plugins/own", "Accept", "application/json"))
        .path("findings")
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Пишет SQL-запросы, sql, terms, suggest-terms, shared-term, SQL",
    "kk, SQL тілінде сұраныс жазады, sql, terms, suggest-terms, shared-term, SQL",
    "ru, Ремонтирует трансформаторы, transformers, cognates, suggest-cognates,"
        + " international-word, трансформаторы",
    "kk, Педагогика негіздері, pedagogy, cognates, suggest-cognates, international-word, pedagogy"
  })
  void aTextInAnotherLanguageReachesEnglishLabelsByThePluginsThatShip(
      String language,
      String text,
      String id,
      String suggester,
      String plugin,
      String code,
      String word) {
    JsonNode first = ask(text, language).path("candidates").path(0);

    assertThat(first.path("iri").asText()).isEqualTo(OWN + id);
    assertThat(first.path("confidence").asDouble()).isBetween(0.05, 0.5);
    assertThat(first.path("justification").asText()).endsWith("/UnspecifiedMatching");
    JsonNode reason = first.path("reasons").path(0);
    assertThat(reason.path("suggester").asText()).isEqualTo(suggester);
    assertThat(reason.path("plugin").asText()).isEqualTo(plugin);
    assertThat(reason.path("code").asText()).isEqualTo(code);
    assertThat(reason.path("text").asText()).contains(word);
  }

  @Test
  void aProposalAddsToTheServersOwnEvidence() {
    double before = candidate(ask("weld metal", "en"), "welding").path("confidence").asDouble();
    install("", "return List.of(of(\"welding\", 0.5), of(\"welding\", 0.2), of(\"sql\", 0.25));");

    JsonNode answer = ask("weld metal", "en");
    JsonNode welding = candidate(answer, "welding");
    assertThat(welding.path("confidence").asDouble())
        .isCloseTo(1 - (1 - before) * 0.5, org.assertj.core.data.Offset.offset(0.0011));
    assertThat(welding.path("justification").asText()).endsWith("/CompositeMatching");
    assertThat(Answer.texts(welding.path("reasons"), "code")).containsOnlyOnce("because");
    assertThat(candidate(answer, "sql").path("confidence").asDouble()).isEqualTo(0.25);
    assertThat(answer.has("suggestersMissing")).isFalse();
    assertThat(ask("weld metal", "en").path("candidates")).isEqualTo(answer.path("candidates"));
  }

  @Test
  void proposalsThatTogetherAreTooSureShareTheirConfidence() {
    install("", "return List.of(of(\"sql\", 0.9), of(\"pedagogy\", 0.9), of(\"welding\", 0.2));");

    JsonNode answer = ask("ок", "ru");

    assertThat(Answer.texts(answer.path("candidates"), "confidence"))
        .containsExactly("0.45", "0.45", "0.1");
  }

  @Test
  void aSuggesterSeesTheTargetAndTheTexts() {
    String sees =
        "return List.of(new Proposal(target.get(0).iri(), 0.9, \"sees\", Map.of(\"kk\", \"-\","
            + " \"ru\", \"-\", \"en\", target.size() + target.get(0).kind()"
            + " + target.get(0).labels() + question.texts() + question.thing().isPresent())));";
    install("", sees);

    JsonNode answer = ask("ок", "ru");
    assertThat(candidate(answer, "pedagogy").path("reasons").path(0).path("text").asText())
        .isEqualTo("4skill{en=[pedagogy]}{ru=[ок]}false");
  }

  @Test
  void whatMustNotBeProposedIsLeftOutAndFound() {
    install(
        "",
        "return List.of(of(\"nowhere\", 0.5), of(\"sql\", 1.5), of(\"pedagogy\", Double.NaN),"
            + " of(\"welding\", -0.1), of(\"transformers\", 0.5));");

    JsonNode answer = ask("ок", "ru");

    assertThat(Answer.texts(answer.path("candidates"), "iri"))
        .containsExactly(OWN + "transformers");
    assertThat(answer.has("suggestersMissing")).isFalse();
    assertThat(findings())
        .contains("own-suggester", "not in the target")
        .containsPattern("outside \\[0,1\\]\\. \\(\\d+ times\\)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          if (true) throw new IllegalStateException("worn out"); | return List.of(); | failed: worn out
          if (true) return null; | return List.of(); | gave no answer
          | throw new IllegalStateException("tired"); | failed: tired
          | return null; | gave no answer
          | return Collections.singletonList(null); | own-suggester
          | return List.of(new Proposal("x", 0.5, "No Code", Map.of())); | lower-case words
          """)
  void aSuggesterThatFailsIsFoundAndTheAnswerGoesOnWithoutIt(
      String prepare, String propose, String words) {
    JsonNode before = ask("Ремонтирует трансформаторы", "ru");
    install(prepare == null ? "" : prepare, propose);

    for (int i = 0; i < 7; i++) {
      JsonNode answer = ask("Ремонтирует трансформаторы", "ru");
      assertThat(answer.path("candidates")).isEqualTo(before.path("candidates"));
      assertThat(answer.path("suggestersMissing").toString()).isEqualTo("[\"own-suggester\"]");
    }
    assertThat(findings()).contains(words);
    if (prepare == null) {
      assertThat(findings()).contains("(5 times)");
    }
  }

  @Test
  void aSuggesterThatHangsDelaysOneAnswer() {
    install("", FOR_EVER + " return null;");
    long start = System.nanoTime();
    for (int i = 0; i < 8; i++) {
      assertThat(ask("Ремонтирует трансформаторы", "ru").path("suggestersMissing")).hasSize(1);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    assertThat(findings()).contains("took longer than 2 seconds");
  }

  @Test
  void aTargetIsPreparedOnceUntilItChanges() {
    System.clearProperty("prepared");
    install(
        "System.setProperty(\"prepared\", System.getProperty(\"prepared\", \"\") + target.size());",
        "return List.of(of(\"sql\", 0.5));");

    for (int i = 0; i < 3; i++) {
      ask("ок", "ru");
    }
    assertThat(System.getProperty("prepared")).isEqualTo("4");
    add("soldering", "solder wires");
    ask("ок", "ru");
    ask("ок", "ru");
    assertThat(System.getProperty("prepared")).isEqualTo("45");
    assertThat(
            server
                .server()
                .update("DELETE WHERE { GRAPH ?g { <" + OWN + "soldering> ?p ?o } }")
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  void whatASuggesterHasPreparedGoesWithIt() {
    install("List<Thing> kept = new ArrayList<>(target);", "return List.of(of(\"sql\", 0.5));");
    blink(CYCLES);
    long classes = loadedClasses();

    blink(CYCLES);

    // Each turn loads a class of the plugin and one for its lambda: a leak would keep them all.
    assertThat(loadedClasses() - classes).isLessThan(CYCLES);
  }

  private void blink(int times) {
    for (int i = 0; i < times; i++) {
      Answer.json(server.post("/own/disable"));
      assertThat(ask("ок", "ru").path("candidates")).isEmpty();
      Answer.json(server.post("/own/enable"));
      assertThat(ask("ок", "ru").path("candidates")).hasSize(1);
    }
  }

  private static long loadedClasses() {
    System.gc();
    System.gc();
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }
}
