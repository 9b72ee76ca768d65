package org.dualmap.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.dualmap.graph.NamedGraphs.Replacement;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamedGraphsTest {
  private static final Change CHANGE = new Change("tester", "a test");
  private static final String DIGEST = "0123456789abcdef".repeat(4);
  private static final String GRAPH = "http://example.org/graph";

  private TestGraph graph;
  private NamedGraphs graphs;

  @BeforeEach
  void open(@TempDir Path root) {
    graph = TestGraph.open(root);
    graphs = new NamedGraphs(graph.store());
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void aGraphComesWithItsEntryInTheCatalogue() {
    Source source =
        new Source(
            GRAPH,
            Source.Kind.PLUGIN,
            Map.of("en", "Title", "ru", "Название"),
            "CC0",
            "A college",
            "http://example.org/origin",
            "1.2",
            DIGEST);
    Replacement done =
        graphs.replace(CHANGE, source, TestGraph.graph("ex:s ex:p 1, 2 ."), Progress.UNWATCHED);

    assertThat(done.sequence()).isEqualTo(1);
    assertThat(done.difference().added()).hasSize(2);
    assertThat(graphs.digest(GRAPH)).contains(DIGEST);
    assertThat(graphs.list(Source.Kind.PLUGIN)).containsOnlyKeys(GRAPH);
    assertThat(graphs.list(Source.Kind.IMPORT)).isEmpty();
    assertThat(graph.quads())
        .contains(
            Quad.create(
                NodeFactory.createURI(Names.CATALOGUE),
                NodeFactory.createURI(GRAPH),
                NodeFactory.createURI(Names.DM + "version"),
                NodeFactory.createLiteralString("1.2")));
  }

  @Test
  void theSameContentTwiceChangesNothing() {
    replace("ex:s ex:p 1, 'x'@kk .");

    Replacement again = replace("ex:s ex:p 'x'@kk, 1 .");

    assertThat(again.sequence()).isEqualTo(1);
    assertThat(again.difference().added()).isEmpty();
    assertThat(again.difference().removed()).isEmpty();
    assertThat(graph.store().sequence()).isEqualTo(1);
  }

  @Test
  void theSameContentWithBlankNodesTwiceChangesNothing() {
    replace("ex:s ex:p [ ex:q [ ex:r 1 ] ] .");

    replace("ex:s ex:p [ ex:q [ ex:r 1 ] ] .");

    assertThat(graph.store().sequence()).isEqualTo(1);
    replace("ex:s ex:p [ ex:q [ ex:r 2 ] ] .");
    assertThat(graph.store().sequence()).isEqualTo(2);
    assertThat(size()).isEqualTo(3);
  }

  @Test
  void aValueWrittenInAnotherWayIsTheSameContent() {
    String turtle =
        """
        ex:s ex:p 0120, 5.00, 1E0, "1"^^xsd:boolean, "07"^^xsd:int,
            "2022-05-10T08:30:00.120Z"^^xsd:dateTime .""";
    replace(turtle);
    var held = graph.quads();

    Replacement again = replace(turtle);

    assertThat(again.changed()).isFalse();
    assertThat(again.difference().removed()).isEmpty();
    assertThat(graph.quads()).isEqualTo(held);
    assertThat(replace(turtle.replace("5.00", "5.0")).changed()).isFalse();
  }

  @Test
  void otherContentReplacesOnlyWhatDiffers() {
    replace("ex:s ex:p 1, 2 .");

    Replacement other = replace("ex:s ex:p 2, 3 .");

    assertThat(other.difference().added()).hasSize(1);
    assertThat(other.difference().removed()).hasSize(1);
    assertThat(graph.store().entry(2).added()).isEqualTo(1);
    assertThat(graph.store().entry(2).removed()).isEqualTo(1);
  }

  @Test
  void aNewTitleReplacesTheOldOne() {
    replace("ex:s ex:p 1 .");
    Source renamed = Source.untold(GRAPH, Source.Kind.IMPORT, Map.of("en", "Renamed"));

    graphs.replace(CHANGE, renamed, TestGraph.graph("ex:s ex:p 1 ."), Progress.UNWATCHED);

    assertThat(graphs.list(Source.Kind.IMPORT)).containsExactly(Map.entry(GRAPH, "Renamed"));
    assertThat(graph.store().entry(2).removed()).isEqualTo(1);
  }

  @Test
  void comparingSaysWhatWouldHappenAndDoesNothing() {
    replace("ex:s ex:p 1, 2 .");

    NamedGraphs.Difference difference = graphs.compare(GRAPH, TestGraph.graph("ex:s ex:p 1 ."));

    assertThat(difference.added()).isEmpty();
    assertThat(difference.removed()).hasSize(1);
    assertThat(graph.store().sequence()).isEqualTo(1);
    assertThat(size()).isEqualTo(2);
  }

  @Test
  void removingAGraphRemovesItsEntryAndNothingElse() {
    replace("ex:s ex:p 1 .");
    graph.load("http://example.org/other", "ex:s ex:p 1 .");

    long sequence = graphs.remove(CHANGE, GRAPH);

    assertThat(sequence).isEqualTo(3);
    assertThat(size()).isZero();
    assertThat(graphs.list(Source.Kind.IMPORT)).containsOnlyKeys("http://example.org/other");
    assertThat(graph.quads()).hasSize(4);
  }

  @Test
  void aGraphThatIsNotThereCannotBeRemoved() {
    assertThatThrownBy(() -> graphs.remove(CHANGE, GRAPH))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.NOT_FOUND));
    assertThat(graph.store().sequence()).isZero();
  }

  @Test
  void cancellingHalfWayLeavesNoTrace() {
    Progress impatient =
        new Progress() {
          @Override
          public void stage(String name, long total) {}

          @Override
          public void advance(long steps) {
            throw new Problem(ProblemCode.CANCELLED, "no longer wanted");
          }
        };

    assertThatThrownBy(
            () ->
                graphs.replace(
                    CHANGE,
                    TestGraph.source(GRAPH),
                    TestGraph.graph("ex:s ex:p 1, 2 ."),
                    impatient))
        .hasMessage("no longer wanted");
    assertThat(graph.quads()).isEmpty();
    assertThat(graph.store().sequence()).isZero();
  }

  private Replacement replace(String turtle) {
    return graphs.replace(
        CHANGE, TestGraph.source(GRAPH), TestGraph.graph(turtle), Progress.UNWATCHED);
  }

  private long size() {
    return graph.store().read(d -> (long) d.getGraph(NodeFactory.createURI(GRAPH)).size());
  }
}
