package org.dualmap.demand;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.dualmap.curriculum.PlaceOfLearning;

/** Where a skill is taught. */
public enum Taught {
  /** No outcome of any programme covers it, not even in part. */
  NOWHERE,
  /** Outcomes cover it, and all of them are learned at the company alone. */
  COMPANY_ONLY,
  /** An outcome that is not learned at the company alone covers it, at least in part. */
  TAUGHT;

  /** Judges by everything that covers the skill. An outcome without a place is no company's. */
  static Taught of(List<Teaching> teachings) {
    List<Teaching> covering = teachings.stream().filter(Teaching::covers).toList();
    if (covering.isEmpty()) {
      return NOWHERE;
    }
    boolean onlyAtCompanies =
        covering.stream()
            .flatMap(teaching -> teaching.outcomes().stream())
            .allMatch(outcome -> outcome.place() == PlaceOfLearning.COMPANY);
    return onlyAtCompanies ? COMPANY_ONLY : TAUGHT;
  }

  /** The name in answers, such as {@code company-only}. */
  @JsonValue
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
