package org.dualmap.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphStore;
import org.jspecify.annotations.Nullable;

/** Reads out of the graph and its journal what the index has to hold. Safe for many threads. */
final class IndexedChangesRdf {
  private final GraphStore store;

  IndexedChangesRdf(GraphStore store) {
    this.store = store;
  }

  /** Gives every resource that the index holds, on one state of the graph. */
  void all(Consumer<IndexedResource> to) {
    store.read(
        dataset -> {
          IndexedResourceRdf resources = new IndexedResourceRdf(dataset);
          resources.all(node -> resources.read(node).ifPresent(to));
          return true;
        });
  }

  /**
   * Gives what changes of the graph mean for the index, as the graph is now.
   *
   * @param from the first change
   * @param upTo the last change
   * @param to takes each resource whose document is new or different
   * @param gone takes the IRI of each resource that has no document any more
   */
  void between(long from, long upTo, Consumer<IndexedResource> to, Consumer<String> gone) {
    Set<Node> touched = new HashSet<>();
    for (long sequence = from; sequence <= upTo; sequence++) {
      store.replay(sequence, new SubjectsOf(touched));
    }
    store.read(
        dataset -> {
          read(dataset, touched, to, gone);
          return true;
        });
  }

  private static void read(
      DatasetGraph dataset,
      Set<Node> touched,
      Consumer<IndexedResource> to,
      Consumer<String> gone) {
    IndexedResourceRdf resources = new IndexedResourceRdf(dataset);
    Set<Node> affected = new HashSet<>();
    touched.forEach(node -> resources.withParts(node, affected::add));
    List<Node> without = new ArrayList<>();
    for (Node node : affected) {
      resources.read(node).ifPresentOrElse(to, () -> without.add(node));
    }
    without.stream().filter(IndexedResourceRdf::canBeIndexed).map(Node::getURI).forEach(gone);
  }

  /** Collects the subjects of a change, and what they replace. */
  private static final class SubjectsOf extends RDFChangesBase {
    private final Set<Node> subjects;

    SubjectsOf(Set<Node> subjects) {
      this.subjects = subjects;
    }

    @Override
    public void add(@Nullable Node g, Node s, Node p, Node o) {
      touch(s, p, o);
    }

    @Override
    public void delete(@Nullable Node g, Node s, Node p, Node o) {
      touch(s, p, o);
    }

    private void touch(Node s, Node p, Node o) {
      subjects.add(s);
      if (p.equals(IndexedResourceRdf.REPLACES)) {
        subjects.add(o);
      }
    }
  }
}
