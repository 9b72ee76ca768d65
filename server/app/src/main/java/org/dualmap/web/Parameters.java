package org.dualmap.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads query parameters and says plainly what is wrong with them. */
public final class Parameters {
  private Parameters() {}

  /**
   * A whole number.
   *
   * @param text null or empty means the default
   */
  public static int number(String name, @Nullable String text, int standard, int least, int most) {
    if (text == null || text.isBlank()) {
      return standard;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw bad(name, text, "must be a whole number from %d to %d".formatted(least, most));
    }
    throw bad(name, text, "must be a whole number from %d to %d".formatted(least, most));
  }

  /**
   * A day.
   *
   * @param text an ISO date; null or empty means none
   */
  public static @Nullable LocalDate day(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw bad(name, text, "must be a date such as 2026-09-01");
    }
  }

  /** An absolute IRI that must be there. */
  public static String iri(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw bad(name, "", "is missing: give the IRI");
    }
    String iri = text.strip();
    if (!iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+")) {
      throw bad(name, iri, "must be an absolute IRI");
    }
    return iri;
  }

  /** An absolute IRI; null where the parameter is missing or empty. */
  public static @Nullable String iriIfAny(String name, @Nullable String text) {
    return textIfAny(text) == null ? null : iri(name, text);
  }

  /** A text without space around it; null where the parameter is missing or empty. */
  public static @Nullable String textIfAny(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The problem of one bad parameter. */
  public static Problem bad(String name, String value, String rule) {
    Finding finding =
        new Finding(Finding.Severity.ERROR, name + " " + rule, null, null, null, name, value, null);
    return new Problem(
        ProblemCode.BAD_PARAMETER,
        "The parameter \"" + name + "\" " + rule + ".",
        List.of(finding));
  }
}
