package org.dualmap.framework.dqr;

import java.util.Optional;
import org.dualmap.spi.NationalFramework;
import org.dualmap.spi.Sector;

/**
 * Germany. The levels are data of this plugin; here is only what needs a program.
 *
 * <p>Germany counts higher education in ECTS credits. The Länder's common structural guidelines
 * (decision of the Kultusministerkonferenz of 10 October 2003 in the version of 4 February 2010,
 * annex on credit systems) put one at 25 to at most 30 hours of work and leave the number to each
 * programme; 30 is what universities there usually take, and what is used here where a programme
 * states none.
 */
public final class GermanFramework implements NationalFramework {
  private static final int ECTS_HOURS = 30;

  @Override
  public String country() {
    return "DE";
  }

  /**
   * Always empty: Germany has no national register of codes for programmes; institutions number
   * their own, in forms that cannot be told from other numbers.
   */
  @Override
  public Optional<String> normaliseCode(String raw) {
    return Optional.empty();
  }

  /** In higher education 30; in vocational education empty, which has no credit system in force. */
  @Override
  public Optional<Integer> hoursPerCredit(Sector sector) {
    return switch (sector) {
      case VET -> Optional.empty();
      case HE -> Optional.of(ECTS_HOURS);
    };
  }
}
