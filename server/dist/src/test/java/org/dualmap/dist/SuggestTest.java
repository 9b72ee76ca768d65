package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion of what somebody begins to type. */
@ExtendWith(DemoServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class SuggestTest {
  private static final String TEST = "https://example.org/suggest/";

  private final TestServer server;

  SuggestTest(TestServer server) {
    this.server = server;
  }

  @BeforeAll
  void addLabels() {
    String update =
        """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX esco: <http://data.europa.eu/esco/model#>
        INSERT DATA { GRAPH <%1$s> {
          <%1$sgroup-a> a <https://w3id.org/dualmap/ontology#SkillGroup> ;
            skos:prefLabel "Vexing machines"@en , "Машины"@ru .
          <%1$sgroup-b> a <https://w3id.org/dualmap/ontology#SkillGroup> ;
            skos:prefLabel "Vexing people"@en .
          <%1$sa> a esco:Skill ; skos:prefLabel "Zubular work"@en , "Жұмбақ жұмыс"@kk ,
            "Жумбарная работа"@ru ; skos:broader <%1$sgroup-a> .
          <%1$sb> a esco:Skill ; skos:prefLabel "Zubular work"@en ; skos:broader <%1$sgroup-b> .
          <%1$sc> a esco:Skill ; skos:prefLabel "Careful zubulation of wood"@en ;
            skos:altLabel "Zubulating wood"@en .
          <%1$sd> a esco:Skill ; skos:prefLabel "Zubular past"@en ; owl:deprecated true .
        } }"""
            .formatted(TEST);
    assertThat(server.update(update).statusCode()).isEqualTo(204);
    SearchIndexed.await(server);
  }

  private JsonNode suggest(String typed, String more) {
    return Answer.json(
            server.get(
                "/api/suggest?q=" + TestServer.encode(typed) + more, "Accept", "application/json"))
        .path("suggestions");
  }

  private static List<String> iris(JsonNode suggestions) {
    return Answer.texts(suggestions, "iri").stream().map(iri -> iri.replace(TEST, "")).toList();
  }

  @Test
  void completesFromTheSecondLetterOn() {
    assertThat(suggest("z", "")).isEmpty();
    assertThat(iris(suggest("zu", ""))).startsWith("a", "b", "c").doesNotContain("d");
    assertThat(suggest("", "")).isEmpty();
    assertThat(suggest("  ", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "жұмб, kk, Жұмбақ жұмыс",
    "жумбак, kk, Жұмбақ жұмыс",
    "жұмбақ жұм, kk, Жұмбақ жұмыс",
    "жұ, ru, Жумбарная работа",
    "раб, ru, Жумбарная работа",
    "ZUBULAR W, en, Zubular work",
    "work zub, en, Zubular work"
  })
  void completesInEveryLanguageAndInsideLabels(String typed, String language, String text) {
    JsonNode suggestions = suggest(typed, "&lang=" + language);

    assertThat(Answer.texts(suggestions, "text")).contains(text);
  }

  @Test
  void equalLabelsAreToldApart() {
    JsonNode suggestions = suggest("zubular w", "&lang=en");

    assertThat(Answer.texts(suggestions, "text")).containsExactly("Zubular work", "Zubular work");
    assertThat(Answer.texts(suggestions, "within"))
        .containsExactly("Vexing machines", "Vexing people");
    assertThat(Answer.texts(suggest("zubular w", "&lang=ru"), "label"))
        .containsExactly("Жумбарная работа", "Zubular work");
  }

  @Test
  void saysWhichLabelWasCompletedAndWhatItBelongsTo() {
    JsonNode first = suggest("zubulating", "").path(0);

    assertThat(first.path("text").asText()).isEqualTo("Zubulating wood");
    assertThat(first.path("label").asText()).isEqualTo("Careful zubulation of wood");
    assertThat(first.path("kind").asText()).isEqualTo("skill");
    JsonNode mark = first.path("marks").path(0);
    assertThat(mark.path("start").asInt()).isZero();
    assertThat(mark.path("end").asInt()).isEqualTo("zubulating".length());
  }

  @Test
  void codesAreCompletedWithLettersOfEitherAlphabet() {
    assertThat(Answer.texts(suggest("4S0613", ""), "text")).contains("4S06130103");
    assertThat(Answer.texts(suggest("6В06", ""), "text"))
        .isNotEmpty()
        .allMatch(text -> text.startsWith("6B06") || text.startsWith("6В06"));
  }

  @Test
  void kindsNarrow() {
    assertThat(Answer.texts(suggest("ve", "&kind=skill-group"), "kind"))
        .isNotEmpty()
        .containsOnly("skill-group");
    assertThat(suggest("zubular", "&kind=programme")).isEmpty();
    assertThat(suggest("zu", "&limit=1")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(c", "\\\\", "**", "\"\"", "AND", "\u0000\u0000", "😀😀", "  a  ", "a' }", "C++"})
  void anythingIsAnswered(String typed) {
    assertThat(suggest(typed, "").isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=51", "kind=unicorn"})
  void aBadParameterIsNamed(String parameter) {
    Answer.problem(
        server.get("/api/suggest?q=xy&" + parameter, "Accept", "application/json"),
        400,
        "bad-parameter");
  }
}
