package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Search over the demo data and some hard words. */
@ExtendWith(DemoServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class SearchTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String TEST = "https://example.org/search/";

  private final TestServer server;

  SearchTest(TestServer server) {
    this.server = server;
  }

  @BeforeAll
  void addHardWords() {
    store(
        skill("welder", "\"Сварщик\"@ru , \"Welder of pipes\"@en", "\"Pipe joiner\"@en"),
        skill("hedgehog", "\"Учёт ёмкостей\"@ru", ""),
        skill("professional", "\"Білікті кәсіпқой\"@kk", ""),
        skill("letters", "\"Әңгіме Ғылым Қөпір Ұңғы Үһі\"@kk", ""),
        skill("speciality", "\"Энергетика мамандығы\"@kk-Cyrl", ""),
        skill("latin", "\"Därıger kömekşısı\"@kk-Latn", ""),
        skill("brazilian", "\"Instalação elétrica\"@pt-BR", ""),
        skill("cpp", "\"Programming in C++\"@en", ""),
        skill("csharp", "\"Programming in C#\"@en", ""),
        skill("c", "\"Programming in C\"@en", ""),
        skill("pupil", "\"L'élève et son école\"@fr", "\"O’Brien's method\"@en"),
        skill("quote", "\"Say \\\"hi\\\" to a\\\\b\"@en", ""));
  }

  private void store(String... resources) {
    String update =
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> INSERT DATA { GRAPH <%s> { %s } }"
            .formatted(TEST, String.join("\n", resources));
    assertThat(server.update(update).statusCode()).isEqualTo(204);
    SearchIndexed.await(server);
  }

  private static String skill(String id, String labels, String altLabels) {
    return "<%s%s> a <http://data.europa.eu/esco/model#Skill> ; skos:prefLabel %s %s ."
        .formatted(TEST, id, labels, altLabels.isEmpty() ? "" : "; skos:altLabel " + altLabels);
  }

  private JsonNode search(String text, String more) {
    return Answer.json(
        server.get(
            "/api/search?q=" + TestServer.encode(text) + more, "Accept", "application/json"));
  }

  private static List<String> found(JsonNode answer) {
    return Answer.texts(answer.path("hits"), "iri");
  }

  private static int count(JsonNode answer, String facet, String value) {
    return StreamSupport.stream(answer.path("facets").path(facet).spliterator(), false)
        .filter(entry -> entry.path("value").asText().equals(value))
        .mapToInt(entry -> entry.path("count").asInt())
        .findFirst()
        .orElse(0);
  }

  @ParameterizedTest
  @CsvSource({
    "СВАРЩИК, welder",
    "сварщика, welder",
    "сварщиков, welder",
    "welders, welder",
    "учет емкостей, hedgehog",
    "УЧЁТ, hedgehog",
    "емкость, hedgehog",
    "кәсіпқой, professional",
    "КӘСІПҚОЙ, professional",
    "касипкой, professional",
    "кәсипқой, professional",
    "бiлiктi, professional",
    "әңгіме, letters",
    "ӘҢГІМЕ, letters",
    "ангиме, letters",
    "ғылым, letters",
    "ГЫЛЫМ, letters",
    "қөпір, letters",
    "копир, letters",
    "ұңғы, letters",
    "унгы, letters",
    "ҮҺІ, letters",
    "кәсіпқойлардың, professional",
    "касипкойлар, professional",
    "kásipqoı, professional",
    "käsıpqoi, professional",
    "Käsıpqoilarğa, professional",
    "білiктi, professional",
    "мамандықтарына, speciality",
    "мамандық, speciality",
    "мамандыктары, speciality",
    "mamandyqtar, speciality",
    "дәрігерлер, latin",
    "көмекшілерінің, latin",
    "дaригер, latin",
    "instalacao, brazilian",
    "elétrica, brazilian",
    "Cварщик, welder",
    "ёмкости, hedgehog",
    "С++, cpp",
    "с#, csharp",
    "l'élève, pupil",
    "O'Brien, pupil",
    "O’Brien, pupil",
    "O´Brien, pupil",
    "C++, cpp",
    "c#, csharp",
    "'\"hi\"', quote",
    "'a\\b', quote"
  })
  void aWordIsFoundHoweverItIsTyped(String typed, String id) {
    assertThat(found(search(typed, "&limit=200"))).contains(TEST + id);
  }

  @Test
  void aWholeLabelGoesBeforeItsBeginningBeforeOtherForms() {
    store(
        skill("exact", "\"Желдеткіш\"@kk", ""),
        skill("prefix", "\"Желдеткіш қалақтары\"@kk", ""),
        skill("stem", "\"Бөлме желдеткіштері\"@kk", ""));

    assertThat(found(search("желдеткіш", "")))
        .startsWith(TEST + "exact", TEST + "prefix", TEST + "stem");
    assertThat(found(search("желдеткіштер", ""))).contains(TEST + "exact", TEST + "stem");
  }

  @Test
  void aFormSaysWhichLabelMatched() {
    JsonNode hit = search("кәсіпқойлардың", "&lang=kk-KZ").path("hits").path(0);

    assertThat(hit.path("matched").path("text").asText()).isEqualTo("Білікті кәсіпқой");
    assertThat(hit.path("matched").path("lang").asText()).isEqualTo("kk");
  }

  @ParameterizedTest
  @CsvSource({"C++, cpp", "C#, csharp", "programming in c++, cpp"})
  void languagesMadeOfSignsAreToldApart(String typed, String id) {
    assertThat(found(search(typed, ""))).first().isEqualTo(TEST + id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(copy",
        "/",
        "*",
        "?",
        "AND",
        "OR NOT",
        "\\",
        "\"",
        "a AND (b OR",
        "label:x",
        "[1 TO",
        "x~99999999",
        "^",
        "{!}",
        "<script>alert(1)</script>",
        "\u0000",
        "\uD83D\uDE00",
        "a' } UNION { ?s ?p ?o",
        "   ",
        ""
      })
  void anythingTypedIsAnsweredAsJsonAndAsAPage(String typed) {
    assertThat(search(typed, "").path("hits").isArray()).isTrue();

    var page = server.get("/api/search?q=" + TestServer.encode(typed), "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script>alert");
  }

  @Test
  void aTextThatIsTooLongIsRefusedInWords() {
    String longest = "слово ".repeat(100);
    assertThat(search(longest, "").path("total").isNumber()).isTrue();

    var problem =
        Answer.problem(
            server.get("/api/search?q=" + "a".repeat(5_000), "Accept", "application/json"),
            400,
            "bad-parameter");
    assertThat(problem.path("detail").asText()).contains("1000", "5000");
    int far = server.get("/api/search?q=" + "a".repeat(100_000)).statusCode();
    assertThat(far).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=201", "limit=x", "limit=1e9", "offset=-1", "kind=unicorn"})
  void aBadParameterIsNamed(String parameter) {
    var problem =
        Answer.problem(
            server.get("/api/search?q=x&" + parameter, "Accept", "application/json"),
            400,
            "bad-parameter");

    assertThat(problem.path("detail").asText()).contains(parameter.replaceAll("=.*", ""));
  }

  @Test
  void everyKindOfTheDemoDataIsFoundAndCounted() {
    JsonNode all = search("", "&limit=1");

    for (String kind :
        List.of(
            "framework",
            "level",
            "field",
            "institution",
            "qualification",
            "programme",
            "module",
            "learning-outcome",
            "standard",
            "profession-card",
            "labour-function",
            "professional-skill",
            "ability",
            "knowledge",
            "employer",
            "skill-demand",
            "employer-skill")) {
      assertThat(count(all, "kind", kind)).as(kind).isPositive();
      JsonNode one = search("", "&kind=" + kind + "&limit=200");
      assertThat(one.path("total").asInt()).as(kind).isEqualTo(count(all, "kind", kind));
      assertThat(Answer.texts(one.path("hits"), "kind")).containsOnly(kind);
    }
  }

  @Test
  void filtersByFieldAndLevelHoldTogether() {
    JsonNode filtered =
        search("", "&kind=programme&field=" + TestServer.encode(ID + "field/ict") + "&level=4");

    assertThat(found(filtered))
        .containsExactlyInAnyOrder(
            ID + "programme/ict/vet",
            ID + "programme/ict/vet-2021",
            ID + "programme/ict/vet-network");
    assertThat(count(filtered, "level", "6")).as("a facet ignores its own filter").isPositive();
    assertThat(count(filtered, "field", ID + "field/primary-education")).isPositive();
  }

  @Test
  void partsHaveTheFieldAndLevelOfWhatTheyArePartOf() {
    JsonNode abilities =
        search("", "&kind=ability&level=6&field=" + TestServer.encode(ID + "field/ict"));

    assertThat(abilities.path("total").asInt()).isPositive();
    assertThat(found(abilities)).allMatch(iri -> iri.contains("/ability/ict/"));
  }

  @Test
  void filtersByFrameworkAndLanguageHold() {
    String framework = ID + "framework/kz-nqf-2016";
    JsonNode levels = search("", "&kind=level&framework=" + TestServer.encode(framework));
    JsonNode french = search("", "&language=fr");

    assertThat(levels.path("total").asInt()).isEqualTo(8);
    assertThat(found(levels)).allMatch(iri -> iri.startsWith(framework));
    assertThat(found(french)).contains(TEST + "pupil").noneMatch(iri -> iri.startsWith(ID));
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrOverlap() {
    List<String> whole = found(search("", "&kind=level&limit=20"));
    List<String> first = found(search("", "&kind=level&limit=10"));
    List<String> second = found(search("", "&kind=level&limit=10&offset=10"));

    assertThat(whole).hasSize(20).startsWith(first.toArray(String[]::new));
    assertThat(whole).endsWith(second.toArray(String[]::new)).doesNotHaveDuplicates();
    assertThat(found(search("", "&kind=level&offset=100000"))).isEmpty();
  }

  @Test
  void theLabelComesInTheAskedLanguage() {
    String programme = "4S06130103";

    for (String language : List.of("kk", "ru", "en")) {
      JsonNode hit = search(programme, "&kind=programme&lang=" + language).path("hits").path(0);
      assertThat(hit.path("lang").asText()).isEqualTo(language);
    }
  }

  @Test
  void aHitSaysWhichTextMatchedAndInWhichLanguage() {
    JsonNode hidden = search("pipe joiner", "&lang=ru").path("hits").path(0);
    assertThat(hidden.path("label").asText()).isEqualTo("Сварщик");
    assertThat(hidden.path("lang").asText()).isEqualTo("ru");
    assertThat(hidden.path("matched").path("text").asText()).isEqualTo("Pipe joiner");
    assertThat(hidden.path("matched").path("lang").asText()).isEqualTo("en");

    JsonNode shown = search("сварщика", "&lang=en").path("hits").path(0);
    assertThat(shown.path("label").asText()).isEqualTo("Welder of pipes");
    assertThat(shown.path("matched").path("text").asText()).isEqualTo("Сварщик");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6B06103", "6b06103", "6В06103", "6в06103",
      })
  void aCodeIsFoundWithLettersOfEitherAlphabet(String code) {
    store(
        """
        <%scode> a <%sProgramme> ; skos:prefLabel "Bachelor of codes"@en ;
          <%scode> "6B06103" ; <%sversion> "2099" ; <%sinstitution> <%sinstitution/ict/college> ;
          <%ssector> <%sHE> ; <%slevel> <%sframework/kz-nqf-2016/level/6> ;
          <%scredits> 240.0 ; <%shoursPerCredit> 30 ; <%sprovenance> <%sIllustrative> .
        """
            .replace("%sinstitution/", ID + "institution/")
            .replace("%sframework/", ID + "framework/")
            .replace("<%scode> a", "<" + TEST + "code> a")
            .replace("%s", "https://w3id.org/dualmap/ontology#"));

    JsonNode hit = search(code, "").path("hits").path(0);

    assertThat(hit.path("iri").asText()).isEqualTo(TEST + "code");
    assertThat(hit.path("codes").path(0).asText()).isEqualTo("6B06103");
  }

  @Test
  void aCommittedChangeIsFoundAtOnceAndARefusedOneNever() {
    for (int i = 0; i < 5; i++) {
      String word = "Zyxwvutility" + "abcde".charAt(i);
      store(skill("fresh" + i, "\"%s\"@en".formatted(word), ""));
      assertThat(found(search(word, ""))).containsExactly(TEST + "fresh" + i);
    }
    String nameless = "<urn:x:nameless> a <https://w3id.org/dualmap/ontology#Field> .";
    var refused =
        server.update(
            "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> INSERT DATA { "
                + skill("refused", "\"Qwertzuility\"@en", "")
                + nameless
                + " }");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(found(search("qwertzuility", ""))).isEmpty();

    server.update("DELETE WHERE { GRAPH <%s> { <%sfresh0> ?p ?o } }".formatted(TEST, TEST));
    SearchIndexed.await(server);
    assertThat(found(search("zyxwvutilitya", ""))).isEmpty();
  }

  @Test
  void aTextThatLooksLikeSparqlFindsOnlyWhatIsCalledSo() {
    assertThat(search("\"} DROP ALL #", "").path("total").isNumber()).isTrue();
    assertThat(found(search("Welder of pipes", ""))).contains(TEST + "welder");
  }
}
