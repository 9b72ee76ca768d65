package org.dualmap.coverage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.dualmap.graph.Kind;
import org.dualmap.ruleset.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: how far a programme covers a standard, another programme, or what an employer asks
 * for.
 *
 * @param programme IRI of what covers
 * @param target IRI of what is covered
 * @param kind of the target: standard, programme or employer
 * @param card only this profession card of a standard; null for all
 * @param ruleSet what decides
 * @param asOf the day whose versions and claims count: of programmes and standards the versions
 *     that were in force then, whichever was named; null means the named versions and all claims
 * @param language of the labels, where there are any in it; null means English
 * @param only the outcomes of the programme that count, by IRI; null means all
 */
public record CoverageQuestion(
    String programme,
    String target,
    Kind kind,
    @Nullable String card,
    RuleSet ruleSet,
    @Nullable LocalDate asOf,
    @Nullable String language,
    @Nullable Set<String> only) {

  /** The address that explains the answer; null where only some outcomes count. */
  @Nullable String explanation() {
    if (only != null) {
      return null;
    }
    StringBuilder address = new StringBuilder("/api/coverage/explanation?programme=");
    address.append(encoded(programme));
    address.append('&').append(CoverageParameters.parameter(kind)).append('=');
    address.append(encoded(target));
    if (card != null) {
      address.append("&card=").append(encoded(card));
    }
    if (asOf != null) {
      address.append("&asOf=").append(asOf);
    }
    String rules = ruleSet.id() + "@" + ruleSet.version();
    return address.append("&ruleset=").append(encoded(rules)).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The whole standard, as it stands, in English. */
  public static CoverageQuestion of(String programme, String standard, RuleSet ruleSet) {
    return new CoverageQuestion(
        programme, standard, Kind.STANDARD, null, ruleSet, null, null, null);
  }
}
