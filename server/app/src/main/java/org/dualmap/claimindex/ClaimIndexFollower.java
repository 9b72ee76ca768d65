package org.dualmap.claimindex;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.dualmap.graph.GraphStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the claims in memory: reads all of them on a thread of its own when it starts, then follows
 * each commit. Safe for many threads.
 */
public final class ClaimIndexFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClaimIndexFollower.class);

  /** How long an answer waits for a change that was committed just before it. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** A read that began some changes ago still finds the index of its own state. */
  private static final int KEPT = 4;

  private final GraphStore store;
  private final Thread thread = new Thread(this::follow, "claim-index");
  private final Object lock = new Object();
  private final Deque<ClaimIndex> kept = new ArrayDeque<>();
  private boolean stopping;

  private ClaimIndexFollower(GraphStore store) {
    this.store = store;
    thread.setDaemon(true);
  }

  /** Begins to read and to follow, and returns at once. */
  public static ClaimIndexFollower start(GraphStore store) {
    ClaimIndexFollower follower = new ClaimIndexFollower(store);
    store.onCommit(sequence -> follower.wake());
    follower.thread.start();
    return follower;
  }

  /**
   * The index that has seen exactly the changes up to a number. Waits a little where it is about to
   * see it; empty where it has not, or has gone on too far, or is still being built.
   */
  Optional<ClaimNet> at(long sequence) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (lock) {
      long left = PATIENCE.toNanos();
      while (!kept.isEmpty() && kept.getLast().sequence() < sequence && left > 0 && !stopping) {
        try {
          lock.wait(left / 1_000_000 + 1);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return Optional.empty();
        }
        left = end - System.nanoTime();
      }
      return kept.stream()
          .filter(index -> index.sequence() == sequence)
          .map(ClaimNet.class::cast)
          .findFirst();
    }
  }

  /** The last change that is in memory; -1 while the index is being built. */
  public long sequence() {
    synchronized (lock) {
      return kept.isEmpty() ? -1 : kept.getLast().sequence();
    }
  }

  private void follow() {
    while (awaitWork()) {
      try {
        keep(next());
      } catch (RuntimeException e) {
        LOG.error("The claims in memory could not follow; they are read anew", e);
        forget();
      }
    }
  }

  private ClaimIndex next() {
    ClaimIndex last = last();
    if (last == null) {
      long begin = System.nanoTime();
      ClaimIndex all = ClaimIndexRdf.read(store);
      LOG.info(
          "Claims of {} things are in memory after {} ms",
          all.bonds().size(),
          (System.nanoTime() - begin) / 1_000_000);
      return all;
    }
    return ClaimIndexRdf.following(store, last);
  }

  private @Nullable ClaimIndex last() {
    synchronized (lock) {
      return kept.peekLast();
    }
  }

  private void keep(ClaimIndex index) {
    synchronized (lock) {
      if (stopping) {
        return;
      }
      kept.addLast(index);
      if (kept.size() > KEPT) {
        kept.removeFirst();
      }
      lock.notifyAll();
    }
  }

  private void forget() {
    synchronized (lock) {
      kept.clear();
      try {
        lock.wait(1000);
      } catch (InterruptedException e) {
        stopping = true;
      }
    }
  }

  private boolean awaitWork() {
    synchronized (lock) {
      while (!stopping && !kept.isEmpty() && kept.getLast().sequence() >= store.sequence()) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          return false;
        }
      }
      return !stopping;
    }
  }

  private void wake() {
    synchronized (lock) {
      lock.notifyAll();
    }
  }

  /** Ends the thread and lets go of the claims; answers come from the graph then. */
  @Override
  public void close() {
    synchronized (lock) {
      stopping = true;
      kept.clear();
      lock.notifyAll();
    }
    try {
      thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
