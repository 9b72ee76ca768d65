package org.dualmap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualmap.graph.TestGraph;
import org.dualmap.search.SearchAnswer.FacetCount;
import org.dualmap.search.SearchAnswer.Hit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches in one small graph that no test changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchTest {
  static final String EX = "http://example.org/";
  private static final String SKILLS =
      """
      ex:weld a esco:Skill ; skos:prefLabel "weld metal"@en , "сварка металла"@ru ,
          "металды дәнекерлеу"@kk ; skos:altLabel "metal welding"@en , "join metal"@en .
      ex:welds a esco:Skill ; skos:prefLabel "weld metal parts of ships"@en .
      ex:metal a esco:Skill ; skos:prefLabel "polish metal"@en ;
          dct:description "After you weld, polish."@en .
      ex:welder a esco:Occupation ; skos:prefLabel "welder"@en , "сварщик"@ru , "дәнекерлеуші"@kk ;
          skos:notation "7212.3" ; dct:description "A welder joins metal by heat."@en .
      ex:old a esco:Occupation ; skos:prefLabel "acetylene welder"@en ; owl:deprecated true .
      ex:cpp a esco:Skill ; skos:prefLabel "C++"@en .
      ex:csharp a esco:Skill ; skos:prefLabel "C#"@en .
      ex:c a esco:Skill ; skos:prefLabel "C"@en .
      ex:go a esco:Skill ; skos:prefLabel "Go (language) AND NOT *"@en .
      ex:teach a esco:Skill ; skos:prefLabel "қазақ тілін оқыту"@kk , "teach Kazakh"@en .
      ex:yellow a esco:Skill ; skos:prefLabel "красить в жёлтый цвет"@ru .
      """;
  private static final String PROGRAMMES =
      """
      ex:framework a dm:Framework ; skos:prefLabel "Framework"@en ; dm:version "1" .
      ex:l4 a dm:FrameworkLevel ; skos:prefLabel "Level four"@en ; dm:levelNumber 4 ;
          skos:inScheme ex:framework .
      ex:l6 a dm:FrameworkLevel ; skos:prefLabel "Level six"@en ; dm:levelNumber 6 ;
          skos:inScheme ex:framework .
      ex:p1 a dm:Programme ; skos:prefLabel "Power grids"@en , "Электрические сети"@ru ;
          dm:institution ex:college ; dm:code "07130100" ; dm:version "2024" ; dm:sector dm:VET ;
          dm:level ex:l4 ; dm:field ex:power .
      ex:p2 a dm:Programme ; skos:prefLabel "Power plants"@en ; dm:institution ex:university ;
          dm:code "6B07104" ; dm:codeAsWritten "6В07104" ; dm:version "2024" ; dm:sector dm:HE ;
          dm:level ex:l6 ; dm:field ex:power .
      ex:p3 a dm:Programme ; skos:prefLabel "Power of software"@en ; dm:institution ex:college ;
          dm:code "06130100" ; dm:version "2024" ; dm:sector dm:VET ; dm:level ex:l4 ;
          dm:field ex:ict .
      ex:o1 a elm:LearningOutcome ; skos:prefLabel "Reads power diagrams"@en ;
          dct:isPartOf ex:p1 ; dm:code "РО 4.1" .
      """;

  private TestGraph graph;
  private Search search;

  @BeforeAll
  void open(@TempDir Path root) {
    graph = TestGraph.open(root);
    graph.load(EX + "skills", SKILLS);
    graph.load(EX + "programmes", PROGRAMMES);
    search = Search.open(graph.store(), graph.data().index(), SearchTest::codeForms);
  }

  @AfterAll
  void close() {
    search.close();
    graph.close();
  }

  /** As a framework would: Cyrillic letters of a code as Latin ones. */
  private static Set<String> codeForms(String text) {
    return Set.of(text.replace('В', 'B').replace('М', 'M'));
  }

  @ParameterizedTest
  @CsvSource({
    "weld metal, weld",
    "WELD  METAL, weld",
    "metal welding, weld",
    "сварка металла, weld",
    "свАрка, weld",
    "металды данекерлеу, weld",
    "данекерлеуши, welder",
    "сварщики, welder",
    "welders, welder",
    "7212.3, welder",
    "казак тилин окыту, teach",
    "желтый цвет, yellow",
    "6B07104, p2",
    "6В07104, p2",
    "ро 4.1, o1",
    "power of, p3",
  })
  void theBestFitComesFirst(String typed, String expected) {
    assertThat(names(find(typed))).first().isEqualTo(expected);
  }

  @Test
  void aWholeLabelGoesBeforeItsBeginningBeforeAllWordsBeforeSome() {
    assertThat(names(find("weld metal"))).startsWith("weld", "welds").contains("metal");
    List<Hit> hits = find("weld metal").hits();
    assertThat(hits).extracting(Hit::score).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    assertThat(names(find("metal weld"))).startsWith("weld");
  }

  @Test
  void languagesMadeOfSignsAreKeptApart() {
    assertThat(names(find("C++"))).containsExactly("cpp");
    assertThat(names(find("c#"))).containsExactly("csharp");
    assertThat(names(find("C"))).startsWith("c");
  }

  @Test
  void theHitShowsTheLabelInTheAskedLanguageAndTheTextThatFitted() {
    Hit hit = find("metal welding", "kk").hits().get(0);

    assertThat(hit.label()).isEqualTo("металды дәнекерлеу");
    assertThat(hit.lang()).isEqualTo("kk");
    assertThat(hit.matched().text()).isEqualTo("metal welding");
    assertThat(hit.matched().lang()).isEqualTo("en");
    assertThat(hit.kind()).isEqualTo("skill");
    assertThat(find("weld metal", null).hits().get(0).label()).isEqualTo("weld metal");
    assertThat(find("weld metal", "fr").hits().get(0).lang()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "?",
        "weld*",
        "*:*",
        "kind:skill",
        "weld AND",
        "OR",
        "NOT weld",
        "\"",
        "\"weld",
        "(",
        "weld)",
        "[a TO",
        "{",
        "^",
        "weld^9",
        "~",
        "weld~",
        "\\",
        "/",
        "/a/",
        "+",
        "-",
        "-weld",
        "&&",
        "||",
        "!",
        ":",
        "iri:x",
        "' OR 1=1 --",
        "<script>",
        "%00",
        "\u0000",
        "\uD800",
        "\uDC00weld",
        "\uFFFF",
        "\u202Eweld",
        "👩‍🏫"
      })
  void noCharacterHasAMeaningOfItsOwn(String typed) {
    SearchAnswer answer = find(typed);

    assertThat(answer.total()).isLessThan(20);
    assertThat(answer.hits()).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void aQueryLanguageIsJustWords() {
    assertThat(names(find("Go (language) AND NOT *"))).first().isEqualTo("go");
    assertThat(names(find("*"))).isEmpty();
    assertThat(names(find("-weld metal"))).first().isEqualTo("weld");
  }

  @Test
  void nothingVisibleButNotBlankFindsNothing() {
    assertThat(find("\u200b").total()).isZero();
  }

  @Test
  void aThousandRandomTextsAreAnswered() {
    Random random = new Random(42);
    for (int n = 0; n < 1000; n++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        switch (random.nextInt(4)) {
          case 0 -> text.append((char) random.nextInt(0x10000));
          case 1 -> text.appendCodePoint(random.nextInt(0x10FFFF));
          case 2 -> text.append("+-&|!(){}[]^\"~*?:\\/ ".charAt(random.nextInt(20)));
          default -> text.append("weld сварка қаз ".charAt(random.nextInt(16)));
        }
      }
      SearchAnswer answer = find(text.toString());
      assertThat(answer.total()).as("%s", text).isGreaterThanOrEqualTo(answer.hits().size());
    }
  }

  @Test
  void aVeryLongTextOfManyWordsIsAnswered() {
    StringBuilder text = new StringBuilder("weld ");
    for (int n = 0; n < 300; n++) {
      text.append('a').append(n).append(' ');
    }

    assertThat(names(find(text.toString()))).contains("weld");
    assertThat(find("x".repeat(1000)).total()).isZero();
  }

  @Test
  void blankFindsEverythingButWhatIsDeprecated() {
    assertThat(find("  ").total()).isEqualTo(17);
    assertThat(names(all("", Map.of(), true))).hasSize(18).contains("old");
  }

  @Test
  void whatIsDeprecatedIsHiddenUnlessAskedFor() {
    assertThat(names(find("acetylene welder"))).doesNotContain("old");
    Hit old = all("acetylene welder", Map.of(), true).hits().get(0);
    assertThat(old.iri()).isEqualTo(EX + "old");
    assertThat(old.deprecated()).isTrue();
  }

  @Test
  void facetsCountWhatIsFoundAndFilterIt() {
    SearchAnswer power = find("power");
    assertThat(power.total()).isEqualTo(4);
    assertThat(facet(power, "kind")).isEqualTo(Map.of("programme", 3, "learning-outcome", 1));
    assertThat(facet(power, "field")).isEqualTo(Map.of(EX + "power", 3, EX + "ict", 1));
    assertThat(facet(power, "level")).isEqualTo(Map.of("4", 3, "6", 1));
    assertThat(facet(power, "language")).isEqualTo(Map.of("en", 4, "ru", 1));

    SearchAnswer filtered = all("power", Map.of("field", EX + "power", "level", "4"), false);

    assertThat(names(filtered)).containsExactlyInAnyOrder("p1", "o1");
    assertThat(filtered.total()).isEqualTo(2);
    assertThat(facet(filtered, "level"))
        .as("counted as if it had no filter of its own")
        .isEqualTo(Map.of("4", 2, "6", 1));
    assertThat(facet(filtered, "kind")).isEqualTo(Map.of("programme", 1, "learning-outcome", 1));
  }

  @Test
  void aFilterByFrameworkAndOneThatFitsNothing() {
    assertThat(names(all("", Map.of("framework", EX + "framework"), false)))
        .containsExactlyInAnyOrder("l4", "l6");
    SearchAnswer none = all("power", Map.of("level", "9"), false);
    assertThat(none.total()).isZero();
    assertThat(none.hits()).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutGapsAndRepetitions() {
    List<String> whole = names(search.search(request("", Map.of(), null, true, 200, 0)));

    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 25; offset += 3) {
      SearchAnswer page = search.search(request("", Map.of(), null, true, 3, offset));
      assertThat(page.total()).isEqualTo(18);
      paged.addAll(names(page));
    }

    assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSize(18);
    assertThat(search.search(request("", Map.of(), null, true, 200, 1_000_000)).hits()).isEmpty();
  }

  private SearchAnswer find(String text) {
    return find(text, null);
  }

  private SearchAnswer find(String text, @Nullable String language) {
    return search.search(request(text, Map.of(), language, false, 20, 0));
  }

  private SearchAnswer all(String text, Map<String, String> filters, boolean deprecated) {
    return search.search(request(text, filters, null, deprecated, 200, 0));
  }

  private static SearchRequest request(
      String text,
      Map<String, String> filters,
      @Nullable String language,
      boolean deprecated,
      int limit,
      int offset) {
    return new SearchRequest(text, each(filters), language, deprecated, true, limit, offset, null);
  }

  static Map<String, List<String>> each(Map<String, String> filters) {
    Map<String, List<String>> lists = new HashMap<>();
    filters.forEach((facet, value) -> lists.put(facet, List.of(value)));
    return lists;
  }

  private static List<String> names(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> hit.iri().substring(EX.length())).toList();
  }

  private static Map<String, Integer> facet(SearchAnswer answer, String dimension) {
    return answer.facets().getOrDefault(dimension, List.of()).stream()
        .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
  }
}
