package org.dualmap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.FileUtils;
import org.apache.lucene.index.DirectoryReader;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up to the journal: catches up when it starts, then follows each commit on a
 * thread of its own. What it writes always comes from the graph as it is now, so that following a
 * change twice does no harm.
 */
final class IndexFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

  /** How long a check waits for a change that was committed just before it, and how often. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final int LOOKS = 10;

  private final GraphStore store;
  private final Path folder;
  private volatile SearchIndex index;
  private final IndexedChangesRdf changes;
  private final Thread thread = new Thread(this::follow, "search-index");
  private final Object lock = new Object();
  private final Object writing = new Object();
  private long seen;
  private boolean stopping;

  private IndexFollower(GraphStore store, Path folder) throws IOException {
    this.store = store;
    this.folder = folder;
    this.index = open(folder);
    this.seen = index.committedSequence();
    this.changes = new IndexedChangesRdf(store);
    thread.setDaemon(true);
  }

  /** Opens the index of a folder, brings it up to date, and follows from there. */
  static IndexFollower start(GraphStore store, Path folder) throws IOException {
    IndexFollower follower = new IndexFollower(store, folder);
    if (follower.seen < 0 || follower.seen > store.sequence()) {
      follower.rebuild();
    } else {
      follower.catchUp();
    }
    store.onCommit(sequence -> follower.wake());
    follower.thread.start();
    return follower;
  }

  /** A damaged index is thrown away: all of it is in the graph. */
  private static SearchIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      return SearchIndex.open(folder);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The search index cannot be opened and is built anew: {}", e.toString());
      FileUtils.cleanDirectory(folder.toFile());
      return SearchIndex.open(folder);
    }
  }

  SearchIndex index() {
    return index;
  }

  /** Compares the index with the graph, and waits a little where a change is on its way. */
  IndexReport check(Progress progress) throws IOException {
    for (int left = LOOKS; ; left--) {
      awaitCommitted(PATIENCE);
      IndexReport report =
          index.read(
              searcher ->
                  IndexCheck.of((DirectoryReader) searcher.getIndexReader(), changes, progress));
      if (report.seen() == report.graph() || left == 0) {
        return report;
      }
    }
  }

  /**
   * Builds the index anew from the graph; searches see the old one until it is whole. Where it
   * fails, the old one stays.
   */
  void rebuild() throws IOException {
    synchronized (writing) {
      try {
        buildAnew();
      } catch (IOException | RuntimeException e) {
        reopen();
        throw e;
      }
    }
  }

  private void buildAnew() throws IOException {
    LOG.info("Building the search index");
    long upTo = store.sequence();
    index.clear();
    int[] count = new int[1];
    changes.all(
        resource -> {
          put(resource);
          count[0]++;
        });
    index.join();
    index.commit(upTo);
    moveTo(upTo);
    LOG.info("The search index holds {} resources", count[0]);
  }

  /** One resource that cannot be indexed must not keep all others out. */
  private void put(IndexedResource resource) {
    try {
      index.put(resource);
    } catch (IllegalArgumentException e) {
      LOG.error("The resource {} cannot be indexed and is left out", resource.iri(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remove(String iri) {
    try {
      index.remove(iri);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void catchUp() throws IOException {
    synchronized (writing) {
      while (seen() < store.sequence()) {
        long upTo = store.sequence();
        changes.between(seen() + 1, upTo, this::put, this::remove);
        index.commit(upTo);
        moveTo(upTo);
      }
    }
  }

  private void follow() {
    while (awaitWork()) {
      try {
        catchUp();
      } catch (IOException | RuntimeException e) {
        LOG.error("The search index could not follow; it will try again", e);
        pause();
        reopen();
      }
    }
  }

  /** A full disk has closed the writer for good; what was committed before is still there. */
  private void reopen() {
    try {
      index.close();
    } catch (RuntimeException e) {
      LOG.debug("The broken index did not close cleanly", e);
    }
    try {
      index = SearchIndex.open(folder);
      moveTo(Math.max(0, index.committedSequence()));
    } catch (IOException | RuntimeException e) {
      LOG.warn("The search index cannot be opened again yet: {}", e.toString());
    }
  }

  private boolean awaitWork() {
    synchronized (lock) {
      while (!stopping && seen >= store.sequence()) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          return false;
        }
      }
      return !stopping;
    }
  }

  private void pause() {
    synchronized (lock) {
      try {
        lock.wait(1000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void wake() {
    synchronized (lock) {
      lock.notifyAll();
    }
  }

  private void moveTo(long sequence) {
    synchronized (lock) {
      seen = sequence;
      lock.notifyAll();
    }
  }

  /** The last change that searches see. */
  long seen() {
    synchronized (lock) {
      return seen;
    }
  }

  /** Waits until searches see all that is committed now, but no longer than the limit. */
  void awaitCommitted(Duration limit) {
    await(store.sequence(), limit);
  }

  /** Waits until searches see a change, but no longer than the limit. */
  void await(long wanted, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    synchronized (lock) {
      long left = end - System.nanoTime();
      while (seen < wanted && left > 0) {
        try {
          lock.wait(left / 1_000_000 + 1);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
        left = end - System.nanoTime();
      }
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      stopping = true;
      lock.notifyAll();
    }
    try {
      thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    index.close();
  }
}
