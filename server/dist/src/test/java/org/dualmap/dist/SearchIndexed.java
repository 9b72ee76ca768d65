package org.dualmap.dist;

import java.util.concurrent.TimeUnit;
import org.dualmap.testkit.TestServer;

/**
 * Waits for the search index. A search itself waits for what was committed before it, but on a busy
 * machine not for ever; a test must not depend on that.
 */
final class SearchIndexed {
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);

  private SearchIndexed() {}

  /** Returns when the index has seen every change that is committed now. */
  static void await(TestServer server) {
    long end = System.nanoTime() + LONGEST;
    while (!server.get("/metrics").body().contains("dualmap_search_lag 0.0")) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The search index does not follow.");
      }
    }
  }
}
