package org.dualmap.graph;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;

/**
 * TDB2 keeps numbers, dates and truth values as values: {@code 5.00} comes back as {@code 5.0}.
 * What is compared with the graph or goes to the journal must be in that form, else the same file
 * would look new each time.
 */
final class StoredForm {
  private StoredForm() {}

  /** The node as it comes back from the graph. */
  static Node of(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    NodeId value = NodeId.inline(node);
    return value == null ? node : NodeId.extract(value);
  }

  private static Triple of(Triple triple) {
    Node object = of(triple.getObject());
    return object.equals(triple.getObject())
        ? triple
        : Triple.create(triple.getSubject(), triple.getPredicate(), object);
  }

  /** Brings a graph in memory into the form in which it would come back. */
  static void bring(Graph graph) {
    List<Triple> other = graph.find().filterDrop(t -> t.equals(of(t))).toList();
    other.forEach(graph::delete);
    other.forEach(triple -> graph.add(of(triple)));
  }
}
