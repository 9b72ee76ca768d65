package org.dualmap.graph;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.dualmap.server.OpenFolder;

/** A data folder with its graph and the real shapes, without the vocabulary. */
public record TestGraph(DataFolder data, GraphStore store) implements AutoCloseable {
  private static final ShapesGuard SHAPES = OpenFolder.shapes();
  private static final Change CHANGE = new Change("tester", "a test");

  public static TestGraph open(Path root) {
    DataFolder data = DataFolder.open(root);
    try {
      return new TestGraph(data, GraphStore.open(data, SHAPES));
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /** Makes a named graph hold what the Turtle says, with the usual prefixes. */
  public long load(String graph, String turtle) {
    return new NamedGraphs(store)
        .replace(CHANGE, source(graph), graph(turtle), Progress.UNWATCHED)
        .sequence();
  }

  static Source source(String graph) {
    return Source.untold(graph, Source.Kind.IMPORT, java.util.Map.of("en", "A test"));
  }

  /** The triples of a Turtle text, with the usual prefixes and {@code ex:} for examples. */
  public static Graph graph(String turtle) {
    StringBuilder text = new StringBuilder("PREFIX ex: <http://example.org/>\n");
    Prefixes.all()
        .forEach((prefix, iri) -> text.append("PREFIX %s: <%s>\n".formatted(prefix, iri)));
    Graph graph = RdfFile.emptyGraph();
    byte[] bytes = text.append(turtle).toString().getBytes(StandardCharsets.UTF_8);
    RdfFile.read(new ByteArrayInputStream(bytes), "test.ttl", graph);
    return graph;
  }

  /** Every quad of every named graph. */
  Set<Quad> quads() {
    return store.read(
        dataset -> {
          Set<Quad> quads = new HashSet<>();
          dataset.find().forEachRemaining(quads::add);
          return quads;
        });
  }

  static Node ex(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  static Quad quad(String g, String s, String o) {
    return Quad.create(ex(g), ex(s), ex("p"), ex(o));
  }

  @Override
  public void close() {
    store.close();
    data.close();
  }
}
