package org.dualmap.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with the parameters of one request, so that all is said at once. */
public final class ParameterFaults {
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> details = new ArrayList<>();

  /** What a reading gives; null where it gives null or where it refuses, which is remembered. */
  public <T> @Nullable T read(Supplier<? extends @Nullable T> reading) {
    try {
      return reading.get();
    } catch (Problem refused) {
      remember(refused);
      return null;
    }
  }

  /** Remembers a fault, in the words of {@link Parameters#bad}. */
  public void add(String name, String value, String rule) {
    remember(Parameters.bad(name, value, rule));
  }

  private void remember(Problem problem) {
    findings.addAll(problem.findings());
    details.add(problem.detail());
  }

  /**
   * Does nothing where nothing was remembered.
   *
   * @throws Problem bad-parameter with all that was
   */
  public void refuse() {
    if (!details.isEmpty()) {
      throw new Problem(ProblemCode.BAD_PARAMETER, String.join(" ", details), findings);
    }
  }
}
