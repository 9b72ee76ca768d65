package org.dualmap.plugin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  /** No country's code is longer, in letters; anything longer is no code and not worth a call. */
  private static final int LONGEST_CODE = 200;

  private final NationalFramework framework;
  private final PatientCalls calls;
  private final String country;

  /** Asks the framework for its country, once; on a thread of the plugin. */
  GuardedFramework(NationalFramework framework, PluginCalls calls) {
    this.framework = framework;
    this.country = framework.country();
    this.calls = new PatientCalls(calls, "The framework of " + country);
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
    try {
      return calls.call(LIMIT, question);
    } catch (Problem e) {
      return Optional.empty();
    }
  }
}
