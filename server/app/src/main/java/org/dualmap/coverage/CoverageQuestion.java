package org.dualmap.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: how far a programme covers a standard.
 *
 * @param programme IRI
 * @param standard IRI
 * @param card only this profession card of the standard; null for all
 * @param ruleSet what decides
 * @param asOf the day whose versions and claims count: of the programme and the standard the
 *     versions that were in force then, whichever was named; null means the named versions and all
 *     claims
 * @param language of the labels, where there are any in it; null means English
 */
public record CoverageQuestion(
    String programme,
    String standard,
    @Nullable String card,
    RuleSet ruleSet,
    @Nullable LocalDate asOf,
    @Nullable String language) {

  /** The whole standard, as it stands, in English. */
  public static CoverageQuestion of(String programme, String standard, RuleSet ruleSet) {
    return new CoverageQuestion(programme, standard, null, ruleSet, null, null);
  }
}
