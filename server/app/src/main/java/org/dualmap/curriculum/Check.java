package org.dualmap.curriculum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is looked for in the matrix of a programme. */
public enum Check {
  /** No module teaches or assesses the outcome. */
  IN_NO_MODULE(Severity.FAULT),
  /** Some module assesses the outcome, none teaches it. */
  ASSESSED_NEVER_TAUGHT(Severity.FAULT),
  /** The first module that masters the outcome lies before the first that introduces it. */
  MASTERED_BEFORE_INTRODUCED(Severity.FAULT),
  /** A module teaches or assesses an outcome of another programme. */
  FOREIGN_OUTCOME(Severity.FAULT),
  /** The credits of the modules are not those of the programme. */
  CREDITS_DO_NOT_ADD_UP(Severity.FAULT),
  /** The hours of a module are more than half a credit away from its credits. */
  HOURS_DO_NOT_FIT(Severity.FAULT),
  /** The outcome is taught and never assessed. */
  NEVER_ASSESSED(Severity.WARNING),
  /** The outcome is developed or mastered, and no module introduces it. */
  NEVER_INTRODUCED(Severity.WARNING),
  /** The outcome is introduced, and no module develops or masters it. */
  INTRODUCED_ONLY(Severity.WARNING),
  /** Work on the outcome begins before its prerequisite is reached. */
  PREREQUISITE_LATER(Severity.WARNING),
  /** The prerequisite is an outcome of the same programme that no module teaches. */
  PREREQUISITE_NEVER_TAUGHT(Severity.WARNING),
  /** The outcome has no assessment criterion. */
  WITHOUT_CRITERIA(Severity.WARNING),
  /** The module teaches and assesses nothing. */
  MODULE_WITHOUT_OUTCOMES(Severity.WARNING),
  /** Many modules teach the outcome. */
  OVER_SERVED(Severity.NOTE),
  /** Nothing says where the outcome is learned. */
  PLACE_UNSTATED(Severity.NOTE),
  /** The code of the module does not tell when it is taught. */
  MODULE_WITHOUT_POSITION(Severity.NOTE),
  /** The hours differ from the credits by no more than rounding to half a credit explains. */
  HOURS_ROUNDED(Severity.NOTE);

  /** How much a finding matters. */
  public enum Severity {
    /** The programme contradicts itself. */
    FAULT,
    /** Somebody should look. */
    WARNING,
    /** Good to know. */
    NOTE;

    /** The name in answers. */
    @JsonValue
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Severity severity;

  Check(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The name in answers, such as {@code never-assessed}. */
  @JsonValue
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
