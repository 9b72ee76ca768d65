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
          all(dataset, to);
          return true;
        });
  }

  private static void all(DatasetGraph dataset, Consumer<IndexedResource> to) {
    IndexedResourceRdf resources = new IndexedResourceRdf(dataset);
    resources.all(
        (kind, node) ->
            resources.read(node).filter(resource -> resource.kind() == kind).ifPresent(to));
  }

  /**
   * Gives every resource as {@link #all} does, if the graph holds exactly the changes up to a
   * number; nothing if it holds more or fewer.
   *
   * @return the number of the last change that the graph holds
   */
  long allAt(long sequence, Consumer<IndexedResource> to) {
    return store.read(
        dataset -> {
          long holds = store.sequenceInRead();
          if (holds == sequence) {
            all(dataset, to);
          }
          return holds;
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
    Touched touched = new Touched();
    for (long sequence = from; sequence <= upTo; sequence++) {
      store.replay(sequence, touched);
    }
    store.read(
        dataset -> {
          read(dataset, touched, to, gone);
          return true;
        });
  }

  private static void read(
      DatasetGraph dataset, Touched touched, Consumer<IndexedResource> to, Consumer<String> gone) {
    IndexedResourceRdf resources = new IndexedResourceRdf(dataset);
    Set<Node> affected = new HashSet<>();
    touched.subjects.forEach(node -> resources.withParts(node, affected::add));
    touched.renumbered.forEach(node -> resources.ofLevel(node, affected::add));
    List<Node> without = new ArrayList<>();
    for (Node node : affected) {
      resources.read(node).ifPresentOrElse(to, () -> without.add(node));
    }
    without.stream().filter(IndexedResourceRdf::canBeIndexed).map(Node::getURI).forEach(gone);
  }

  /** Collects the subjects of changes, what they replace, and levels with another number. */
  private static final class Touched extends RDFChangesBase {
    private final Set<Node> subjects = new HashSet<>();
    private final Set<Node> renumbered = new HashSet<>();

    @Override
    public void add(@Nullable Node g, Node s, Node p, Node o) {
      touch(s, p, o);
    }

    @Override
    public void delete(@Nullable Node g, Node s, Node p, Node o) {
      touch(s, p, o);
    }

    private void touch(Node subject, Node property, Node object) {
      subjects.add(subject);
      if (property.equals(IndexedResourceRdf.REPLACES)) {
        subjects.add(object);
      } else if (property.equals(IndexedResourceRdf.LEVEL_NUMBER)) {
        renumbered.add(subject);
      }
    }
  }
}
