package org.dualmap.suggestion;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What candidates can be checked against beside their labels. */
enum CrossCheck {
  /** Candidates that are near each other in the hierarchy support each other. */
  HIERARCHY,
  /** The level of the outcome and that of the candidate. */
  LEVEL;

  /** The name in requests. */
  @JsonValue
  String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CrossCheck> ofToken(String token) {
    return Arrays.stream(values()).filter(check -> check.token().equals(token)).findFirst();
  }
}
