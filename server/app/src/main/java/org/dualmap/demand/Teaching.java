package org.dualmap.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.dualmap.coverage.CoverageState;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.curriculum.PlaceOfLearning;
import org.jspecify.annotations.Nullable;

/**
 * What one programme covers of one skill.
 *
 * @param state {@code covered}, {@code partial}, or {@code not-covered}: somebody has looked
 *     through the programme in vain
 * @param atLeast the largest single degree, in [0,1]
 * @param atMost the sum of all degrees, no more than 1
 * @param inferred whether it follows through other skills alone
 * @param basis {@code direct} or {@code skill}
 * @param outcomes that the coverage rests on; empty where nothing is covered
 * @param claims the IRIs of the claims behind it
 */
public record Teaching(
    TeachingProgramme programme,
    CoverageState state,
    double atLeast,
    double atMost,
    boolean inferred,
    Basis basis,
    List<TeachingOutcome> outcomes,
    List<String> claims) {

  /** The most that is covered first, and what was reviewed before what was inferred. */
  static final Comparator<Teaching> BEST_FIRST =
      Comparator.comparing(Teaching::state)
          .thenComparing(Comparator.comparingDouble(Teaching::atLeast).reversed())
          .thenComparing(Comparator.comparingDouble(Teaching::atMost).reversed())
          .thenComparing(Teaching::inferred)
          .thenComparing(teaching -> teaching.programme().iri());

  /**
   * An outcome that covers the skill.
   *
   * @param code null where it has none
   * @param place null where not said
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TeachingOutcome(
      String iri,
      String label,
      String lang,
      @Nullable String code,
      @Nullable PlaceOfLearning place) {}

  /** Whether anything of the skill is covered. */
  boolean covers() {
    return state == CoverageState.COVERED || state == CoverageState.PARTIAL;
  }
}
