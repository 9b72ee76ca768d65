package org.dualmap.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up to the journal: catches up when it starts, then follows each commit on a
 * thread of its own. What it writes always comes from the graph as it is now, so that following a
 * change twice does no harm.
 */
final class IndexFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

  private final GraphStore store;
  private final Path folder;
  private volatile SearchIndex index;
  private final Thread thread = new Thread(this::follow, "search-index");
  private final Object lock = new Object();
  private long seen;
  private boolean stopping;

  private IndexFollower(GraphStore store, Path folder) throws IOException {
    this.store = store;
    this.folder = folder;
    this.index = open(folder);
    this.seen = index.committedSequence();
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

  /** Builds the index anew from the graph. */
  void rebuild() throws IOException {
    LOG.info("Building the search index");
    long upTo = store.sequence();
    index.clear();
    int[] count = new int[1];
    store.read(
        dataset -> {
          IndexedResourceRdf resources = new IndexedResourceRdf(dataset);
          resources.all(node -> count[0] += put(resources.read(node)));
          return true;
        });
    index.commit(upTo);
    moveTo(upTo);
    LOG.info("The search index holds {} resources", count[0]);
  }

  private int put(Optional<IndexedResource> resource) {
    if (resource.isEmpty()) {
      return 0;
    }
    try {
      index.put(resource.get());
      return 1;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void catchUp() throws IOException {
    while (seen() < store.sequence()) {
      long upTo = store.sequence();
      Set<Node> touched = new HashSet<>();
      for (long sequence = seen() + 1; sequence <= upTo; sequence++) {
        store.replay(sequence, new SubjectsOf(touched));
      }
      store.read(dataset -> update(dataset, touched));
      index.commit(upTo);
      moveTo(upTo);
    }
  }

  private boolean update(DatasetGraph dataset, Set<Node> touched) {
    IndexedResourceRdf resources = new IndexedResourceRdf(dataset);
    Set<Node> affected = new HashSet<>();
    for (Node node : touched) {
      resources.withParts(node, affected::add);
    }
    List<Node> gone = new ArrayList<>();
    for (Node node : affected) {
      if (put(resources.read(node)) == 0) {
        gone.add(node);
      }
    }
    for (Node node : gone) {
      remove(node);
    }
    return true;
  }

  private void remove(Node node) {
    if (!node.isURI()) {
      return;
    }
    try {
      index.remove(node.getURI());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
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
    long wanted = store.sequence();
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

  /** Collects the subjects of a change. */
  private static final class SubjectsOf extends RDFChangesBase {
    private final Set<Node> subjects;

    SubjectsOf(Set<Node> subjects) {
      this.subjects = subjects;
    }

    @Override
    public void add(@Nullable Node g, Node s, Node p, Node o) {
      subjects.add(s);
    }

    @Override
    public void delete(@Nullable Node g, Node s, Node p, Node o) {
      subjects.add(s);
    }
  }
}
