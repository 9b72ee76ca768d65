package org.dualmap.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.coverage.CoverageReport.Shares;
import org.dualmap.coverage.CoverageState;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.mapping.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is.
 *
 * @param iri of the explanation itself: the same for the same question as long as nothing changes
 *     that it rests on
 * @param programme that covers
 * @param target that is covered
 * @param item the part of the target that was asked about; null where it was the whole
 * @param state of the item; null where the whole was asked about
 * @param atLeast of the item, or the mean of all, in [0,1]
 * @param atMost likewise
 * @param shares of the whole; null where one item was asked about
 * @param text whole sentences in the asked language, in the order in which one thing follows from
 *     another
 * @param claims every claim that had a part in it, each with a sentence
 * @param parts what the figure was made of where it follows from other items
 * @param asOf the day that was asked for, an ISO date; null where none was
 * @param sequence the last change of the graph that this answer has seen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
    String iri,
    Label programme,
    Label target,
    @Nullable Label item,
    @Nullable CoverageState state,
    double atLeast,
    double atMost,
    @Nullable Shares shares,
    List<String> text,
    List<Told> claims,
    List<Part> parts,
    RuleName ruleSet,
    @Nullable String asOf,
    long sequence) {

  /**
   * A claim in words.
   *
   * @param degree to which it covers its object, as the rule set reads it
   */
  public record Told(Claim claim, double degree, String text) {}

  /** Another item whose state had a part in the figure. */
  public record Part(
      String iri, String label, CoverageState state, double atLeast, double atMost) {}
}
