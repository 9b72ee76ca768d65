package org.dualmap.spi;

import java.util.Optional;

/**
 * What the server must know of one country's qualifications. A plugin names its implementation in
 * {@code META-INF/services/org.dualmap.spi.NationalFramework}; it needs a public constructor
 * without parameters, called once each time the plugin is started or enabled, together with {@link
 * #country()}; all of them have 10 seconds together.
 *
 * <p>The other methods are called on every search, by many threads of the plugin at once, and must
 * answer at once: no input or output, no waiting. A call has a time limit of one second. An
 * exception, a null or a call that takes longer is a fault of the plugin, which its findings name,
 * and the caller goes on as if the framework knew nothing; after five faults in a row it is left
 * alone for a minute.
 */
public interface NationalFramework {

  /** The country's two letters in ISO 3166-1, such as {@code KZ}; unique among all plugins. */
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
