package org.dualmap.bench;

/**
 * How large a generated country is, and what its things are called. Everything follows from the
 * scale.
 *
 * @param programmes each with {@link #OUTCOMES} outcomes and {@link #MODULES} modules
 * @param standards each with {@link #FUNCTIONS} labour functions in two profession cards
 * @param skills of a classification like ESCO
 * @param fields each with the same number of programmes and standards
 * @param claims made by programmes and by standards together
 */
record Country(int programmes, int standards, int skills, int fields, int claims) {
  static final int OUTCOMES = 50;
  static final int MODULES = 8;
  static final int FUNCTIONS = 12;

  /** Claims of a standard's own: its items on skills. */
  static final int LINKS = 30;

  static final String IDS = "https://w3id.org/dualmap/id/";
  private static final String SKILLS = "http://data.europa.eu/esco/skill/";

  /**
   * A country of a size.
   *
   * @param scale 1 is 10,000 programmes, 500,000 outcomes, 1,000 standards and 2,000,000 claims;
   *     from 0.01
   */
  static Country of(double scale) {
    int standards = (int) Math.round(1_000 * scale);
    return new Country(
        (int) Math.round(10_000 * scale),
        standards,
        (int) Math.round(13_000 * scale),
        Math.max(1, standards / 10),
        (int) Math.round(2_000_000 * scale));
  }

  int outcomes() {
    return programmes * OUTCOMES;
  }

  int claimsOfProgramme() {
    return (claims - standards * LINKS) / programmes;
  }

  static String programme(int number) {
    return IDS + "programme/gen/p" + number;
  }

  static String outcome(int programme, int number) {
    return IDS + "outcome/gen/p" + programme + "-" + number;
  }

  static String module(int programme, int number) {
    return IDS + "module/gen/p" + programme + "-m" + number;
  }

  static String standard(int number) {
    return IDS + "standard/gen/s" + number;
  }

  static String skill(int number) {
    return SKILLS + "gen-" + number;
  }

  static String field(int number) {
    return IDS + "field/gen-" + number;
  }

  static String level(int number) {
    return IDS + "framework/gen/level/" + number;
  }

  static String claim(int number) {
    return IDS + "mapping/gen/c" + number;
  }
}
