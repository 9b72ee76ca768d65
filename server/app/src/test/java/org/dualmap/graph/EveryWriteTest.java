package org.dualmap.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualmap.graph.TestGraph.ex;
import static org.dualmap.graph.TestGraph.quad;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.update.UpdateExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever changes the dataset goes through the door: nothing is written past the journal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryWriteTest {
  private static final Change CHANGE = new Change("asel", "a test");

  private TestGraph graph;

  @BeforeAll
  void open(@TempDir Path root) {
    graph = TestGraph.open(root);
  }

  @AfterAll
  void close() {
    graph.close();
  }

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
    graph.store().write(CHANGE, DatasetGraph::clear);
    long last = graph.store().write(CHANGE, EveryWriteTest::fill);
    Set<Quad> before = graph.quads();

    long sequence = graph.store().write(CHANGE, Objects.requireNonNull(WRITES.get(name)));

    Set<Quad> after = graph.quads();
    Patch patch = patch(graph.store(), sequence);
    assertThat(after).as("the write did something").isNotEqualTo(before);
    assertThat(sequence).isEqualTo(last + 1);
    assertThat(patch.forward(before)).isEqualTo(after);
    assertThat(patch.backward(after)).isEqualTo(before);
  }

  /** A few quads in three named graphs. */
  static void fill(DatasetGraph dataset) {
    dataset.add(quad("g", "a", "o"));
    dataset.add(quad("g", "b", "o"));
    dataset.add(Quad.create(ex("g"), NodeFactory.createBlankNode(), ex("p"), ex("o")));
    dataset.add(quad("h", "h", "o"));
    dataset.add(Quad.create(WriteDoor.EDITS, triple("e")));
  }

  static Triple triple(String subject) {
    return Triple.create(ex(subject), ex("p"), ex("o"));
  }

  static void update(DatasetGraph dataset, String sparql) {
    String text = "PREFIX ex: <http://example.org/>\n" + Prefixes.forSparql() + sparql;
    UpdateExecution.dataset(DatasetFactory.wrap(dataset)).update(text).execute();
  }

  private static Graph graph(String turtle) {
    return TestGraph.graph(turtle);
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
      without.forEach(quad -> assertThat(result.remove(quad)).isTrue());
      with.forEach(quad -> assertThat(result.add(quad)).isTrue());
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
