package org.dualmap.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is known about the coverage of one item. */
public enum CoverageState {
  /** The whole of it. */
  COVERED,
  /** Some of it. */
  PARTIAL,
  /** Somebody has looked and found nothing. */
  NOT_COVERED,
  /** Nobody has looked yet, or nobody has decided. */
  UNKNOWN;

  /** The name in answers, such as {@code not-covered}. */
  @JsonValue
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
