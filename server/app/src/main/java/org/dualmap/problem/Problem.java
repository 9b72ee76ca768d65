package org.dualmap.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong in a way that the caller can understand: a code, a sentence for this
 * occurrence, and all findings at once. Faults of our own are never a {@code Problem}.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<Finding> findings;

  public Problem(ProblemCode code, String detail) {
    this(code, detail, List.of(), null);
  }

  public Problem(ProblemCode code, String detail, List<Finding> findings) {
    this(code, detail, findings, null);
  }

  /**
   * @param detail one sentence that says what happened here and, where possible, what to do
   * @param findings every fault found, in the order of the input; empty where the detail says all
   * @param cause the fault underneath, for the log; never shown to the caller
   */
  public Problem(
      ProblemCode code, String detail, List<Finding> findings, @Nullable Throwable cause) {
    super(detail, cause);
    this.code = code;
    this.findings = List.copyOf(findings);
  }

  public ProblemCode code() {
    return code;
  }

  /** The sentence for this occurrence. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Finding> findings() {
    return findings;
  }
}
