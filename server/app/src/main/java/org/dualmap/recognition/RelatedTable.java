package org.dualmap.recognition;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dualmap.recognition.RecognitionReport.Related;
import org.dualmap.ruleset.RecognitionRules;
import org.dualmap.ruleset.RecognitionRules.Pair;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/** Looks pairs up in the table of related specialities. Pure. */
final class RelatedTable {
  private RelatedTable() {}

  /** What the table in force on a day says of the pair. */
  static Related state(
      RecognitionRules.@Nullable Related table,
      LocalDate day,
      Course from,
      Course to,
      @Nullable String language) {
    if (table == null || !table.inForce(day)) {
      return related("no-table", null, null, language);
    }
    Optional<Pair> pair =
        table.pairs().stream()
            .filter(p -> begins(from, p.source()) && begins(to, p.target()))
            .findFirst();
    return pair.map(
            p -> related("related", p.source() + " – " + p.target(), table.provenance(), language))
        .orElseGet(() -> related("not-listed", null, table.provenance(), language));
  }

  private static Related related(
      String state, @Nullable String pair, @Nullable String provenance, @Nullable String language) {
    String text = Language.ofTag(language).say("recognition.related." + state);
    return new Related(state, pair, provenance, text);
  }

  /** Whether one of the codes begins so. */
  private static boolean begins(Course course, String beginning) {
    String wanted = beginning.toUpperCase(Locale.ROOT);
    return course.codes().stream()
        .anyMatch(code -> code.toUpperCase(Locale.ROOT).startsWith(wanted));
  }
}
