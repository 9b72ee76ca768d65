package org.dualmap.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.coverage.CoverageState;
import org.dualmap.graph.GraphReader.Label;
import org.jspecify.annotations.Nullable;

/**
 * What employers ask for against what is taught.
 *
 * @param field that was asked for; null where all were
 * @param region that was asked for; null where all were
 * @param employer that was asked for; null where all were
 * @param since the first day that was asked for, an ISO date; null where none was
 * @param asOf the last day that was asked for, an ISO date; null where none was
 * @param ruleSet what decided how much is covered
 * @param sequence the last change of the graph that this answer has seen
 * @param totals over all skills of the answer
 * @param skills what is asked for, most positions first
 * @param newSkillCandidates those of them without a counterpart in ESCO or a standard
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemandReport(
    @Nullable Label field,
    @Nullable String region,
    @Nullable Label employer,
    @Nullable String since,
    @Nullable String asOf,
    RuleName ruleSet,
    long sequence,
    Totals totals,
    List<DemandedSkill> skills,
    List<Label> newSkillCandidates) {

  /** How much of something there is. */
  public record Amount(int skills, int positions) {}

  /**
   * The sums.
   *
   * @param taught by where they are taught at all; adds up to all
   * @param taughtHere by where programmes of the asked field and region teach them; adds up to all
   * @param states by the best that any programme covers; adds up to all
   */
  public record Totals(
      Amount all,
      int demands,
      int employers,
      Map<Taught, Amount> taught,
      Map<Taught, Amount> taughtHere,
      Map<CoverageState, Amount> states,
      Amount newSkillCandidates) {}

  /**
   * A skill that somebody asks for.
   *
   * @param kind such as {@code employer-skill}; {@code skill} where the graph does not say
   * @param positions of all demands
   * @param employers who ask for it, each once
   * @param regions where it is asked for, each once, sorted
   * @param firstDate of the oldest demand, an ISO date; null where none has a date
   * @param lastDate of the newest demand, an ISO date; null where none has a date
   * @param newSkill whether it has no counterpart in ESCO or a standard
   * @param taught where any programme teaches it
   * @param taughtHere where programmes of the asked field and region teach it; the same where
   *     neither was asked for
   * @param state the best that a programme covers; {@code not-covered} where none covers any of it
   *     and somebody has looked in vain
   * @param atLeast what the best programme covers at least, in [0,1]
   * @param atMost what the best programme covers at most, in [0,1]
   * @param inferred whether the best programme covers it only through other skills
   * @param explanation the same in words
   * @param teaching the programmes that cover some of it, the best first
   * @param reviewedInVain the programmes that somebody has looked through in vain
   * @param demands what was asked for, the oldest first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DemandedSkill(
      String iri,
      String kind,
      String label,
      String lang,
      int positions,
      List<Label> employers,
      List<String> regions,
      @Nullable String firstDate,
      @Nullable String lastDate,
      boolean newSkill,
      Taught taught,
      Taught taughtHere,
      CoverageState state,
      double atLeast,
      double atMost,
      boolean inferred,
      String explanation,
      List<Teaching> teaching,
      List<Teaching> reviewedInVain,
      List<Demand> demands) {}
}
