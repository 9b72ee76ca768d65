package org.dualmap.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.mapping.Claim;
import org.dualmap.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a programme covers of an occupational standard.
 *
 * @param programme whose outcomes cover
 * @param standard whose items are covered
 * @param programmeVersion the version of the programme that was taken
 * @param standardVersion the version of the standard that was taken
 * @param asOf the day that was asked for, an ISO date; null where none was
 * @param ruleSet what decided
 * @param sequence the last change of the graph that this answer has seen
 * @param totals how many items of each kind have which state; the states add up to all
 * @param items every item of the standard, each after the one that it is part of
 * @param gaps the mandatory labour functions that are not covered, partly covered or unknown
 * @param orphans outcomes of the programme without an accepted claim on any item of the standard
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverageReport(
    Label programme,
    Label standard,
    Version programmeVersion,
    Version standardVersion,
    @Nullable String asOf,
    RuleName ruleSet,
    long sequence,
    Map<String, Map<CoverageState, Integer>> totals,
    List<Item> items,
    List<Label> gaps,
    List<Label> orphans) {

  /** The name and version of a rule set. */
  public record RuleName(String id, String version) {}

  /**
   * One item of the standard.
   *
   * @param parent what it is part of; null for a profession card
   * @param code as the standard writes it; null where it has none
   * @param level the level of its profession card; null where unknown
   * @param mandatory only of labour functions; null elsewhere
   * @param atLeast the largest single degree, in [0,1]
   * @param atMost the sum of all degrees, no more than 1
   * @param inferred whether no reviewed claim about this very item decided
   * @param basis {@code direct}, {@code whole}, {@code parts} or {@code none}
   * @param claims every claim of the programme about this item, whatever its state
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
      @Nullable Boolean mandatory,
      CoverageState state,
      double atLeast,
      double atMost,
      boolean inferred,
      ItemCoverage.Basis basis,
      List<Claim> claims) {

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
