package org.dualmap.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * How far programmes cover one standard, the best first.
 *
 * @param asOf the day that was asked for, an ISO date; null where none was
 * @param sequence the last change of the graph that this answer has seen
 * @param total how many rows there are on all pages
 * @param withoutClaims how many of the programmes that were asked for have no claim that leads to
 *     the standard, neither on its items nor through skills
 * @param programmes the rows of this page, by the share that is covered, then by how much is at
 *     least covered, then by label
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammesReport(
    Label standard,
    Version standardVersion,
    @Nullable String asOf,
    RuleName ruleSet,
    long sequence,
    int total,
    int limit,
    int offset,
    int withoutClaims,
    List<Row> programmes) {

  /**
   * One programme; the figures are those of {@link CoverageReport} for the same pair.
   *
   * @param institution null where none is known
   * @param level null where unknown
   * @param functions how many mandatory labour functions have which state
   * @param items how many items without parts have which state
   * @param stated how many of all items have a state that claims about the very item decided; the
   *     other states are inferred
   * @param covered over the items without parts, every one the same
   * @param gaps mandatory labour functions that are not covered whole
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      Label programme,
      @Nullable Label institution,
      @Nullable Integer level,
      Version version,
      Map<CoverageState, Integer> functions,
      Map<CoverageState, Integer> items,
      Map<CoverageState, Integer> stated,
      Share covered,
      int gaps) {}
}
