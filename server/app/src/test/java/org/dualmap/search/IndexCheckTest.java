package org.dualmap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.dualmap.graph.Change;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Progress;
import org.dualmap.graph.TestGraph;
import org.dualmap.problem.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check tells what is wrong with an index, and each change of the graph passes it. */
final class IndexCheckTest {
  private static final String GRAPH = SearchTest.EX + "graph";
  private static final String LEVELS = SearchTest.EX + "levels";
  private static final String FRAMEWORK =
      """
      ex:f a dm:Framework ; skos:prefLabel "F"@en ; dm:version "1" .
      ex:l a dm:FrameworkLevel ; skos:prefLabel "%s"@en ; dm:levelNumber %d ; skos:inScheme ex:f .
      """;
  private static final String PROGRAMME =
      """
      ex:p a dm:Programme ; skos:prefLabel "Power"@en ; dm:institution ex:i ; dm:code "1" ;
        dm:version "1" ; dm:sector dm:VET ; dm:level ex:l ; dm:field ex:one .
      ex:o a elm:LearningOutcome ; skos:prefLabel "Outcome"@en ; dct:isPartOf ex:p .
      ex:c a dm:AssessmentCriterion ; skos:prefLabel "Criterion"@en ; dct:isPartOf ex:o .
      """;

  private Path index;
  private TestGraph graph;
  private Search search;

  @BeforeEach
  void open(@TempDir Path root) {
    graph = TestGraph.open(root);
    index = graph.data().index();
    search = openSearch();
    graph.load(LEVELS, FRAMEWORK.formatted("Four", 4));
    graph.load(GRAPH, PROGRAMME);
  }

  @AfterEach
  void close() {
    search.close();
    graph.close();
  }

  private Search openSearch() {
    return Search.open(graph.store(), index, Set::of);
  }

