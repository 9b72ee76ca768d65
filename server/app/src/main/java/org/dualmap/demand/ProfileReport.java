package org.dualmap.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.coverage.CoverageReport.Shares;
import org.dualmap.coverage.CoverageState;
import org.dualmap.graph.GraphReader.Label;
import org.jspecify.annotations.Nullable;

/**
 * Programmes by how much of a profile of skills they teach.
 *
 * @param employer whose demand is the profile; null where skills were named
 * @param asOf the day that was asked for, an ISO date; null where none was
 * @param ruleSet what decided how much is covered
 * @param sequence the last change of the graph that this answer has seen
 * @param profile the skills, most positions first
 * @param positions of all skills of the profile
 * @param total how many programmes teach some of it
 * @param programmes the best first; those that teach none of it are left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileReport(
    @Nullable Label employer,
    @Nullable String asOf,
    RuleName ruleSet,
    long sequence,
    List<Wanted> profile,
    int positions,
    int total,
    List<Ranked> programmes) {

  /** A skill of the profile. */
  public record Wanted(String iri, String label, String lang, int positions) {}

  /**
   * A programme.
   *
   * @param rank from 1; programmes that teach the same share have the same
   * @param covered how much of the profile it covers, every skill counting the same and weighted by
   *     positions
   * @param matched the skills that it covers at least in part
   * @param missing the other skills of the profile
   */
  public record Ranked(
      int rank,
      TeachingProgramme programme,
      Shares covered,
      List<Matched> matched,
      List<Missing> missing) {}

  /**
   * A skill that the programme teaches.
   *
   * @param outcomes by which it does
   * @param claims the IRIs of the claims behind it
   */
  public record Matched(
      Wanted skill,
      CoverageState state,
      double atLeast,
      double atMost,
      boolean inferred,
      List<Teaching.TeachingOutcome> outcomes,
      List<String> claims) {}

  /**
   * A skill that the programme does not teach.
   *
   * @param state {@code not-covered} where somebody has looked through it in vain, else {@code
   *     unknown}
   */
  public record Missing(Wanted skill, CoverageState state) {}
}
