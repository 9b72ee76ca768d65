package org.dualmap.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the code of one plugin, on threads of the plugin's own and with a time limit, and keeps
 * what went wrong as findings. Safe for many threads.
 */
final class PluginCalls implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PluginCalls.class);
  private static final int MOST_KEPT = 20;
  private static final int IDLE_SECONDS = 10;

  private final String plugin;
  private final ExecutorService threads;
  private final Set<String> hanging = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> faults = new LinkedHashMap<>();

  /**
   * Makes the threads ready.
   *
   * @param id of the plugin; names the threads
   * @param loader what the plugin's threads see as their context
   */
  PluginCalls(String id, ClassLoader loader) {
    this.plugin = id;
    // Threads of their own and no virtual ones: a call that never ends would hold a carrier for
    // ever. They end with the plugin, so that nothing that it left on them keeps it in memory.
    var factory = Thread.ofPlatform().daemon().name("plugin-" + id + "-", 0).factory();
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = factory.newThread(task);
              thread.setContextClassLoader(loader);
              return thread;
            });
  }

  /** The id of the plugin. */
  String plugin() {
    return plugin;
  }

  /**
   * Calls the plugin.
   *
   * @param what is called, as the beginning of a sentence; one that hangs is not called again
   *     before it has come back
   * @throws Problem plugin-fault where it throws, hangs, or answers null
   */
  <T> T call(String what, Duration limit, Callable<@Nullable T> call) {
    long end = System.nanoTime() + limit.toNanos();
    return call(
        what, limit, call, () -> System.nanoTime() < end ? null : tooLong(limit.toSeconds()));
  }

  private static String tooLong(long seconds) {
    return "took longer than " + seconds + " seconds";
  }

  /**
   * Calls the plugin for long work.
   *
   * @param pace how often the look is taken
   * @param look taken on the caller's thread while the call runs: what is wrong with it, as the end
   *     of a sentence, or null where it may go on. A problem that it throws ends the call too, and
   *     is thrown on
   * @throws Problem as the other call does
   */
  <T> T call(
      String what, Duration pace, Callable<@Nullable T> call, Supplier<@Nullable String> look) {
    if (hanging.contains(what)) {
      throw problem(what, "still hangs in an earlier call, so it is not called again", null);
    }
    Future<@Nullable T> future = submit(what, call);
    try {
      T answer = await(future, what, pace, look);
      if (answer == null) {
        throw fault(what, "gave no answer", null);
      }
      return answer;
    } catch (ExecutionException e) {
      throw fault(what, "failed: " + words(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw problem(what, "was interrupted", e);
    }
  }

  private <T> @Nullable T await(
      Future<@Nullable T> future, String what, Duration pace, Supplier<@Nullable String> look)
      throws ExecutionException, InterruptedException {
    while (true) {
      try {
        return future.get(pace.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        String fault = leavingIfThrown(future, what, look);
        if (fault != null) {
          leave(future, what);
          throw fault(what, fault, e);
        }
      }
    }
  }

  private @Nullable String leavingIfThrown(
      Future<?> future, String what, Supplier<@Nullable String> look) {
    try {
      return look.get();
    } catch (RuntimeException e) {
      leave(future, what);
      throw e;
    }
  }

  /** Interrupts a call and remembers it until it has come back. */
  private void leave(Future<?> future, String what) {
    hanging.add(what);
    if (future.isDone()) {
      hanging.remove(what);
    }
    future.cancel(true);
  }

  private <T> Future<@Nullable T> submit(String what, Callable<@Nullable T> call) {
    try {
      return threads.submit(
          () -> {
            try {
              return call.call();
            } finally {
              hanging.remove(what);
            }
          });
    } catch (RejectedExecutionException e) {
      throw problem(what, "is not there any more", e);
    }
  }

  /**
   * Keeps something that went wrong although the call came back.
   *
   * @param what as in {@link #call}
   * @param fault the rest of the sentence
   */
  void report(String what, String fault) {
    fault(what, fault, null);
  }

  private Problem fault(String what, String fault, @Nullable Throwable cause) {
    Problem problem = problem(what, fault, cause);
    boolean first;
    synchronized (faults) {
      first = faults.size() < MOST_KEPT && !faults.containsKey(problem.detail());
      if (first || faults.containsKey(problem.detail())) {
        faults.merge(problem.detail(), 1, Integer::sum);
      }
    }
    if (first) {
      LOG.warn("{}", problem.detail(), cause);
    }
    return problem;
  }

  private static Problem problem(String what, String fault, @Nullable Throwable cause) {
    return new Problem(ProblemCode.PLUGIN_FAULT, what + " " + fault + ".", List.of(), cause);
  }

  /** What a fault says, and what the faults beneath it say. */
  static String words(@Nullable Throwable fault) {
    List<String> words = new ArrayList<>();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      words.add(
          message == null ? cause.getClass().getSimpleName().replace("Exception", "") : message);
    }
    return String.join(": ", words);
  }

  /** What went wrong in calls so far, each fault once. */
  List<Finding> findings() {
    synchronized (faults) {
      return faults.entrySet().stream()
          .map(
              fault ->
                  Finding.of(
                      Finding.Severity.WARNING,
                      fault.getKey() + (fault.getValue() > 1 ? " " + times(fault) : ""),
                      null))
          .toList();
    }
  }

  private static String times(Map.Entry<String, Integer> fault) {
    return "(" + fault.getValue() + " times)";
  }

  /** Ends the threads, except one that hangs and does not heed its interruption. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
