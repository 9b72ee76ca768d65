package org.dualmap.claimindex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dualmap.mapping.Claim;
import org.jspecify.annotations.Nullable;

/**
 * All claims and the structure around them, as they stood after one change of the graph. Never
 * changes, so that any number of threads may read it.
 *
 * @param sequence the change
 * @param bonds the claims of each thing that has any
 * @param places of each thing that is an outcome or has a link
 */
record ClaimIndex(long sequence, PagedMap<Bond[]> bonds, PagedMap<Place> places)
    implements ClaimNet {

  private static final Bond[] NONE = {};

  @Override
  public List<Claim> claims(String end, @Nullable LocalDate asOf) {
    return read(end, asOf, Bond::about);
  }

  @Override
  public List<Claim> claimsFrom(String end, @Nullable LocalDate asOf) {
    return read(end, asOf, Bond::from);
  }

  /** How a claim is turned. */
  private interface Turning {
    Claim turn(Bond bond, String end, int day);
  }

  private List<Claim> read(String end, @Nullable LocalDate asOf, Turning turning) {
    Bond[] all = Objects.requireNonNullElse(bonds.get(end), NONE);
    int day = asOf == null ? Integer.MAX_VALUE : (int) asOf.toEpochDay();
    List<Claim> claims = new ArrayList<>(all.length);
    for (Bond bond : all) {
      if (bond.existed(day)) {
        claims.add(turning.turn(bond, end, day));
      }
    }
    return claims;
  }

  private Place place(String iri) {
    return Objects.requireNonNullElse(places.get(iri), Place.NOWHERE);
  }

  @Override
  public List<String> wholes(String part) {
    return place(part).wholes();
  }

  @Override
  public List<String> parts(String whole) {
    return place(whole).parts();
  }

  @Override
  public List<String> broader(String skill) {
    return place(skill).broader();
  }

  @Override
  public List<String> narrower(String skill) {
    return place(skill).narrower();
  }

  @Override
  public boolean isOutcome(String iri) {
    return place(iri).isOutcome();
  }
}
