package org.dualmap.suggestion;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.dualmap.graph.Progress;
import org.dualmap.search.vector.Embedder;
import org.dualmap.search.vector.TextVector;
import org.dualmap.search.vector.VectorStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives labels and texts their vectors: those that were made before come from the data folder, the
 * rest is made in the background, on a thread of its own. Nothing is read or started before the
 * first text needs it. Safe for many threads.
 */
final class Vectors implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Vectors.class);

  /** Made durable together. */
  private static final int BATCH = 500;

  private final boolean used;
  private final Path folder;
  private final Embedder embedder = new Embedder();
  private final Object lock = new Object();
  private final Deque<LabelBook> waiting = new ArrayDeque<>();
  private final Map<LabelBook, VectorState> states = new WeakHashMap<>();
  private @Nullable VectorStore store;
  private @Nullable Thread thread;
  private volatile boolean stopping;

  /**
   * Makes them of a folder.
   *
   * @param used false means that there are none, ever
   */
  Vectors(boolean used, Path folder) {
    this.used = used;
    this.folder = folder;
  }

  /** The vector of a text that somebody asks about; null where the server uses none. */
  @Nullable TextVector of(String text) {
    return used ? embedder.of(text) : null;
  }

  /** Sees to it that a book gets its vectors, and says how far they are. */
  VectorState provide(LabelBook book) {
    if (!used) {
      return VectorState.OFF;
    }
    synchronized (lock) {
      VectorState state = states.get(book);
      if (state == null) {
        state = new VectorState(true, false, 0, book.texts().size());
        states.put(book, state);
        waiting.add(book);
        start();
        lock.notifyAll();
      }
      return state;
    }
  }

  private void start() {
    if (thread == null && !stopping) {
      thread = new Thread(this::work, "vectors");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  private void work() {
    while (true) {
      LabelBook book = next();
      if (book == null) {
        return;
      }
      try {
        fill(book);
      } catch (RuntimeException | LinkageError e) {
        LOG.error("Vectors could not be made; suggestions go on without them", e);
      }
    }
  }

  private @Nullable LabelBook next() {
    synchronized (lock) {
      while (waiting.isEmpty() && !stopping) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          return null;
        }
      }
      return stopping ? null : waiting.poll();
    }
  }

  /**
   * Gives a book its vectors before it is asked for, on the caller's thread, where few are missing;
   * else they are made in the background once it is asked.
   */
  void prepare(LabelBook book) {
    if (used && store().get(book.texts()).size() + BATCH >= book.texts().size()) {
      fill(book);
    }
  }

  private void fill(LabelBook book) {
    fill(book, Progress.UNWATCHED);
  }

  /** Gives a book all its vectors, on the caller's thread. */
  void fill(LabelBook book, Progress progress) {
    Set<String> texts = book.texts();
    Map<String, TextVector> all = new HashMap<>(store().get(texts));
    List<String> missing = new ArrayList<>(new LinkedHashSet<>(texts));
    missing.removeIf(all::containsKey);
    int total = texts.size();
    if (missing.size() > BATCH) {
      LOG.info("Making vectors of {} texts, {} are there", missing.size(), all.size());
    }
    progress.stage("vectors", missing.size());
    for (int from = 0; from < missing.size(); from += BATCH) {
      Map<String, TextVector> made = new HashMap<>();
      for (String text : missing.subList(from, Math.min(from + BATCH, missing.size()))) {
        if (stopping) {
          return;
        }
        made.put(text, embedder.of(text));
      }
      store().put(made);
      all.putAll(made);
      progress.advance(made.size());
      tell(book, false, all.size(), total);
    }
    book.take(all);
    tell(book, true, total, total);
  }

  private void tell(LabelBook book, boolean ready, int done, int total) {
    synchronized (lock) {
      states.put(book, new VectorState(true, ready, done, total));
    }
    if (!ready && done / (10 * BATCH) != (done - BATCH) / (10 * BATCH)) {
      LOG.info("Vectors: {} of {}", done, total);
    }
  }

  private VectorStore store() {
    synchronized (lock) {
      VectorStore opened = store;
      if (opened == null) {
        opened = VectorStore.open(folder);
        store = opened;
      }
      return opened;
    }
  }

  /** Stops after the text that is being worked on. */
  @Override
  public void close() {
    Thread running;
    synchronized (lock) {
      stopping = true;
      running = thread;
      lock.notifyAll();
    }
    try {
      if (running != null) {
        running.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (lock) {
      if (store != null) {
        store.close();
      }
    }
  }
}
