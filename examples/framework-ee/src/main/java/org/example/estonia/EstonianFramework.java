package org.example.estonia;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dualmap.spi.NationalFramework;
import org.dualmap.spi.Sector;

/** What the server must know of Estonia and cannot read from data. An example to copy. */
public final class EstonianFramework implements NationalFramework {
  /** One ECTS or ECVET credit stands for 26 hours of a student's work. */
  private static final int HOURS = 26;

  /** For the example: the number of a curriculum, which people write with or without the letters. */
  private static final Pattern CURRICULUM = Pattern.compile("(?i)\\s*EHIS[\\s:-]*(\\d{2,7})\\s*");

  @Override
  public String country() {
    return "EE";
  }

  @Override
  public Optional<String> normaliseCode(String raw) {
    var matcher = CURRICULUM.matcher(raw);
    return matcher.matches() ? Optional.of("EHIS " + matcher.group(1)) : Optional.empty();
  }

  @Override
  public Optional<Integer> hoursPerCredit(Sector sector) {
    return Optional.of(HOURS);
  }
}
