package org.dualmap.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.mapping.Claim;
import org.dualmap.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a programme covers of a standard, of another programme, or of what an employer asks for.
 *
 * @param programme whose outcomes cover
 * @param target whose items are covered
 * @param targetKind {@code standard}, {@code programme} or {@code employer}
 * @param programmeVersion the version of the programme that was taken
 * @param targetVersion the version of the target that was taken
 * @param asOf the day that was asked for, an ISO date; null where none was
 * @param ruleSet what decided
 * @param sequence the last change of the graph that this answer has seen
 * @param totals how many items of each kind have which state; the states add up to all
 * @param covered how much of the target is covered, over its items without parts
 * @param used how much of the programme the target uses, over its outcomes
 * @param items every item of the target, each after the one that it is part of
 * @param outcomes every outcome of the programme and how much of it the target uses
 * @param gaps what is not covered whole: of a standard the mandatory labour functions, else all
 * @param orphans outcomes of the programme without an accepted claim on any item of the target
 * @param explanation the address that explains these figures; {@code &item=} and an IRI at its end
 *     explain one item; null where only some outcomes counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverageReport(
    Label programme,
    Label target,
    String targetKind,
    Version programmeVersion,
    Version targetVersion,
    @Nullable String asOf,
    RuleName ruleSet,
    long sequence,
    Map<String, Map<CoverageState, Integer>> totals,
    Shares covered,
    Shares used,
    List<Item> items,
    List<Used> outcomes,
    List<Label> gaps,
    List<Label> orphans,
    @Nullable String explanation) {

  /**
   * The same twice.
   *
   * @param unweighted every item counts the same
   * @param weighted an item counts by its weight: credits, positions; all zero where nothing has
   *     one
   */
  public record Shares(Share unweighted, Share weighted) {}

  /**
   * An outcome of the programme seen from its own side.
   *
   * @param atLeast the largest share of it that one item uses, in [0,1]
   * @param atMost the sum of what all items use, no more than 1
   * @param credits its part of the credits of the modules that teach it
   */
  public record Used(
      String iri, String label, String lang, double atLeast, double atMost, double credits) {}

  /** The name and version of a rule set. */
  public record RuleName(String id, String version) {}

  /**
   * One item of the target.
   *
   * @param parent what it is part of; null for a profession card
   * @param code as the standard writes it; null where it has none
   * @param level its level, or that of its profession card; null where unknown
   * @param levelGap the highest level among the outcomes with an accepted claim on it, less its
   *     own; never mixed into the degrees; null where there is none or a level is unknown
   * @param mandatory only of labour functions; null elsewhere
   * @param atLeast the largest single degree, in [0,1]
   * @param atMost the sum of the largest degree of each outcome, no more than 1
   * @param inferred whether no reviewed claim about this very item decided
   * @param basis {@code direct}, {@code skill}, {@code whole}, {@code parts} or {@code none}
   * @param weight how much it counts in the weighted share
   * @param claims every claim of the programme about this item, whatever its state
   * @param through the IRIs of the claims by which it was inferred through a skill
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String iri,
      String kind,
      String label,
      String lang,
      @Nullable String parent,
      @Nullable String code,
      @Nullable Integer level,
      @Nullable Integer levelGap,
      @Nullable Boolean mandatory,
      CoverageState state,
      double atLeast,
      double atMost,
      boolean inferred,
      ItemCoverage.Basis basis,
      double weight,
      List<Claim> claims,
      List<String> through) {

    /** The range in whole percent, for a reader; empty where nothing is known. */
    public String rangeText() {
      if (state == CoverageState.UNKNOWN) {
        return "";
      }
      long least = Math.round(atLeast * 100);
      long most = Math.round(atMost * 100);
      return least == most ? least + " %" : least + " – " + most + " %";
    }
  }
}
