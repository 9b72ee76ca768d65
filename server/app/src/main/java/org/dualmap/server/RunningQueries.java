package org.dualmap.server;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only so many queries run at once, and stops the oldest where they fill the memory: grouping
 * and joining keep their rows there. Safe for many threads.
 */
final class RunningQueries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningQueries.class);
  private static final double FULL = 0.9;
  private static final int LOOKS_IN_A_ROW = 3;
  private static final long LOOK_EVERY_MILLIS = 200;

  private static final class Running {
    private final long start = System.nanoTime();
    private volatile boolean stopped;
    private final QueryExec query;

    Running(QueryExec query) {
      this.query = query;
    }
  }

  private final Settings.Sparql settings;
  private final Semaphore places;
  private final Map<Thread, Running> running = new ConcurrentHashMap<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("query-memory").daemon().factory());
  private int fullLooks;

  RunningQueries(Settings.Sparql settings) {
    this.settings = settings;
    this.places = new Semaphore(settings.queriesAtOnce(), true);
    watch.scheduleWithFixedDelay(
        this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Runs the whole of a query's request when there is a place, or says that there is none. */
  void inTurn(Runnable request) {
    try {
      if (!places.tryAcquire(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Problem(
            ProblemCode.UNAVAILABLE, "Too many queries are running. Try again in a moment.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(ProblemCode.UNAVAILABLE, "The server is stopping.");
    }
    try {
      request.run();
    } catch (QueryCancelledException | OutOfMemoryError e) {
      Running mine = running.get(Thread.currentThread());
      if (e instanceof OutOfMemoryError || (mine != null && mine.stopped)) {
        throw new Problem(
            ProblemCode.UNAVAILABLE,
            "The query was stopped: it needed more memory than the server has to spare.");
      }
      throw e;
    } finally {
      running.remove(Thread.currentThread());
      places.release();
    }
  }

  /** Remembers what the current thread is about to run, until its request ends. */
  QueryExec started(QueryExec query) {
    running.put(Thread.currentThread(), new Running(query));
    return query;
  }

  private void look() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    boolean full = heap.getMax() > 0 && heap.getUsed() > heap.getMax() * FULL;
    fullLooks = full ? fullLooks + 1 : 0;
    if (fullLooks >= LOOKS_IN_A_ROW) {
      fullLooks = 0;
      running.values().stream()
          .filter(query -> !query.stopped)
          .min(Comparator.comparingLong(query -> query.start))
          .ifPresent(RunningQueries::stop);
    }
  }

  private static void stop(Running oldest) {
    LOG.warn("The memory is full; stopping the query that has run longest");
    oldest.stopped = true;
    oldest.query.abort();
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
