package org.dualmap.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One fault or remark about a piece of input, with its place.
 *
 * @param severity whether it refuses the input
 * @param message what is wrong and, where possible, what to do; in English
 * @param source the file or entry it was found in; null where there is only one
 * @param row the record number in the source, the header being 0; null where there are no records
 * @param line the physical line, from 1; null where unknown
 * @param column the name of the column or property; null where the whole record is meant
 * @param value the offending value, shortened to 200 characters; null where there is none
 * @param subject the IRI of the resource it is about; null where it has none yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    Severity severity,
    String message,
    @Nullable String source,
    @Nullable Long row,
    @Nullable Long line,
    @Nullable String column,
    @Nullable String value,
    @Nullable String subject) {

  /** Whether a finding refuses the input. */
  public enum Severity {
    /** The input is refused. */
    ERROR,
    /** The input is taken, but somebody should look. */
    WARNING,
    /** Good to know. */
    INFO
  }

  private static final int LONGEST_VALUE = 200;

  public Finding {
    if (value != null && value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "…";
    }
  }

  /** A finding about a whole file, plugin or request. */
  public static Finding of(Severity severity, String message, @Nullable String source) {
    return new Finding(severity, message, source, null, null, null, null, null);
  }

  /** A finding about one resource of the graph. */
  public static Finding about(
      Severity severity,
      String message,
      @Nullable String subject,
      @Nullable String property,
      @Nullable String value) {
    return new Finding(severity, message, null, null, null, property, value, subject);
  }

  /** A finding about one cell of a sheet. */
  public static Finding inCell(
      Severity severity,
      String message,
      String source,
      long row,
      long line,
      @Nullable String column,
      @Nullable String value) {
    return new Finding(severity, message, source, row, line, column, value, null);
  }

  /** The finding as one line for a terminal or a log. */
  public String asLine() {
    StringBuilder text = new StringBuilder(severity.name().toLowerCase(Locale.ROOT));
    append(text, " in ", source);
    append(text, ", record ", row);
    append(text, ", line ", line);
    append(text, ", ", column);
    append(text, " of ", subject);
    append(text, ", value ", value == null ? null : "\"" + value + "\"");
    return text.append(": ").append(message).toString();
  }

  private static void append(StringBuilder text, String before, @Nullable Object part) {
    if (part != null) {
      text.append(before).append(part);
    }
  }
}
