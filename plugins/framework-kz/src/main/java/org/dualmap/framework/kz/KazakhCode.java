package org.dualmap.framework.kz;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The codes of Kazakhstan's classifiers and the ways in which people write them.
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><td>{@code 01140100}</td><td>speciality of vocational education: eight digits</td></tr>
 * <tr><td>{@code 4S01140101}</td><td>qualification: {@code 3W}, {@code 4S} or {@code 5AB} for the
 *     level, then eight digits</td></tr>
 * <tr><td>{@code 6B07104}</td><td>programme of higher education: {@code 6B}, {@code 7M} or {@code
 *     8D} for bachelor, master or doctor, then five digits, of which the last two are the
 *     institution's own</td></tr>
 * </table>
 */
final class KazakhCode {
  /** Longer texts are sentences, not codes. */
  private static final int LONGEST = 40;

  private static final Pattern FORM = Pattern.compile("(3W|4S|5AB)?[0-9]{8}|(6B|7M|8D)[0-9]{5}");

  /** Spaces of every width, and marks that nobody sees. */
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  /** Cyrillic letters that look like a letter of a code, and what they stand for. */
  private static final String CYRILLIC = "АВМЅСԜԀ";

  private static final String LATIN = "ABMSSWD";

  private KazakhCode() {}

  /**
   * The official form of a code.
   *
   * <p>No code has a Latin C, so the Cyrillic {@code С} of a Russian keyboard stands for {@code S},
   * whose sound it has.
   *
   * @return empty where the text is no code
   */
  static Optional<String> normalise(String raw) {
    if (raw.length() > LONGEST) {
      return Optional.empty();
    }
    String seen = UNSEEN.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC)).replaceAll("");
    String code = latin(seen.toUpperCase(Locale.ROOT));
    return FORM.matcher(code).matches() ? Optional.of(code) : Optional.empty();
  }

  private static String latin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int known = CYRILLIC.indexOf(text.charAt(i));
      latin.append(known < 0 ? text.charAt(i) : LATIN.charAt(known));
    }
    return latin.toString();
  }
}
