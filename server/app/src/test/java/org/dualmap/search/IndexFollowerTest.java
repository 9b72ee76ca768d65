package org.dualmap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.graph.Change;
import org.dualmap.graph.Kind;
import org.dualmap.graph.TestGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the index keeps up with the graph. */
final class IndexFollowerTest {
  private static final String GRAPH = SearchTest.EX + "graph";
  private static final Change CHANGE = new Change("tester", "a test");

  private Path index;
  private TestGraph graph;
  private Search search;

  @BeforeEach
  void open(@TempDir Path root) {
    graph = TestGraph.open(root);
    index = graph.data().index();
    search = openSearch();
  }

  @AfterEach
  void close() {
    search.close();
    graph.close();
  }

  @Test
  void aChangeIsFoundOnceItIsCommittedAndGoneOnceItIsDeleted() {
    assertThat(found("welder")).isEmpty();

    graph.load(GRAPH, "ex:w a esco:Skill ; skos:prefLabel \"welder\"@en .");
    assertThat(found("welder")).containsExactly("w");

    graph.load(GRAPH, "ex:w a esco:Skill ; skos:prefLabel \"turner\"@en .");
    assertThat(found("welder")).isEmpty();
    assertThat(found("turner")).containsExactly("w");

    graph.load(GRAPH, "ex:other a esco:Skill ; skos:prefLabel \"miller\"@en .");
    assertThat(found("turner")).isEmpty();
    assertThat(found("")).containsExactly("other");

    graph.store().write(CHANGE, d -> d.clear());
    assertThat(found("")).isEmpty();
  }

  @Test
  void aPartFollowsAChangeOfWhatItIsPartOf() {
    String level =
        """
        ex:l4 a dm:FrameworkLevel ; skos:prefLabel "L4"@en ; dm:levelNumber 4 ; skos:inScheme ex:f .
        ex:f a dm:Framework ; skos:prefLabel "F"@en ; dm:version "1" .
        """;
    graph.load(SearchTest.EX + "levels", level);
    String programme =
        """
        ex:p a dm:Programme ; skos:prefLabel "Power"@en ; dm:institution ex:i ; dm:code "1" ;
          dm:version "1" ; dm:sector dm:VET ; dm:level ex:l4 ; dm:field ex:%s .
        ex:o a elm:LearningOutcome ; skos:prefLabel "Outcome"@en ; dct:isPartOf ex:p .
        """;
    graph.load(GRAPH, programme.formatted("one"));
    assertThat(foundIn("field", "one")).containsExactlyInAnyOrder("p", "o");

    graph.load(GRAPH, programme.formatted("two"));

    assertThat(foundIn("field", "one")).isEmpty();
    assertThat(foundIn("field", "two")).containsExactlyInAnyOrder("p", "o");
  }

  @Test
  void whatChangedWhileTheIndexWasClosedIsCaughtUp() {
    graph.load(GRAPH, "ex:w a esco:Skill ; skos:prefLabel \"welder\"@en .");
    assertThat(found("welder")).hasSize(1);
    search.close();
    graph.load(GRAPH, "ex:t a esco:Skill ; skos:prefLabel \"turner\"@en .");

    search = openSearch();

    assertThat(search.sequence()).isEqualTo(2);
    assertThat(found("")).containsExactly("t");
  }

  @Test
  void aDeletedIndexIsBuiltAnewFromTheGraph() throws IOException {
    graph.load(GRAPH, "ex:w a esco:Skill ; skos:prefLabel \"welder\"@en .");
    search.close();
    FileUtils.deleteDirectory(index.toFile());

    search = openSearch();

    assertThat(found("welder")).containsExactly("w");
    assertThat(search.sequence()).isEqualTo(1);
  }

  enum Damage {
    LARGEST_FILE_CUT_OFF,
    LARGEST_FILE_DELETED,
    COMMIT_POINT_CUT_OFF,
    COMMIT_POINT_OVERWRITTEN,
    EVERY_FILE_EMPTY
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void aDamagedIndexIsBuiltAnewFromTheGraph(Damage damage) throws IOException {
    graph.load(GRAPH, "ex:w a esco:Skill ; skos:prefLabel \"welder\"@en .");
    assertThat(found("welder")).hasSize(1);
    search.close();
    damage(damage);

    search = openSearch();

    assertThat(found("welder")).containsExactly("w");
    graph.load(GRAPH, "ex:t a esco:Skill ; skos:prefLabel \"turner\"@en .");
    assertThat(found("")).containsExactly("t");
  }

