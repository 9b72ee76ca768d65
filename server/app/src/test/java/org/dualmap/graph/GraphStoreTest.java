package org.dualmap.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dualmap.graph.TestGraph.ex;
import static org.dualmap.graph.TestGraph.quad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraphStoreTest {
  private static final Change CHANGE = new Change("asel", "a test");
  private static final Node EDITS = NodeFactory.createURI(Names.EDITS);

  @TempDir private Path root = Path.of("");

  @Test
  void aWriteThatNamesNoAuthorIsRefused() {
    try (TestGraph graph = filled()) {
      assertThatThrownBy(() -> graph.store().dataset().begin(TxnType.WRITE))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.FORBIDDEN))
          .hasMessageContaining("must name its author");
      assertThat(graph.store().dataset().isInTransaction()).isFalse();
    }
  }

  @Test
  void aReadCannotWriteNorBecomeAWrite() {
    try (TestGraph graph = filled()) {
      Set<Quad> before = graph.quads();

      assertThatThrownBy(
              () ->
                  graph
                      .store()
                      .read(
                          dataset -> {
                            assertThat(dataset.promote()).isFalse();
                            dataset.add(quad("g", "new", "o"));
                            return true;
                          }))
          .isInstanceOf(Problem.class);
      assertThat(graph.quads()).isEqualTo(before);
    }
  }

  @Test
  void theJournalNamesAuthorReasonAndHowMuchChanged() {
    try (TestGraph graph = filled()) {
      graph.store().write(CHANGE, d -> d.removeGraph(ex("g")));

      JournalEntry entry = graph.store().entry(2);
      assertThat(entry.author()).isEqualTo("asel");
      assertThat(entry.reason()).isEqualTo("a test");
      assertThat(entry.added()).isZero();
      assertThat(entry.removed()).isEqualTo(3);
      assertThat(graph.store().entries(Long.MAX_VALUE, 10))
          .extracting(JournalEntry::sequence)
          .containsExactly(2L, 1L);
    }
  }

  @Test
  void theDefaultGraphIsTheUnionToReadAndTheGraphOfEditsToWrite() {
    try (TestGraph graph = filled()) {
      graph.store().write(CHANGE, d -> d.getDefaultGraph().add(EveryWriteTest.triple("new")));

      assertThat(graph.quads()).contains(Quad.create(EDITS, EveryWriteTest.triple("new")));
      Graph union =
          graph.store().read(d -> org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph());
      graph.store().read(d -> copy(d.getDefaultGraph(), union));
      assertThat(union.contains(EveryWriteTest.triple("a"))).isTrue();
      assertThat(union.contains(EveryWriteTest.triple("h"))).isTrue();
      assertThat(union.contains(EveryWriteTest.triple("new"))).isTrue();
      assertThat(union.size()).isEqualTo(6);
      long byQuads =
          graph.store().read(d -> count(d, Quad.defaultGraphIRI) + 100 * count(d, Quad.unionGraph));
      assertThat(byQuads).isEqualTo(606);
    }
  }

  @Test
  void clearingTheDefaultGraphClearsTheEditsAndNothingElse() {
    try (TestGraph graph = filled()) {
      graph.store().write(CHANGE, d -> EveryWriteTest.update(d, "CLEAR DEFAULT"));

      assertThat(graph.quads()).hasSize(4).noneMatch(q -> q.getGraph().equals(EDITS));
    }
  }

  @Test
  void theSequenceNumberIsNoPartOfWhatPeopleSee() {
    try (TestGraph graph = filled()) {
      assertThat(graph.quads()).hasSize(5);
      boolean seen =
          graph
              .store()
              .read(
                  d ->
                      d.contains(
                          Node.ANY,
                          Node.ANY,
                          NodeFactory.createURI(Names.DM + "sequence"),
                          Node.ANY));
      assertThat(seen).isFalse();
      graph.store().write(CHANGE, DatasetGraph::clear);
      assertThat(graph.quads()).isEmpty();
      assertThat(seen(graph)).isEqualTo(2);
    }
  }

  @Test
  void anAbortedWriteLeavesNothing() throws IOException {
    try (TestGraph graph = filled()) {
      Set<Quad> before = graph.quads();
      DatasetGraph dataset = graph.store().dataset();

      try (Change.Binding bound = CHANGE.bind()) {
        dataset.begin(TxnType.WRITE);
        dataset.add(quad("g", "new", "o"));
        dataset.abort();
        dataset.end();
        dataset.begin(TxnType.WRITE);
        dataset.add(quad("g", "new", "o"));
        dataset.end();
      }
      assertThatThrownBy(
              () ->
                  graph
                      .store()
                      .write(
                          CHANGE,
                          d -> {
                            d.clear();
                            throw new IllegalStateException("half way");
                          }))
          .hasMessage("half way");

      assertThatNothingHasHappened(graph, before);
    }
  }

  @Test
  void aWriteThatChangesNothingMakesNoEntry() throws IOException {
    try (TestGraph graph = filled()) {
      Set<Quad> before = graph.quads();

      long sequence =
          graph
              .store()
              .write(
                  CHANGE,
                  d -> {
                    d.add(quad("g", "a", "o"));
                    d.delete(quad("g", "absent", "o"));
                    d.deleteAny(ex("absent"), Node.ANY, Node.ANY, Node.ANY);
                  });

      assertThat(sequence).isEqualTo(1);
      assertThatNothingHasHappened(graph, before);
    }
  }

  @Test
  void whatTheShapesRefuseIsNotStored() throws IOException {
    try (TestGraph graph = filled()) {
      Set<Quad> before = graph.quads();

      assertThatThrownBy(
              () ->
                  graph
                      .store()
                      .write(
                          CHANGE,
                          d ->
                              EveryWriteTest.update(
                                  d,
                                  "INSERT DATA { ex:x a esco:Skill . ex:y a esco:Skill . ex:z ex:p 1 }")))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.BAD_DATA);
                assertThat(problem.findings())
                    .extracting(f -> f.subject())
                    .contains("http://example.org/x", "http://example.org/y");
              })
          .hasMessageContaining("nothing was stored");

      assertThatNothingHasHappened(graph, before);
    }
  }

  @Test
  void takingAwayAClassChecksWhatPointsThere() {
    try (TestGraph graph = TestGraph.open(root)) {
      graph.load(
          "http://example.org/standard",
          """
          ex:standard a dm:OccupationalStandard ; skos:prefLabel "Standard"@en ;
            dm:code "S-1" ; dm:version "1" ; dm:field ex:field ; dm:provenance dm:Illustrative .
          ex:card a dm:ProfessionCard ; skos:prefLabel "Card"@en ;
            dct:isPartOf ex:standard ; dm:level ex:level .
          """);

      assertThatThrownBy(
              () ->
                  graph
                      .store()
                      .write(
                          CHANGE,
                          d ->
                              EveryWriteTest.update(
                                  d, "DELETE WHERE { GRAPH ?g { ex:standard ?p ?o } }")))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("nothing was stored");
    }
  }

  @Test
  void aDeletedGraphFolderIsRebuiltFromTheJournalToTheSameContent() throws IOException {
    Set<Quad> before;
    try (TestGraph graph = filled()) {
      graph
          .store()
          .write(
              CHANGE,
              d ->
                  d.addGraph(
                      ex("blank"), TestGraph.graph("ex:s ex:p [ ex:q [] ], \"\\u0001 \\n қ\" .")));
      graph
          .store()
          .write(
              CHANGE,
              d -> EveryWriteTest.update(d, "DELETE WHERE { GRAPH ex:blank { ?s ex:q ?o } }"));
      graph
          .store()
          .write(
              CHANGE,
              d ->
                  EveryWriteTest.update(
                      d,
                      "INSERT DATA { GRAPH ex:l { ex:s ex:p 1.50, 'x'@kk, 'x'@en-GB, '2024-01-01'^^xsd:date } }"));
      before = graph.quads();
    }
    assertThat(before).anyMatch(q -> q.getObject().isBlank());
    deleteGraphFolder();

    try (TestGraph graph = TestGraph.open(root)) {
      assertThat(graph.quads()).isEqualTo(before);
      assertThat(graph.store().sequence()).isEqualTo(4);
      assertThat(graph.store().write(CHANGE, d -> d.add(quad("g", "next", "o")))).isEqualTo(5);
    }
  }

  @Test
  void aJournalThatIsOneChangeAheadIsAppliedAtTheNextStart() throws IOException {
    try (TestGraph graph = filled()) {
      assertThat(graph.store().sequence()).isEqualTo(1);
    }
    Path older = root.resolveSibling(root.getFileName() + "-older");
    org.apache.commons.io.FileUtils.copyDirectory(root.resolve("graph").toFile(), older.toFile());
    Set<Quad> after;
    try (TestGraph graph = TestGraph.open(root)) {
      graph.store().write(CHANGE, d -> d.addGraph(ex("late"), TestGraph.graph("ex:s ex:p [] .")));
      after = graph.quads();
    }
    deleteGraphFolder();
    Files.move(older, root.resolve("graph"));

    try (TestGraph graph = TestGraph.open(root)) {
      assertThat(graph.store().sequence()).isEqualTo(2);
      assertThat(graph.quads()).isEqualTo(after);
      assertThat(seen(graph)).isEqualTo(2);
    }
  }

  @Test
  void aGraphThatIsAheadOfItsJournalIsRefusedInWords() throws IOException {
    try (TestGraph graph = filled()) {
      graph.store().write(CHANGE, d -> d.add(quad("g", "late", "o")));
    }
    try (Journal journal = Journal.open(root.resolve("journal"), 2)) {
      journal.removeLast();
    }

    assertThatThrownBy(() -> TestGraph.open(root))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.DATA_FOLDER_BROKEN))
        .hasMessageContaining("The graph holds change 2, but the journal ends at 1");
  }

  @Test
  void aWriteTooLargeForMemoryIsJournalledAndLeavesNoFileBehind() throws IOException {
    try (TestGraph graph = TestGraph.open(root)) {
      String text = "x".repeat(2000);
      graph
          .store()
          .write(
              CHANGE,
              d -> {
                for (int n = 0; n < 1000; n++) {
                  d.add(
                      Quad.create(
                          ex("g"), ex("s" + n), ex("p"), NodeFactory.createLiteralString(text)));
                }
              });

      assertThat(graph.store().entry(1).added()).isEqualTo(1000);
      assertThat(added(graph.store(), 1)).isEqualTo(1000);
      assertThatNoTemporaryFileIsLeft();
    }
  }

  @Test
  void aReadSeesTheStateItStartedWith() throws Exception {
    try (TestGraph graph = filled();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      CountDownLatch reading = new CountDownLatch(1);
      CountDownLatch written = new CountDownLatch(1);
      Future<List<Long>> seen =
          other.submit(
              () ->
                  graph
                      .store()
                      .read(
                          d -> {
                            long before = count(d, ex("g"));
                            reading.countDown();
                            await(written);
                            return List.of(
                                before, count(d, ex("g")), graph.store().sequenceInRead());
                          }));
      await(reading);
      graph.store().write(CHANGE, d -> d.add(quad("g", "late", "o")));
      written.countDown();

      assertThat(seen.get()).containsExactly(3L, 3L, 1L);
      assertThat(graph.quads()).contains(quad("g", "late", "o"));
    }
  }

  @Test
  void everyWriterLearnsItsOwnNumberAndNobodySeesANumberBeforeItsChange() throws Exception {
    int writers = 4;
    int writes = 10;
    try (TestGraph graph = TestGraph.open(root);
        ExecutorService threads = Executors.newFixedThreadPool(writers + 1)) {
      List<Callable<Set<Long>>> work = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        String name = "w" + w;
        work.add(
            () -> {
              Set<Long> numbers = new HashSet<>();
              for (int n = 0; n < writes; n++) {
                Quad quad = quad("g", name, "o" + n);
                numbers.add(graph.store().write(CHANGE, d -> d.add(quad)));
              }
              return numbers;
            });
      }
      work.add(
          () -> {
            long sequence = 0;
            while (sequence < writers * writes) {
              sequence = graph.store().sequence();
              assertThat(seen(graph)).isGreaterThanOrEqualTo(sequence);
            }
            return Set.of();
          });

      Set<Long> all = new HashSet<>();
      for (Future<Set<Long>> future : threads.invokeAll(work)) {
        all.addAll(future.get());
      }
      assertThat(all).hasSize(writers * writes);
      assertThat(graph.quads()).hasSize(writers * writes);
    }
  }

  private static long seen(TestGraph graph) {
    return graph.store().read(d -> graph.store().sequenceInRead());
  }

  private TestGraph filled() {
    TestGraph graph = TestGraph.open(root);
    graph.store().write(CHANGE, EveryWriteTest::fill);
    return graph;
  }

  private static long count(DatasetGraph dataset, Node graph) {
    return org.apache.jena.atlas.iterator.Iter.count(
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY));
  }

  private static boolean copy(Graph from, Graph into) {
    from.find().forEachRemaining(into::add);
    return true;
  }

  private static int added(GraphStore store, long sequence) {
    int[] count = new int[1];
    store.replay(
        sequence,
        new RDFChangesBase() {
          @Override
          public void add(@Nullable Node g, Node s, Node p, Node o) {
            count[0]++;
          }
        });
    return count[0];
  }

  private void assertThatNothingHasHappened(TestGraph graph, Set<Quad> before) throws IOException {
    assertThat(graph.quads()).isEqualTo(before);
    assertThat(graph.store().sequence()).isEqualTo(1);
    assertThat(graph.store().entries(Long.MAX_VALUE, 10)).hasSize(1);
    assertThatNoTemporaryFileIsLeft();
    assertThat(graph.store().write(CHANGE, d -> d.add(quad("g", "next", "o")))).isEqualTo(2);
  }

  private void assertThatNoTemporaryFileIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("journal"))) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  private void deleteGraphFolder() throws IOException {
    org.apache.commons.io.FileUtils.deleteDirectory(root.resolve("graph").toFile());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
