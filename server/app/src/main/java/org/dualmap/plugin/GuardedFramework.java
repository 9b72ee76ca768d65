package org.dualmap.plugin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dualmap.problem.Problem;
import org.dualmap.spi.NationalFramework;
import org.dualmap.spi.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's framework, called with a time limit. Where it fails it knows nothing. As it is asked
 * on every search, it is left alone for a while after several faults in a row.
 */
final class GuardedFramework implements NationalFramework {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int FAULTS_IN_A_ROW = 5;

  /** No country's code is longer, in letters; anything longer is no code and not worth a call. */
  private static final int LONGEST_CODE = 200;

  private final NationalFramework framework;
  private final PluginCalls calls;
  private final String country;
  private final AtomicInteger faultsInRow = new AtomicInteger();
  private final AtomicLong pauseStart = new AtomicLong();

  /** Asks the framework for its country, once; on a thread of the plugin. */
  GuardedFramework(NationalFramework framework, PluginCalls calls) {
    this.framework = framework;
    this.calls = calls;
    this.country = framework.country();
  }

  @Override
  public String country() {
    return country;
  }

  @Override
  public Optional<String> normaliseCode(String raw) {
    return raw.length() > LONGEST_CODE ? Optional.empty() : ask(() -> framework.normaliseCode(raw));
  }

  @Override
  public Optional<Integer> hoursPerCredit(Sector sector) {
    return ask(() -> framework.hoursPerCredit(sector));
  }

  private <T> Optional<T> ask(Callable<@Nullable Optional<T>> question) {
    if (isPaused()) {
      return Optional.empty();
    }
    try {
      Optional<T> answer = calls.call("The framework of " + country, LIMIT, question);
      faultsInRow.set(0);
      return answer;
    } catch (Problem e) {
      pauseStart.set(System.nanoTime());
      faultsInRow.incrementAndGet();
      return Optional.empty();
    }
  }

  private boolean isPaused() {
    return faultsInRow.get() >= FAULTS_IN_A_ROW
        && System.nanoTime() - pauseStart.get() < PAUSE.toNanos();
  }
}
