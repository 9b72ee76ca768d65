package org.dualmap.plugin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Calls code of a plugin that is asked again and again, and leaves it alone for a while after
 * several faults in a row. Safe for many threads.
 */
final class PatientCalls {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int USUAL = 5;

  private final PluginCalls calls;
  private final String what;
  private final int mostFaults;
  private final AtomicInteger faultsInRow = new AtomicInteger();
  private final AtomicLong pauseStart = new AtomicLong();

  /**
   * Makes it for one thing that is called.
   *
   * @param what is called, as the beginning of a sentence
   */
  PatientCalls(PluginCalls calls, String what) {
    this(calls, what, USUAL);
  }

  /**
   * The same with another number of faults in a row.
   *
   * @param mostFaults after so many it is left alone
   */
  PatientCalls(PluginCalls calls, String what, int mostFaults) {
    this.calls = calls;
    this.what = what;
    this.mostFaults = mostFaults;
  }

  /**
   * Calls the plugin.
   *
   * @throws Problem plugin-fault where it throws, hangs, answers null or is left alone
   */
  <T> T call(Duration limit, Callable<@Nullable T> question) {
    if (isPaused()) {
      throw new Problem(
          ProblemCode.PLUGIN_FAULT,
          what + " is left alone for a while after faults in a row.",
          List.of());
    }
    try {
      T answer = calls.call(what, limit, question);
      faultsInRow.set(0);
      return answer;
    } catch (Problem e) {
      pauseStart.set(System.nanoTime());
      faultsInRow.incrementAndGet();
      throw e;
    }
  }

  private boolean isPaused() {
    return faultsInRow.get() >= mostFaults
        && System.nanoTime() - pauseStart.get() < PAUSE.toNanos();
  }
}