  /** A check waits for the index for some seconds only; on a busy machine we wait for longer. */
  private IndexReport check() {
    long end = System.nanoTime() + 60_000_000_000L;
    while (search.sequence() < graph.store().sequence() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return search.check(Progress.UNWATCHED);
  }

  private List<String> levels() {
    assertThat(check().findings()).isEmpty();
    return search
        .search(
            new SearchRequest("", Map.of("level", List.of("5")), null, false, false, 20, 0, null))
        .hits()
        .stream()
        .map(hit -> hit.iri().substring(SearchTest.EX.length()))
        .sorted()
        .toList();
  }

  @Test
  void anIndexThatFollowsHoldsTheSame() {
    IndexReport report = check();

    assertThat(report.findings()).isEmpty();
    assertThat(report.same()).isTrue();
    assertThat(report.resources()).isEqualTo(5);
    assertThat(report.seen()).isEqualTo(2).isEqualTo(report.graph());
  }

  @Test
  void aLevelThatGetsAnotherNumberReachesAllThatIsOfThatLevel() {
    graph.load(LEVELS, FRAMEWORK.formatted("Five", 5));

    assertThat(levels()).containsExactly("c", "l", "o", "p");
  }

  @Test
  void whatIsPartOfSomethingElseNowHasItsLevel() {
    graph.load(
        SearchTest.EX + "other",
        "ex:l5 a dm:FrameworkLevel ; skos:prefLabel \"Five\"@en ; dm:levelNumber 5 ;"
            + " skos:inScheme ex:f . "
            + PROGRAMME
                .replaceAll("ex:([pco]) ", "ex:$1-2 ")
                .replace("ex:l ", "ex:l5 ")
                .replace("code \"1\"", "code \"2\""));
    graph.load(GRAPH, PROGRAMME.replace("isPartOf ex:p", "isPartOf ex:p-2"));

    assertThat(levels()).contains("l5", "c", "o").doesNotContain("p");
  }

  @Test
  void kindsSchemesAndLabelsComeAndGo() {
    graph.load(GRAPH, PROGRAMME.replace("a dm:AssessmentCriterion ;", ""));
    assertThat(check().findings()).as("without a kind").isEmpty();
    graph.load(
        GRAPH,
        PROGRAMME.replace("a dm:AssessmentCriterion", "a dm:AssessmentCriterion , esco:Skill"));
    assertThat(check().findings()).as("with two kinds").isEmpty();
    graph.load(GRAPH, PROGRAMME.replaceAll("ex:c .*", ""));
    assertThat(check().findings()).as("gone").isEmpty();
    graph.load(
        GRAPH,
        PROGRAMME.replace(
            "skos:prefLabel \"Criterion\"", "skos:inScheme ex:s ; skos:prefLabel \"O\""));
    assertThat(check().findings()).as("in a scheme").isEmpty();
    graph.load(GRAPH, PROGRAMME.replace("dm:field ex:one", "dm:field ex:two , ex:three"));
    assertThat(check().findings()).as("of other fields").isEmpty();
    String newer = "ex:n a esco:Skill ; skos:prefLabel \"New\"@en ; dct:replaces ex:p .";
    graph.load(SearchTest.EX + "newer", newer);
    assertThat(check().findings()).as("replaced").isEmpty();
    graph.load(SearchTest.EX + "newer", newer.replace("ex:p", "ex:o"));
    assertThat(check().findings()).as("replaced in part").isEmpty();
    graph.load(LEVELS, "ex:x a esco:Skill ; skos:prefLabel \"X\"@en .");
    assertThat(check().findings()).as("of a level that is gone").isEmpty();
    graph.store().write(new Change("tester", "a test"), dataset -> dataset.clear());
    assertThat(check().findings()).as("nothing").isEmpty();
    assertThat(check().resources()).isZero();
  }

  @Test
  void theOrderOfLabelsDoesNotCount() {
    List<LangText> labels = List.of(new LangText("a", "en"), new LangText("b", "ru"));
    IndexedResource one = resource("x", labels);

    assertThat(one.digest()).isEqualTo(resource("x", labels.reversed()).digest());
    assertThat(one.digest()).isNotEqualTo(resource("x", labels.subList(0, 1)).digest());
    assertThat(one.digest()).isNotEqualTo(resource("y", labels).digest());
  }

  private static IndexedResource resource(String name, List<LangText> labels) {
    return new IndexedResource(
        SearchTest.EX + name,
        Kind.SKILL,
        labels,
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        State.CURRENT);
  }

  /** Closes the index, changes it behind the server's back, and says what the check finds. */
  private IndexReport after(Tampering tampering) throws IOException {
    assertThat(check().findings()).isEmpty();
    search.close();
    try (SearchIndex opened = SearchIndex.open(index)) {
      tampering.with(opened);
      opened.commit(graph.store().sequence());
    }
    IndexReport folder = IndexCheck.ofFolder(graph.store(), index, Progress.UNWATCHED);
    search = openSearch();
    IndexReport served = check();
    assertThat(served).isEqualTo(folder);
    search.rebuild();
    assertThat(check().findings()).as("after it was built anew").isEmpty();
    return folder;
  }

  interface Tampering {
    void with(SearchIndex index) throws IOException;
  }

  @Test
  void aDocumentThatIsMissingIsNamed() throws IOException {
    IndexReport report = after(opened -> opened.remove(SearchTest.EX + "c"));

    assertThat(report.missing()).isEqualTo(1);
    assertThat(report.extra() + report.different()).isZero();
    assertThat(report.findings()).extracting(Finding::subject).containsExactly(SearchTest.EX + "c");
    assertThat(report.same()).isFalse();
  }

  @Test
  void aDocumentTooManyAndADifferentOneAreNamed() throws IOException {
    IndexReport report =
        after(
            opened -> {
              opened.put(resource("nobody", List.of(new LangText("Nobody", "en"))));
              opened.put(resource("o", List.of(new LangText("Outcome", "en"))));
            });

    assertThat(List.of(report.missing(), report.extra(), report.different()))
        .containsExactly(0L, 1L, 1L);
    assertThat(report.findings())
        .extracting(Finding::subject)
        .containsExactlyInAnyOrder(SearchTest.EX + "nobody", SearchTest.EX + "o");
  }

  @Test
  void anIndexThatIsBehindOrOfAnotherVersionOrNotThereIsToldAsAWhole() throws IOException {
    assertThat(check().seen()).isEqualTo(2);
    search.close();
    graph.load(GRAPH, PROGRAMME.replace("Power", "Wind"));
    IndexReport behind = IndexCheck.ofFolder(graph.store(), index, Progress.UNWATCHED);
    assertThat(behind.findings()).hasSize(1);
    assertThat(behind.findings().get(0).message()).contains("change 2", "change 3");

    FileUtils.deleteDirectory(index.toFile());
    IndexReport absent = IndexCheck.ofFolder(graph.store(), index, Progress.UNWATCHED);
    assertThat(absent.findings().get(0).message()).contains("no search index");
    assertThat(index).doesNotExist();

    search = openSearch();
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void aFileThatIsCutOffOrAlteredIsTold() throws IOException {
    for (UnaryOperator<byte[]> damage : List.<UnaryOperator<byte[]>>of(this::cut, this::altered)) {
      assertThat(check().findings()).isEmpty();
      search.close();
      Path largest = largest();
      byte[] whole = Files.readAllBytes(largest);
      Files.write(largest, damage.apply(whole.clone()));

      IndexReport report = IndexCheck.ofFolder(graph.store(), index, Progress.UNWATCHED);

      assertThat(report.same()).isFalse();
      assertThat(report.findings().get(0).message()).contains("cannot be read", "reindex");
      search = openSearch();
      search.rebuild();
      assertThat(check().findings()).isEmpty();
    }
  }

  private byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private byte[] altered(byte[] bytes) {
    bytes[bytes.length / 2] ^= 0x55;
    return bytes;
  }

  private Path largest() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("segments"))
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }

  @Test
  void whatIsInTheGraphTwiceIsOneDocument() {
    graph.load(SearchTest.EX + "again", PROGRAMME);

    IndexReport report = check();

    assertThat(report.findings()).isEmpty();
    assertThat(report.resources()).isEqualTo(5);
  }
}
