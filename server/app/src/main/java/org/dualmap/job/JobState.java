package org.dualmap.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a job stands. */
public enum JobState {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED;

  /** The name in answers. */
  @JsonValue
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
