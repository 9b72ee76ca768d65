package org.dualmap.plugin;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;

/** Counts what plugins have contributed. Safe for many threads. */
final class PluginCountsRdf {
  private static final Node CLAIM = NodeFactory.createURI(Names.SSSOM + "Mapping");

  private final GraphStore store;

  PluginCountsRdf(GraphStore store) {
    this.store = store;
  }

  /** How much a plugin's graph holds, by kind of thing. */
  Map<String, Integer> counts(String id) {
    Node graph = NodeFactory.createURI(Names.pluginGraph(id));
    return store.read(
        dataset -> {
          Map<String, Integer> counts = new TreeMap<>();
          for (Kind kind : Kind.values()) {
            count(dataset, graph, kind.token(), NodeFactory.createURI(kind.classIri()), counts);
          }
          count(dataset, graph, "claim", CLAIM, counts);
          return counts;
        });
  }

  private static void count(
      DatasetGraph dataset, Node graph, String name, Node type, Map<String, Integer> counts) {
    int count = (int) Iter.count(dataset.findNG(graph, Node.ANY, RDF.Nodes.type, type));
    if (count > 0) {
      counts.put(name, count);
    }
  }
}
