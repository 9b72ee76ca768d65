package org.dualmap.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dualmap.graph.NamedGraphs;
import org.dualmap.graph.Names;

/** Finds out what replacing or removing a plugin's graph would do. Inside a read of the store. */
final class PluginEffectRdf {
  private static final int MOST_LISTED = 200;
  private static final Node CATALOGUE = NodeFactory.createURI(Names.CATALOGUE);
  private static final Set<Node> ENDS =
      Set.of(
          NodeFactory.createURI(Names.OWL + "annotatedSource"),
          NodeFactory.createURI(Names.OWL + "annotatedTarget"));

  private final DatasetGraph dataset;
  private final Node graph;
  private final Graph content;

  /**
   * Gets ready.
   *
   * @param content what the graph is to hold
   */
  PluginEffectRdf(DatasetGraph dataset, String graph, Graph content) {
    this.dataset = dataset;
    this.graph = NodeFactory.createURI(graph);
    this.content = content;
  }

  PluginEffect effect(NamedGraphs.Difference difference) {
    Set<String> claims = new TreeSet<>();
    List<PluginEffect.Link> links = new ArrayList<>();
    for (Node gone : gone(difference.removed())) {
      linksTo(gone)
          .forEach(
              quad -> {
                if (ENDS.contains(quad.getPredicate()) && quad.getSubject().isURI()) {
                  claims.add(quad.getSubject().getURI());
                } else {
                  links.add(link(quad));
                }
              });
    }
    links.sort((a, b) -> (a.subject() + a.object()).compareTo(b.subject() + b.object()));
    return new PluginEffect(
        difference.added().size(),
        difference.removed().size(),
        lines(difference.added()),
        lines(difference.removed()),
        claims.stream().limit(MOST_LISTED).toList(),
        claims.size(),
        links.stream().limit(MOST_LISTED).toList(),
        links.size());
  }

  /** The resources of which nothing is said any more. */
  private Set<Node> gone(List<Triple> removed) {
    Set<Node> gone = new HashSet<>();
    for (Triple triple : removed) {
      Node subject = triple.getSubject();
      if (subject.isURI() && !content.contains(subject, Node.ANY, Node.ANY)) {
        gone.add(subject);
      }
    }
    gone.removeIf(this::isElsewhere);
    return gone;
  }

  private boolean isElsewhere(Node subject) {
    var found = dataset.find(Node.ANY, subject, Node.ANY, Node.ANY);
    try {
      while (found.hasNext()) {
        if (!isOurs(found.next())) {
          return true;
        }
      }
      return false;
    } finally {
      Iter.close(found);
    }
  }

  private boolean isOurs(Quad quad) {
    return quad.isDefaultGraph()
        || quad.getGraph().equals(graph)
        || quad.getGraph().equals(CATALOGUE);
  }

  private List<Quad> linksTo(Node gone) {
    List<Quad> links = new ArrayList<>();
    dataset
        .find(Node.ANY, Node.ANY, Node.ANY, gone)
        .forEachRemaining(
            quad -> {
              if (!isOurs(quad)) {
                links.add(quad);
              }
            });
    content
        .find(Node.ANY, Node.ANY, gone)
        .forEachRemaining(triple -> links.add(new Quad(graph, triple)));
    return links;
  }

  private static PluginEffect.Link link(Quad quad) {
    return new PluginEffect.Link(
        text(quad.getSubject()),
        text(quad.getPredicate()),
        text(quad.getObject()),
        text(quad.getGraph()));
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
  }

  private static List<String> lines(List<Triple> triples) {
    return triples.stream()
        .map(
            triple ->
                NodeFmtLib.strNT(triple.getSubject())
                    + " "
                    + NodeFmtLib.strNT(triple.getPredicate())
                    + " "
                    + NodeFmtLib.strNT(triple.getObject())
                    + " .")
        .sorted()
        .limit(MOST_LISTED)
        .toList();
  }
}
