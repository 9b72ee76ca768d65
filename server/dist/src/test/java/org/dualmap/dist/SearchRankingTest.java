package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of hits, what they say of themselves, facets and pages. */
@ExtendWith(DemoServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class SearchRankingTest {
  private static final String TEST = "https://example.org/ranking/";

  private final TestServer server;

  SearchRankingTest(TestServer server) {
    this.server = server;
  }

  @BeforeAll
  void addWordsToRank() {
    store(
        skill("whole", "\"Quorvex tuning\"@en", ""),
        skill("other-whole", "\"Aligning a plimsoll\"@en", "; skos:altLabel \"Quorvex Tuning\"@en"),
        skill("begins", "\"Quorvex tuning of engines\"@en", ""),
        skill("all", "\"Tuning of a quorvex\"@en", ""),
        skill("some", "\"Cleaning of a quorvex\"@en", ""),
        skill("described", "\"Zimbol\"@en", "; dct:description \"Has a quorvex inside.\"@en"),
        skill("ru", "\"Брумлик\"@ru , \"Sprocketing\"@en", ""),
        skill("kk", "\"Брумлик\"@kk , \"Sprocketeer\"@en", ""),
        skill("many", "\"Flanging\"@en", "; skos:altLabel \"Flange it\"@en , \"Flanges\"@en"),
        skill("old", "\"Wimbling by hand\"@en", "; owl:deprecated true"),
        skill("new", "\"Wimbling by machine\"@en", "; dct:replaces <" + TEST + "middle>"),
        skill("middle", "\"Wimbling by steam\"@en", ""));
  }

  private void store(String... resources) {
    String update =
        """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX dct: <http://purl.org/dc/terms/>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        INSERT DATA { GRAPH <%s> { %s } }"""
            .formatted(TEST, String.join("\n", resources));
    assertThat(server.update(update).statusCode()).isEqualTo(204);
    SearchIndexed.await(server);
  }

  private static String skill(String id, String labels, String more) {
    return "<%s%s> a <http://data.europa.eu/esco/model#Skill> ; skos:prefLabel %s %s ."
        .formatted(TEST, id, labels, more);
  }

  private JsonNode search(String text, String more) {
    return get("/api/search?q=" + TestServer.encode(text) + more);
  }

  private JsonNode get(String path) {
    return Answer.json(server.get(path, "Accept", "application/json"));
  }

  private static List<String> found(JsonNode answer) {
    return Answer.texts(answer.path("hits"), "iri").stream()
        .map(iri -> iri.replace(TEST, ""))
        .toList();
  }

  private static int count(JsonNode answer, String facet, String value) {
    return StreamSupport.stream(answer.path("facets").path(facet).spliterator(), false)
        .filter(entry -> entry.path("value").asText().equals(value))
        .mapToInt(entry -> entry.path("count").asInt())
        .findFirst()
        .orElse(0);
  }

  @Test
  void wholeThenBeginningThenAllWordsThenSomeThenDescriptions() {
    JsonNode answer = search("Quorvex tuning", "&lang=en");

    assertThat(found(answer))
        .startsWith("whole", "other-whole", "begins", "all", "some")
        .contains("described");
    assertThat(by(answer)).startsWith("whole", "whole", "beginning", "all-words", "some-words");
    JsonNode described = answer.path("hits").path(found(answer).indexOf("described"));
    assertThat(described.path("matched").path("by").asText()).isEqualTo("description");
    assertThat(described.path("matched").path("text").asText()).isEqualTo("Has a quorvex inside.");
    assertThat(marked(described)).containsExactly("quorvex");
  }

  private static List<String> by(JsonNode answer) {
    return StreamSupport.stream(answer.path("hits").spliterator(), false)
        .map(hit -> hit.path("matched").path("by").asText())
        .toList();
  }

  private static List<String> marked(JsonNode hit) {
    String text = hit.path("matched").path("text").asText();
    List<String> marked = new ArrayList<>();
    for (JsonNode mark : hit.path("matched").path("marks")) {
      marked.add(text.substring(mark.path("start").asInt(), mark.path("end").asInt()));
    }
    return marked;
  }

  @Test
  void theAskedLanguageComesFirstAndAnotherIsSaidToBeSo() {
    JsonNode russian = search("брумлик", "&lang=ru");
    JsonNode kazakh = search("брумлик", "&lang=kk");

    assertThat(found(russian)).containsExactly("ru", "kk");
    assertThat(found(kazakh)).containsExactly("kk", "ru");
    assertThat(russian.path("hits").path(0).path("matched").has("otherLanguage")).isFalse();
    JsonNode other = russian.path("hits").path(1).path("matched");
    assertThat(other.path("otherLanguage").asBoolean()).isTrue();
    assertThat(other.path("lang").asText()).isEqualTo("kk");
  }

  @ParameterizedTest
  @CsvSource({
    "quorvxe tuning, whole",
    "Qorvex tuning, whole",
    "quorvex tunning, whole",
    "Sproketeer, kk",
    "брумлки, ru",
    "Брумлек, ru"
  })
  void aMisspeltWordIsFoundAndSaidToBeNear(String typed, String id) {
    JsonNode answer = search(typed, "&lang=ru");

    assertThat(found(answer)).contains(id);
    JsonNode hit = answer.path("hits").path(found(answer).indexOf(id));
    assertThat(hit.path("matched").path("by").asText()).isEqualTo("near-words");
    assertThat(marked(hit)).isNotEmpty();
  }

  @Test
  void aNearWordNeverStandsBesideOneThatIsThere() {
    store(skill("near", "\"Sprocketinf\"@en", ""));

    assertThat(found(search("sprocketing", ""))).contains("ru").doesNotContain("near");
  }

  @Test
  void aWordThatIsNotTypedToItsEndIsFound() {
    assertThat(found(search("sprocketi", ""))).contains("ru");
    assertThat(found(search("tuning quorv", ""))).contains("whole", "all");
  }

  @Test
  void manyWordsOfWhichNoneIsKnownAreAnswered() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 980; i++) {
      text.append("qrovextun")
          .append((char) ('a' + i % 26))
          .append((char) ('a' + i / 26))
          .append(' ');
    }

    assertThat(search(text.toString(), "").path("total").isNumber()).isTrue();
  }

  @Test
  void manyLabelsOfOneThingAreOneHit() {
    JsonNode answer = search("flange", "&lang=en");

    assertThat(found(answer)).containsExactly("many");
    assertThat(answer.path("total").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsDeprecatedIsHiddenAndWhatIsReplacedIsSaidToBeSo() {
    assertThat(found(search("wimbling", ""))).containsExactlyInAnyOrder("new", "middle");
    assertThat(found(search("wimbling", "&deprecated=true")))
        .containsExactlyInAnyOrder("new", "middle", "old");
    assertThat(found(search("wimbling", "&state=deprecated"))).containsExactly("old");
    assertThat(found(search("wimbling", "&state=replaced"))).containsExactly("middle");
    assertThat(found(search("wimbling", "&state=current&state=deprecated")))
        .containsExactlyInAnyOrder("new", "old");
    JsonNode all = search("wimbling", "&deprecated=true");
    assertThat(count(all, "state", "current")).isEqualTo(1);
    assertThat(count(all, "state", "replaced")).isEqualTo(1);
    assertThat(count(all, "state", "deprecated")).isEqualTo(1);

    server.update(
        "PREFIX dct: <http://purl.org/dc/terms/> DELETE DATA { GRAPH <%s> { <%snew> dct:replaces <%smiddle> } }"
            .formatted(TEST, TEST, TEST));
    SearchIndexed.await(server);
    assertThat(found(search("wimbling", "&state=replaced"))).isEmpty();
    store("<%snew> dct:replaces <%smiddle> .".formatted(TEST, TEST));
  }

  @Test
  void severalValuesOfAFacetAreOneOrTheOther() {
    JsonNode both = search("", "&kind=programme&kind=module&limit=1");
    JsonNode programmes = search("", "&kind=programme&limit=1");
    JsonNode modules = search("", "&kind=module&limit=1");

    assertThat(both.path("total").asInt())
        .isEqualTo(programmes.path("total").asInt() + modules.path("total").asInt());
    assertThat(count(programmes, "kind", "module")).isEqualTo(modules.path("total").asInt());
  }

  @Test
  void theFacetOfInstitutionsHoldsProgrammesAndTheirParts() {
    String college = "https://w3id.org/dualmap/id/institution/ict/college";
    JsonNode all = search("", "&institution=" + TestServer.encode(college) + "&limit=200");

    assertThat(count(search("", "&limit=1"), "institution", college))
        .isEqualTo(all.path("total").asInt())
        .isPositive();
    assertThat(Answer.texts(all.path("hits"), "kind"))
        .contains("programme", "module", "learning-outcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "🙂", "C++", "quorvex", "nothingiscalledso"})
  void aFilterThatLeavesNothingIsNoFault(String typed) {
    for (String filter :
        List.of("language=xx", "kind=programme", "state=replaced", "level=99", "field=urn:x:y")) {
      JsonNode answer = search(typed, "&" + filter);
      assertThat(answer.path("hits").isArray()).as(filter).isTrue();
    }
  }

  @Test
  void facetsCanBeLeftOut() {
    assertThat(search("quorvex", "&facets=false").path("facets")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "обучение", "management of", "&kind=learning-outcome"})
  void pagesCanBeReadToTheEnd(String text) {
    String query = text.startsWith("&") ? text : "&q=" + TestServer.encode(text);
    JsonNode page = get("/api/search?limit=37" + query);
    List<String> iris = new ArrayList<>(Answer.texts(page.path("hits"), "iri"));
    while (!page.path("next").asText().isEmpty()) {
      page = get(page.path("next").asText());
      iris.addAll(Answer.texts(page.path("hits"), "iri"));
    }

    assertThat(iris).hasSize(page.path("total").asInt()).doesNotHaveDuplicates();
  }

  @Test
  void whatComesBetweenTwoPagesMovesNothing() {
    JsonNode first = get("/api/search?limit=2&q=quorvex");
    List<String> rest = found(get("/api/search?limit=50&offset=2&q=quorvex"));
    store(skill("quorvex-first", "\"Quorvex\"@en", ""));

    assertThat(found(get(first.path("next").asText()))).isEqualTo(rest.subList(0, 2));
    assertThat(found(get("/api/search?q=quorvex"))).first().isEqualTo("quorvex-first");
    server.update("DELETE WHERE { GRAPH <%s> { <%squorvex-first> ?p ?o } }".formatted(TEST, TEST));
    SearchIndexed.await(server);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "after=x",
        "after=!!!",
        "after=AAAA&offset=3",
        "state=lost",
        "facets=maybe",
        "deprecated=1",
        "kind=skill&kind=unicorn"
      })
  void aBadParameterIsNamed(String parameter) {
    var problem =
        Answer.problem(
            server.get("/api/search?q=x&" + parameter, "Accept", "application/json"),
            400,
            "bad-parameter");
    assertThat(problem.path("detail").asText()).isNotEmpty();
  }

  @Test
  void theMarksAreWhereTheWordsAre() {
    JsonNode hit = search("quorvex", "&lang=en").path("hits").path(0);
    assertThat(marked(hit)).containsExactly("Quorvex");
    JsonNode stem = search("tune engine", "").path("hits").path(0);
    assertThat(found(search("tune engine", ""))).first().isEqualTo("begins");
    assertThat(marked(stem)).containsExactly("tuning", "engines");
    JsonNode begun = search("Quorvex tun", "").path("hits").path(0);
    assertThat(marked(begun)).containsExactly("Quorvex", "tun");
  }

  @Test
  void thePageMarksWhatMatched() {
    String page = server.get("/api/search?q=quorvex", "Accept", "text/html").body();

    assertThat(page).contains("<mark>Quorvex</mark>");
  }

  @Test
  void anOutcomeOfAReplacedProgrammeIsReplacedToo() {
    JsonNode replaced = search("", "&state=replaced&limit=200");

    assertThat(Answer.texts(replaced.path("hits"), "kind")).contains("programme", "module");
  }
}
