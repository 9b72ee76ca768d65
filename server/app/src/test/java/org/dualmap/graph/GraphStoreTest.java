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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.update.UpdateExecution;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class GraphStoreTest {
  private static final Change CHANGE = new Change("asel", "a test");
  private static final Node EDITS = NodeFactory.createURI(Names.EDITS);

  @TempDir private Path root = Path.of("");

  /** Every way to change a dataset that we know of. */
  static final Map<String, Consumer<DatasetGraph>> WRITES =
      Map.ofEntries(
          Map.entry("add a quad", d -> d.add(quad("g", "new", "o"))),
          Map.entry("delete a quad", d -> d.delete(quad("g", "a", "o"))),
          Map.entry("delete any", d -> d.deleteAny(ex("g"), Node.ANY, ex("p"), Node.ANY)),
          Map.entry("delete any everywhere", d -> d.deleteAny(Node.ANY, ex("a"), ex("p"), ex("o"))),
          Map.entry("clear", DatasetGraph::clear),
          Map.entry("remove a graph", d -> d.removeGraph(ex("g"))),
          Map.entry("remove the default graph", d -> d.removeGraph(Quad.defaultGraphIRI)),
          Map.entry("replace a graph", d -> d.addGraph(ex("g"), graph("ex:n ex:p ex:o, [] ."))),
          Map.entry("make a graph", d -> d.addGraph(ex("new"), graph("ex:n ex:p ex:o ."))),
          Map.entry("add to a named graph", d -> d.getGraph(ex("g")).add(triple("new"))),
          Map.entry("delete from a named graph", d -> d.getGraph(ex("g")).delete(triple("a"))),
          Map.entry("clear a named graph", d -> d.getGraph(ex("g")).clear()),
          Map.entry(
              "add many to a named graph",
              d -> GraphUtil.addInto(d.getGraph(ex("g")), graph("ex:n ex:p 1, 2, 3 ."))),
          Map.entry("add to the default graph", d -> d.getDefaultGraph().add(triple("new"))),
          Map.entry("delete from the default graph", d -> d.getDefaultGraph().delete(triple("e"))),
          Map.entry("clear the default graph", d -> d.getDefaultGraph().clear()),
          Map.entry("insert data", d -> update(d, "INSERT DATA { ex:n ex:p ex:o }")),
          Map.entry(
              "insert where",
              d -> update(d, "INSERT { GRAPH ex:g { ?s ex:q ?o } } WHERE { ?s ex:p ?o }")),
          Map.entry("delete where", d -> update(d, "DELETE WHERE { GRAPH ?g { ?s ex:p ex:o } }")),
          Map.entry("clear all", d -> update(d, "CLEAR ALL")),
          Map.entry("clear named", d -> update(d, "CLEAR NAMED")),
          Map.entry("drop a graph", d -> update(d, "DROP GRAPH ex:g")),
          Map.entry("drop default", d -> update(d, "DROP DEFAULT")),
          Map.entry("copy a graph", d -> update(d, "COPY ex:g TO ex:h")),
          Map.entry("move a graph", d -> update(d, "MOVE ex:g TO ex:i")),
          Map.entry("add a graph to another", d -> update(d, "ADD ex:g TO ex:h")),
          Map.entry("copy to default", d -> update(d, "COPY ex:g TO DEFAULT")));

  static final List<String> NAMES = WRITES.keySet().stream().sorted().toList();

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyWayToWriteIsJournalledWholeAndCanBeReversed(String name) {
    try (TestGraph graph = filled()) {
      Set<Quad> before = graph.quads();

      long sequence =
          graph.store().write(CHANGE, java.util.Objects.requireNonNull(WRITES.get(name)));

      Set<Quad> after = graph.quads();
      Patch patch = patch(graph.store(), sequence);
      assertThat(after).as("the write did something").isNotEqualTo(before);
      assertThat(sequence).isEqualTo(2);
      assertThat(patch.forward(before)).isEqualTo(after);
      assertThat(patch.backward(after)).isEqualTo(before);
    }
  }

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
      graph.store().write(CHANGE, d -> d.getDefaultGraph().add(triple("new")));

      assertThat(graph.quads()).contains(Quad.create(EDITS, triple("new")));
      Graph union =
          graph.store().read(d -> org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph());
      graph.store().read(d -> copy(d.getDefaultGraph(), union));
      assertThat(union.contains(triple("a"))).isTrue();
      assertThat(union.contains(triple("h"))).isTrue();
      assertThat(union.contains(triple("new"))).isTrue();
      assertThat(union.size()).isEqualTo(6);
      long byQuads =
          graph.store().read(d -> count(d, Quad.defaultGraphIRI) + 100 * count(d, Quad.unionGraph));
      assertThat(byQuads).isEqualTo(606);
    }
  }

  @Test
  void clearingTheDefaultGraphClearsTheEditsAndNothingElse() {
    try (TestGraph graph = filled()) {
      graph.store().write(CHANGE, d -> update(d, "CLEAR DEFAULT"));

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
                              update(
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
                          d -> update(d, "DELETE WHERE { GRAPH ?g { ex:standard ?p ?o } }")))
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
              d -> d.addGraph(ex("blank"), graph("ex:s ex:p [ ex:q [] ], \"\\u0001 \\n қ\" .")));
      graph.store().write(CHANGE, d -> update(d, "DELETE WHERE { GRAPH ex:blank { ?s ex:q ?o } }"));
      graph
          .store()
          .write(
              CHANGE,
              d ->
                  update(
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
      graph.store().write(CHANGE, d -> d.addGraph(ex("late"), graph("ex:s ex:p [] .")));
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
      assertThat(patch(graph.store(), 1).added()).hasSize(1000);
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
    int writes = 25;
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
    graph
        .store()
        .write(
            CHANGE,
            d -> {
              d.add(quad("g", "a", "o"));
              d.add(quad("g", "b", "o"));
              d.add(Quad.create(ex("g"), NodeFactory.createBlankNode(), ex("p"), ex("o")));
              d.add(quad("h", "h", "o"));
              d.add(Quad.create(EDITS, triple("e")));
            });
    return graph;
  }

  private static Triple triple(String subject) {
    return Triple.create(ex(subject), ex("p"), ex("o"));
  }

  private static Graph graph(String turtle) {
    return TestGraph.graph(turtle);
  }

  private static void update(DatasetGraph dataset, String sparql) {
    String text = "PREFIX ex: <http://example.org/>\n" + Prefixes.forSparql() + sparql;
    UpdateExecution.dataset(DatasetFactory.wrap(dataset)).update(text).execute();
  }

  private static long count(DatasetGraph dataset, Node graph) {
    return org.apache.jena.atlas.iterator.Iter.count(
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY));
  }

  private static boolean copy(Graph from, Graph into) {
    from.find().forEachRemaining(into::add);
    return true;
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

  /** What a change added and removed. */
  private record Patch(Set<Quad> added, Set<Quad> removed) {
    Set<Quad> forward(Set<Quad> state) {
      return moved(state, removed, added);
    }

    Set<Quad> backward(Set<Quad> state) {
      return moved(state, added, removed);
    }

    private static Set<Quad> moved(Set<Quad> state, Set<Quad> without, Set<Quad> with) {
      Set<Quad> result = new HashSet<>(state);
      assertThat(result.containsAll(without)).isTrue();
      result.removeAll(without);
      assertThat(result)
          .doesNotContainAnyElementsOf(with.isEmpty() ? List.of(quad("no", "no", "no")) : with);
      result.addAll(with);
      return result;
    }
  }

  private static Patch patch(GraphStore store, long sequence) {
    Set<Quad> added = new HashSet<>();
    Set<Quad> removed = new HashSet<>();
    store.replay(
        sequence,
        new RDFChangesBase() {
          @Override
          public void add(@Nullable Node g, Node s, Node p, Node o) {
            added.add(Quad.create(g, s, p, o));
          }

          @Override
          public void delete(@Nullable Node g, Node s, Node p, Node o) {
            removed.add(Quad.create(g, s, p, o));
          }
        });
    return new Patch(added, removed);
  }
}
