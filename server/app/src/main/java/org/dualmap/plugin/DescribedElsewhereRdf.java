package org.dualmap.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Keeps plugins from describing the same things. */
record DescribedElsewhereRdf(GraphStore store) {
  private static final int MOST_NAMED = 20;

  /**
   * Refuses data about what another plugin describes.
   *
   * @throws Problem bad-plugin with the first of the things
   */
  void refuse(PluginManifest manifest, Graph triples) {
    Node own = NodeFactory.createURI(Names.pluginGraph(manifest.id()));
    Map<String, String> owners = new TreeMap<>();
    store.read(
        dataset -> {
          triples
              .find(Node.ANY, RDF.Nodes.type, Node.ANY)
              .mapWith(triple -> triple.getSubject())
              .filterKeep(Node::isURI)
              .forEachRemaining(
                  subject -> {
                    String owner = owner(dataset, subject, own);
                    if (owner != null) {
                      owners.put(subject.getURI(), owner);
                    }
                  });
          return owners;
        });
    if (!owners.isEmpty()) {
      List<Finding> findings = new ArrayList<>();
      owners.forEach((iri, owner) -> findings.add(foreign(iri, owner)));
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "The plugin %s describes things that the plugin %s describes already, %d of them."
              .formatted(manifest.id(), owners.values().iterator().next(), owners.size()),
          findings.subList(0, Math.min(MOST_NAMED, findings.size())));
    }
  }

  private static Finding foreign(String iri, String owner) {
    return Finding.about(
        Finding.Severity.ERROR,
        "The plugin " + owner + " describes it already. Give yours an IRI of its own.",
        iri,
        null,
        null);
  }

  /** The other plugin that says of what class a resource is; null where none does. */
  private static @Nullable String owner(DatasetGraph dataset, Node subject, Node own) {
    String plugins = Names.pluginGraph("");
    var found = dataset.find(Node.ANY, subject, RDF.Nodes.type, Node.ANY);
    try {
      while (found.hasNext()) {
        Quad quad = found.next();
        if (!quad.isDefaultGraph()
            && !quad.getGraph().equals(own)
            && quad.getGraph().getURI().startsWith(plugins)) {
          return quad.getGraph().getURI().substring(plugins.length());
        }
      }
      return null;
    } finally {
      Iter.close(found);
    }
  }
}
