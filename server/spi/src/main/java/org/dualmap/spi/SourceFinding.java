package org.dualmap.spi;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file or worth knowing.
 *
 * @param severity whether it refuses the file
 * @param message what is wrong and, where possible, what to do; in English
 * @param row number of the record, the first after the header being 1; null where there are none
 * @param line in the file, from 1; null where unknown
 * @param column or property; null where the whole record is meant
 * @param value that is meant; null where there is none
 */
public record SourceFinding(
    Severity severity,
    String message,
    @Nullable Long row,
    @Nullable Long line,
    @Nullable String column,
    @Nullable String value) {

  /** Whether a finding refuses the file. */
  public enum Severity {
    /** The file is refused. */
    ERROR,
    /** The file is taken, but somebody should look. */
    WARNING,
    /** Good to know. */
    INFO
  }

  /** A finding about the whole file. */
  public static SourceFinding of(Severity severity, String message) {
    return new SourceFinding(severity, message, null, null, null, null);
  }
}
