package org.dualmap.suggestion;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.dualmap.graph.GraphStore;
import org.jspecify.annotations.Nullable;

/** Collects what changes of the graph say something else about. */
final class TouchedSubjectsRdf extends RDFChangesBase {
  private final Set<String> subjects = new HashSet<>();

  private TouchedSubjectsRdf() {}

  /** The IRIs of what the changes from one number to another have touched. */
  static Set<String> between(GraphStore store, long from, long upTo) {
    TouchedSubjectsRdf touched = new TouchedSubjectsRdf();
    for (long sequence = from; sequence <= upTo; sequence++) {
      store.replay(sequence, touched);
    }
    return touched.subjects;
  }

  @Override
  public void add(@Nullable Node g, Node s, Node p, Node o) {
    touch(s);
  }

  @Override
  public void delete(@Nullable Node g, Node s, Node p, Node o) {
    touch(s);
  }

  private void touch(Node subject) {
    if (subject.isURI()) {
      subjects.add(subject.getURI());
    }
  }
}