  private void damage(Damage damage) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(index)) {
      files = list.filter(f -> !f.endsWith("write.lock")).toList();
    }
    Path commit =
        files.stream().filter(f -> name(f).startsWith("segments")).findFirst().orElseThrow();
    Path largest =
        files.stream()
            .filter(f -> !f.equals(commit))
            .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
            .orElseThrow();
    switch (damage) {
      case LARGEST_FILE_CUT_OFF -> cut(largest);
      case LARGEST_FILE_DELETED -> Files.delete(largest);
      case COMMIT_POINT_CUT_OFF -> cut(commit);
      case COMMIT_POINT_OVERWRITTEN -> Files.writeString(commit, "no index at all");
      case EVERY_FILE_EMPTY -> {
        for (Path file : files) {
          Files.write(file, new byte[0]);
        }
      }
    }
  }

  private static void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Test
  void anIndexThatIsAheadOfTheGraphIsBuiltAnew(@TempDir Path other) throws IOException {
    graph.load(GRAPH, "ex:w a esco:Skill ; skos:prefLabel \"welder\"@en .");
    graph.load(GRAPH, "ex:t a esco:Skill ; skos:prefLabel \"turner\"@en .");
    assertThat(found("turner")).hasSize(1);
    search.close();
    try (TestGraph younger = TestGraph.open(other)) {
      younger.load(GRAPH, "ex:m a esco:Skill ; skos:prefLabel \"miller\"@en .");
      FileUtils.copyDirectory(index.toFile(), younger.data().index().toFile());
      try (Search theirs = Search.open(younger.store(), younger.data().index(), Set::of)) {
        assertThat(theirs.search(request("", Map.of())).hits())
            .extracting(hit -> hit.iri())
            .containsExactly(SearchTest.EX + "m");
      }
    }
    search = openSearch();
  }

  @Test
  void aLabelOfAnyLengthDoesNotStopTheIndex() {
    String endless = "ұзақ".repeat(20_000);
    graph.load(
        GRAPH,
        """
        ex:long a esco:Skill ; skos:prefLabel "%s"@kk ; skos:notation "%s" ;
          skos:altLabel "%s"@en ; dct:description "%s"@ru .
        """
            .formatted(endless, endless, endless, endless));
    graph.load(SearchTest.EX + "next", "ex:t a esco:Skill ; skos:prefLabel \"turner\"@en .");

    assertThat(found("turner")).containsExactly("t");
    assertThat(found(endless.substring(0, 900))).containsExactly("long");
  }

  @Test
  void anIriOfAnyLengthDoesNotStopTheIndex() {
    graph
        .store()
        .write(
            CHANGE,
            d -> {
              var iri = NodeFactory.createURI("http://example.org/" + "x".repeat(40_000));
              var name = NodeFactory.createURI(GRAPH);
              var type = NodeFactory.createURI(Kind.SKILL.classIri());
              var label = NodeFactory.createLiteralLang("endless", "en");
              d.add(Quad.create(name, iri, RDF.Nodes.type, type));
              d.add(Quad.create(name, iri, SKOS.prefLabel.asNode(), label));
              d.add(Quad.create(name, iri, SKOS.inScheme.asNode(), iri));
            });
    graph.load(SearchTest.EX + "next", "ex:t a esco:Skill ; skos:prefLabel \"turner\"@en .");

    assertThat(found("turner")).containsExactly("t");
  }

  @Test
  void nothingIsMissedWhenManyChangesComeAtOnce() throws Exception {
    int writers = 3;
    int writes = 10;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> running = new java.util.ArrayList<>();
      for (int w = 0; w < writers; w++) {
        String name = "w" + w;
        running.add(
            threads.submit(
                () -> {
                  for (int n = 0; n < writes; n++) {
                    graph.load(
                        SearchTest.EX + name + n,
                        "ex:%s-%d a esco:Skill ; skos:prefLabel \"welder %d\"@en ."
                            .formatted(name, n, n));
                  }
                }));
      }
      for (Future<?> future : running) {
        future.get();
      }
    }

    assertThat(found("")).hasSize(writers * writes);
  }

  @Test
  void rebuildingWhileChangesComeEndsWithAllOfThem() throws Exception {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> writing =
          thread.submit(
              () -> {
                for (int n = 0; n < 15; n++) {
                  graph.load(
                      SearchTest.EX + n,
                      "ex:s%d a esco:Skill ; skos:prefLabel \"welder\"@en .".formatted(n));
                }
              });
      for (int n = 0; n < 3; n++) {
        search.rebuild();
      }
      writing.get();
    }

    assertThat(found("welder")).hasSize(15);
  }

  private Search openSearch() {
    return Search.open(graph.store(), index, Set::of);
  }

  private List<String> found(String text) {
    return found(request(text, Map.of()));
  }

  private List<String> foundIn(String dimension, String name) {
    return found(request("", Map.of(dimension, SearchTest.EX + name)));
  }

  private static SearchRequest request(String text, Map<String, String> filters) {
    return new SearchRequest(text, SearchTest.each(filters), null, false, true, 200, 0, null);
  }

  /** A search waits for the index half a second only; on a busy machine we wait for longer. */
  private List<String> found(SearchRequest request) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (search.sequence() < graph.store().sequence() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(search.sequence()).as("seen by the index").isEqualTo(graph.store().sequence());
    return search.search(request).hits().stream()
        .map(hit -> hit.iri().substring(SearchTest.EX.length()))
        .toList();
  }
}
