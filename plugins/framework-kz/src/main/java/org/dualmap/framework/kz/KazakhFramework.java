package org.dualmap.framework.kz;

import java.util.Optional;
import org.dualmap.spi.NationalFramework;
import org.dualmap.spi.Sector;

/**
 * Kazakhstan. The levels are data of this plugin; here are only the rules that need a program.
 *
 * <p>A credit is 24 hours in vocational education (order 75 of 28 March 2023; its text was not
 * read, the number comes from colleges' diploma supplements) and 30 hours in higher education, as
 * universities publish it.
 */
public final class KazakhFramework implements NationalFramework {
  private static final int VET_HOURS = 24;
  private static final int HE_HOURS = 30;

  @Override
  public String country() {
    return "KZ";
  }

  @Override
  public Optional<String> normaliseCode(String raw) {
    return KazakhCode.normalise(raw);
  }

  @Override
  public Optional<Integer> hoursPerCredit(Sector sector) {
    return Optional.of(
        switch (sector) {
          case VET -> VET_HOURS;
          case HE -> HE_HOURS;
        });
  }
}
