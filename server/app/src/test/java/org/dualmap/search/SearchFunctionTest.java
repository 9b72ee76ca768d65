package org.dualmap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.dualmap.graph.TestGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What queries inside the server find, as those of the competency questions are run. */
final class SearchFunctionTest {
  private static final String GRAPH = SearchTest.EX + "graph";
  private static final String QUERY =
      "SELECT ?r { ?r <https://w3id.org/dualmap/ontology#search> \"welder\" } ORDER BY ?r";

  private TestGraph graph;
  private Search search;

  @BeforeEach
  void open(@TempDir Path root) {
    graph = TestGraph.open(root);
    search = Search.open(graph.store(), graph.data().index(), Set::of);
    SearchFunctionRdf.register(graph.store(), search);
    graph.load(GRAPH, "ex:w a esco:Skill ; skos:prefLabel \"welder\"@en .");
  }

  @AfterEach
  void close() {
    search.close();
    graph.close();
  }

  private static List<String> found(DatasetGraph dataset) {
    List<String> found = new ArrayList<>();
    try (QueryExec query = QueryExec.dataset(dataset).query(QUERY).build()) {
      query
          .select()
          .forEachRemaining(row -> found.add(row.get("r").getURI().replace(SearchTest.EX, "")));
    }
    return found;
  }

  private void awaitIndex() {
    while (search.sequence() < graph.store().sequence()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aQueryInsideTheServerFindsWhatOneFromOutsideFinds() {
    awaitIndex();

    assertThat(graph.store().read(SearchFunctionTest::found)).containsExactly("w");
  }

  @Test
  void whatIsCommittedWhileAQueryRunsIsNotFoundByIt() {
    awaitIndex();
    List<String> running =
        graph
            .store()
            .read(
                dataset -> {
                  CompletableFuture.runAsync(
                          () ->
                              graph.load(
                                  SearchTest.EX + "more",
                                  """
                                  ex:w2 a esco:Skill ; skos:prefLabel "welder of ships"@en .
                                  """))
                      .join();
                  awaitIndex();
                  return found(dataset);
                });

    assertThat(running).containsExactly("w");
    assertThat(graph.store().read(SearchFunctionTest::found)).containsExactly("w", "w2");
  }

  @Test
  void anotherGraphInTheSameProcessHasNoSearch(@TempDir Path root) {
    awaitIndex();
    try (TestGraph other = TestGraph.open(root)) {
      other.load(GRAPH, "ex:w a esco:Skill ; skos:prefLabel \"welder\"@en .");

      assertThat(other.store().read(SearchFunctionTest::found)).isEmpty();
    }
  }
}
