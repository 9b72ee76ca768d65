package org.dualmap.plugin;

import java.time.Duration;
import java.util.List;
import org.dualmap.spi.MappingCheck;
import org.dualmap.spi.MappingClaim;
import org.dualmap.spi.Remark;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's check of claims, called with a time limit and left alone after several faults in a
 * row. Throws {@code plugin-fault} and nothing else.
 */
final class GuardedCheck implements MappingCheck {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final int MOST = 20;

  private final MappingCheck check;
  private final PatientCalls calls;
  private final String name;

  /** Asks the check for its name, once; on a thread of the plugin. */
  GuardedCheck(MappingCheck check, PluginCalls calls) {
    this.check = check;
    this.name = check.name();
    this.calls = new PatientCalls(calls, "The mapping check \"" + name + "\"");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Remark> check(MappingClaim claim) {
    return calls.call(LIMIT, () -> copy(check.check(claim)));
  }

  /** Reads the plugin's list on the plugin's thread: its iterator may do anything. */
  private static @Nullable List<Remark> copy(@Nullable List<Remark> remarks) {
    if (remarks == null) {
      return null;
    }
    List<Remark> copied = List.copyOf(remarks);
    if (copied.size() > MOST) {
      throw new IllegalStateException("more than " + MOST + " remarks on one claim");
    }
    return copied;
  }
}
