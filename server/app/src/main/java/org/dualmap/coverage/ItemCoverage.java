package org.dualmap.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.dualmap.mapping.Claim;

/**
 * What is known about one item of what is covered.
 *
 * @param atLeast the largest single degree, in [0,1]
 * @param atMost the sum of the largest degree of each source, no more than 1: the parts of several
 *     sources may overlap or not
 * @param basis where the state comes from
 * @param claims every claim of the programme about this item, whatever its state
 * @param through the claims by which it was inferred, by IRI; empty unless the basis is a skill
 */
public record ItemCoverage(
    CoverageState state,
    double atLeast,
    double atMost,
    Basis basis,
    List<Claim> claims,
    List<String> through) {

  ItemCoverage(
      CoverageState state, double atLeast, double atMost, Basis basis, List<Claim> claims) {
    this(state, atLeast, atMost, basis, claims, List.of());
  }

  /** Where a state comes from; only direct ones were stated by a person for this very item. */
  public enum Basis {
    /** Reviewed claims about the item itself. */
    DIRECT,
    /** Inferred: both sides are mapped to a skill, or to skills above one another. */
    SKILL,
    /** Inferred: the item is part of something that is covered whole. */
    WHOLE,
    /** Inferred from the states of its parts. */
    PARTS,
    /** Nothing to go by. */
    NONE;

    /** The name in answers. */
    @JsonValue
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
