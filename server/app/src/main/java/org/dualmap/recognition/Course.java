package org.dualmap.recognition;

import java.util.List;
import java.util.Map;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * A programme with what recognition looks at.
 *
 * @param version the version that was taken
 * @param codes its code, and those of its qualification and speciality
 * @param level the number of its level; null where unknown
 * @param credits of the whole; what its modules add up to where it states none
 * @param hoursPerCredit hours of student work a credit; null where the programme states none
 * @param sector {@code VET} or {@code HE}; null where unknown
 * @param modules by code, then IRI
 * @param outcomes all of them, by IRI
 */
record Course(
    Version version,
    Label label,
    List<String> codes,
    @Nullable Double level,
    double credits,
    @Nullable Double hoursPerCredit,
    @Nullable String sector,
    List<CourseModule> modules,
    Map<String, CourseOutcome> outcomes) {

  /**
   * A module.
   *
   * @param credits 0 where it states none
   * @param hours as stated; null where it states none
   * @param outcomes the IRIs of those that it teaches, sorted
   */
  record CourseModule(
      Label label,
      @Nullable String code,
      double credits,
      @Nullable Double hours,
      List<String> outcomes) {

    /** Its hours: stated, or its credits at so many hours each. */
    double hours(double hoursPerCredit) {
      return hours != null ? hours : credits * hoursPerCredit;
    }
  }

  /**
   * A learning outcome.
   *
   * @param level its level indicator, else the mean of its modules' indicators, else its level,
   *     else the programme's; null where unknown
   * @param atCompany whether it is planned at the company only
   * @param workplace whether a workplace can give evidence for it: planned there, or there too
   */
  record CourseOutcome(
      Label label,
      @Nullable String code,
      @Nullable Double level,
      boolean atCompany,
      boolean workplace) {}

  /** Hours of student work a credit: the programme's, else the rule set's for its sector. */
  double hoursPerCredit(Map<String, Integer> bySector) {
    if (hoursPerCredit != null) {
      return hoursPerCredit;
    }
    return sector == null ? 0 : bySector.getOrDefault(sector, 0);
  }
}
