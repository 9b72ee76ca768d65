package org.dualmap.recognition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.coverage.CoverageState;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * A proposal: what of earlier learning counts towards a programme. Computed, never a decision.
 *
 * @param from the earlier programme, in the version that was taken
 * @param to the programme to enter, likewise
 * @param asOf the day that was asked for, an ISO date; null where none was
 * @param sequence the last change of the graph that this answer has seen
 * @param related whether the two are related by the rule set's table
 * @param hours how credits are converted
 * @param caps every cap of the rule set, with what it cut
 * @param modules of the target, in the order of their codes
 * @param remaining the outcomes that remain to be reached
 * @param bridging gaps that a bridging module or evidence from a workplace can close
 * @param workload what the modules of the earlier programme are worth, judged by what they match
 * @param rows of the supplement, where one was sent
 * @param earlier what commissions decided for the same pair, newest first
 * @param warnings in the asked language
 * @param explanation the address that explains the coverage behind it; {@code &item=} and the IRI
 *     of an outcome at its end explain one; null for a supplement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecognitionReport(
    Label from,
    Label to,
    Version fromVersion,
    Version toVersion,
    RuleName ruleSet,
    @Nullable String asOf,
    long sequence,
    Related related,
    Hours hours,
    Totals totals,
    List<CapUse> caps,
    List<Module> modules,
    List<Outcome> remaining,
    List<Gap> bridging,
    List<SourceModule> workload,
    List<SupplementRow> rows,
    List<Decision> earlier,
    List<String> warnings,
    @Nullable String explanation) {

  private static final double DIGITS = 1_000_000;

  /** Six digits, so that the order of adding never shows. */
  static double rounded(double number) {
    return Math.round(number * DIGITS) / DIGITS;
  }

  /**
   * Whether the table of related specialities has the pair.
   *
   * @param state {@code related}, {@code not-listed} or {@code no-table}
   * @param pair the row that says so; null where none does
   * @param provenance of the table; null where there is none in force
   * @param text the state in the asked language
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Related(
      String state, @Nullable String pair, @Nullable String provenance, String text) {}

  /**
   * The conversion of credits by hours.
   *
   * @param source hours a credit of the earlier programme; 0 where unknown
   * @param target hours a credit of the programme to enter; 0 where unknown
   * @param factor credits of the target for one credit of the source, by hours alone
   */
  public record Hours(double source, double target, double factor) {}

  /**
   * The sums.
   *
   * @param credits of the programme to enter
   * @param proposed credits
   * @param remaining credits
   * @param outcomes how many the programme has
   * @param outcomesCovered how many of them are covered
   * @param outcomesRemaining how many remain to be reached
   * @param years length of the rest, two digits
   * @param semesters length of the rest, whole ones
   */
  public record Totals(
      double credits,
      double proposed,
      double remaining,
      int outcomes,
      int outcomesCovered,
      int outcomesRemaining,
      double years,
      int semesters) {}

  /**
   * A cap and what it did.
   *
   * @param limit in credits
   * @param sum of what it limits, after cutting
   * @param cut credits that it took away
   */
  public record CapUse(String id, String of, double limit, double sum, double cut) {}

  /**
   * One module of the programme to enter.
   *
   * @param atLeast the smallest part of it that is covered, in [0,1]
   * @param atMost the largest part
   * @param inferred whether a part of the coverage follows from shared skills or structure only
   * @param sourceLevel mean level of what stands behind it; null where unknown
   * @param level its own level; null where unknown
   * @param levelGap the one less the other; null where one is unknown
   * @param score mean percent of the rows behind it; null where there is none
   * @param band of the rule set in which the source level lies; null where the rule uses none
   * @param rule the clause that decided last
   * @param reason why, in the asked language, each step a sentence
   * @param byCoverage credits before hours and caps
   * @param hours of the earlier learning that stand behind it
   * @param byHours credits that these hours give
   * @param proposed credits
   * @param cut credits that caps took away
   * @param remaining credits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Module(
      String iri,
      String label,
      String lang,
      @Nullable String code,
      double credits,
      double atLeast,
      double atMost,
      boolean inferred,
      @Nullable Double sourceLevel,
      @Nullable Double level,
      @Nullable Double levelGap,
      @Nullable Double score,
      @Nullable String band,
      Verdict verdict,
      String rule,
      List<String> reason,
      double byCoverage,
      double hours,
      double byHours,
      double proposed,
      double cut,
      double remaining,
      List<Outcome> outcomes) {}

  /**
   * An outcome of the programme to enter.
   *
   * @param claims the claims that decided, by IRI
   */
  public record Outcome(
      String iri,
      String label,
      String lang,
      CoverageState state,
      double atLeast,
      double atMost,
      boolean inferred,
      List<String> claims) {}

  /**
   * Something that is missing in a module of which something is credited.
   *
   * @param outcome what is missing
   * @param module where it is taught
   * @param missing the part that is not certain to be covered, in (0,1]
   * @param closedBy {@code module}, or {@code both} where a workplace can give evidence too
   * @param text the same in the asked language
   */
  public record Gap(Label outcome, Label module, double missing, String closedBy, String text) {}

  /**
   * A module of the earlier programme.
   *
   * @param used the part of it that the target uses, in [0,1]
   * @param estimate credits of the target that it is worth; null where nothing matches
   * @param inexact whether too little matches for the estimate to be relied on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SourceModule(
      String iri,
      String label,
      @Nullable String code,
      double credits,
      double hours,
      double used,
      @Nullable Double estimate,
      boolean inexact) {}

  /**
   * A row of the supplement.
   *
   * @param row its number, from 1
   * @param counts whether its outcomes count
   * @param state {@code counts}, {@code not-passed} or {@code score-too-low}
   * @param outcomes what it stands for, by IRI
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SupplementRow(
      long row,
      @Nullable String module,
      @Nullable String outcome,
      @Nullable Double score,
      boolean counts,
      String state,
      List<String> outcomes) {}
}
