package org.dualmap.claimindex;

import java.time.LocalDate;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What decides in a claim, small enough to keep millions; both ends share it.
 *
 * @param coverage the degree in [0,1]; NaN where not said
 * @param use the degree in [0,1]; NaN where not said
 * @param created days since 1970; {@link #LONG_AGO} where not said
 * @param reviewed likewise
 */
record Bond(
    String subject,
    Predicate predicate,
    String object,
    ClaimState state,
    double coverage,
    double use,
    int created,
    int reviewed) {

  static final int LONG_AGO = Integer.MIN_VALUE;

  static Bond of(Claim claim, String subject, String object) {
    return new Bond(
        subject,
        claim.predicate(),
        object,
        claim.state(),
        degree(claim.coverageOfObject()),
        degree(claim.useOfSubject()),
        day(claim.created()),
        day(claim.reviewed()));
  }

  private static double degree(@Nullable Double degree) {
    return degree == null ? Double.NaN : degree;
  }

  private static int day(@Nullable String date) {
    return date == null ? LONG_AGO : (int) LocalDate.parse(date).toEpochDay();
  }

  /** Whether it was there at the end of a day; {@link Integer#MAX_VALUE} means now. */
  boolean existed(int day) {
    return created <= day;
  }

  /** As {@link Claim#asOf} has it, with one of its ends as the object. */
  Claim about(String end, int day) {
    return read(!end.equals(object), day);
  }

  /** The same with that end as the subject. */
  Claim from(String end, int day) {
    return read(end.equals(object), day);
  }

  private Claim read(boolean turned, int day) {
    return new Claim(
        "",
        turned ? object : subject,
        turned ? predicate.inverse() : predicate,
        turned ? subject : object,
        reviewed > day ? ClaimState.SUGGESTED : state,
        stated(turned ? use : coverage),
        stated(turned ? coverage : use),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static @Nullable Double stated(double degree) {
    return Double.isNaN(degree) ? null : degree;
  }
}
