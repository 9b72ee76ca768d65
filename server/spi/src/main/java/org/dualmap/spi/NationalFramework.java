package org.dualmap.spi;

import java.util.Optional;

/**
 * What the server must know of one country's qualifications. A plugin names its implementation in
 * {@code META-INF/services/org.dualmap.spi.NationalFramework}; it needs a public constructor
 * without parameters, called once, when the plugin starts.
 *
 * <p>The methods are called by many threads at once, on every search, and must answer at once: no
 * input or output, no waiting. An exception is logged as a fault of the plugin, and the caller goes
 * on as if the framework knew nothing.
 */
public interface NationalFramework {

  /** The country's two letters in ISO 3166-1, such as {@code KZ}. */
  String country();

  /**
   * Brings a code of a programme, speciality or qualification into the one form that is stored and
   * compared: look-alike letters of another alphabet replaced, spaces and case as officially
   * written.
   *
   * @param raw what a person or a file wrote; may be anything
   * @return the code, or empty where this is no code of this country
   */
  Optional<String> normaliseCode(String raw);

  /**
   * How many hours of student work one credit stands for.
   *
   * @return hours, above 0, or empty where the country sets none for this sector
   */
  Optional<Integer> hoursPerCredit(Sector sector);
}
