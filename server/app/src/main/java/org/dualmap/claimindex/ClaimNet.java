package org.dualmap.claimindex;

import java.time.LocalDate;
import java.util.List;
import org.dualmap.mapping.Claim;
import org.jspecify.annotations.Nullable;

/** The claims and the structure around them, on one state of the graph. */
public interface ClaimNet {
  /**
   * The claims that have this thing at one end, each turned so that it is the object; in no order.
   * They hold what decides and nothing else: no IRI (empty), no people, no words, no dates.
   *
   * @param asOf the day on whose evening they are read; null means as they stand
   */
  List<Claim> claims(String end, @Nullable LocalDate asOf);

  /** The same claims, each turned so that the thing is the subject. */
  List<Claim> claimsFrom(String end, @Nullable LocalDate asOf);

  /** What a thing is directly part of. */
  List<String> wholes(String part);

  /** What is directly part of a thing. */
  List<String> parts(String whole);

  /** What is directly above a skill. */
  List<String> broader(String skill);

  /** What is directly below a skill. */
  List<String> narrower(String skill);

  /** Whether a thing is a learning outcome. */
  boolean isOutcome(String iri);
}
