package org.dualmap.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualmap.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Names the file of an answer so that several can lie in one folder and be told apart. */
final class FileName {
  private static final Pattern LAST_STEPS = Pattern.compile("([^/#]+)[/#]([^/#]+)/?$");
  private static final int MOST_THINGS = 2;
  private static final int LONGEST = 100;

  private FileName() {}

  /** The analysis, the first two things that it is about, and the day, in Latin letters. */
  static String of(Tables tables, LocalDate day, String ending) {
    StringBuilder name = new StringBuilder(tables.name());
    Sheet about = tables.about();
    if (about != null) {
      about.rows().stream()
          .map(FileName::iri)
          .filter(iri -> !iri.isEmpty())
          .limit(MOST_THINGS)
          .forEach(iri -> name.append('-').append(steps(iri)));
    }
    String plain =
        name.toString()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String shortened = plain.substring(0, Math.min(LONGEST, plain.length()));
    return shortened + "-" + day + "." + ending;
  }

  private static String iri(List<? extends @Nullable Object> row) {
    return row.size() > 2 && row.get(2) instanceof String iri ? iri : "";
  }

  private static String steps(String iri) {
    Matcher steps = LAST_STEPS.matcher(iri);
    return steps.find() ? steps.group(1) + "-" + steps.group(2) : "";
  }
}
