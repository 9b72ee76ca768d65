package org.dualmap.claimindex;

import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * Where analyses get claims and structure from: from memory where that has seen exactly what the
 * running read sees, else from the graph. Both answer the same. Safe for many threads.
 */
public final class ClaimNetsRdf {
  private final GraphStore store;
  private final @Nullable ClaimIndexFollower index;

  /**
   * Takes them from an index.
   *
   * @param index null means always from the graph
   */
  public ClaimNetsRdf(GraphStore store, @Nullable ClaimIndexFollower index) {
    this.store = store;
    this.index = index;
  }

  /** The claims that the running read of this thread sees; not to be kept after it. */
  public ClaimNet net(DatasetGraph dataset) {
    if (index == null) {
      return new GraphNetRdf(dataset);
    }
    return index.at(store.sequenceInRead()).orElseGet(() -> new GraphNetRdf(dataset));
  }
}
