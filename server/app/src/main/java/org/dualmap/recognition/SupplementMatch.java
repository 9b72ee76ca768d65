package org.dualmap.recognition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.dualmap.problem.Finding;
import org.dualmap.recognition.Course.CourseModule;
import org.dualmap.recognition.RecognitionReport.SupplementRow;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the rows of a supplement stand for in the programme.
 *
 * @param passed the outcomes that count, each with its percent; empty for a mere pass
 * @param rows what became of each row
 */
record SupplementMatch(Map<String, OptionalDouble> passed, List<SupplementRow> rows) {

  /** Codes of modules and outcomes in Russian, Kazakh and English. */
  private static final Map<String, String> KINDS =
      Map.of("ОН", "РО", "LO", "РО", "КМ", "ПМ", "PM", "ПМ", "BM", "БМ");

  /** Whether the outcome counts. */
  Set<String> outcomes() {
    return passed.keySet();
  }

  /**
   * Matches rows by codes.
   *
   * @param lowestScore percent below which a row does not count; null for any pass
   * @throws org.dualmap.problem.Problem with every row whose code is unknown or stands for several
   *     things
   */
  static SupplementMatch of(Supplement supplement, Course course, @Nullable Double lowestScore) {
    Map<String, List<String>> outcomesOf = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    Map<String, OptionalDouble> passed = new TreeMap<>();
    List<SupplementRow> rows = new ArrayList<>();
    for (Supplement.Row row : supplement.rows()) {
      List<String> meant =
          outcomesOf.computeIfAbsent(row.module() + "\n" + row.outcome(), key -> find(row, course));
      if (meant.isEmpty()) {
        findings.add(unknown(row));
        continue;
      }
      boolean low = lowestScore != null && row.score() != null && row.score() < lowestScore;
      boolean counts = row.passed() && !low;
      if (counts) {
        OptionalDouble score =
            row.score() == null ? OptionalDouble.empty() : OptionalDouble.of(row.score());
        meant.forEach(outcome -> passed.merge(outcome, score, SupplementMatch::better));
      }
      rows.add(
          new SupplementRow(
              row.row(),
              row.module(),
              row.outcome(),
              row.score(),
              counts,
              counts ? "counts" : low ? "score-too-low" : "not-passed",
              meant));
    }
    SupplementReader.refuse(findings);
    return new SupplementMatch(passed, rows);
  }

  private static OptionalDouble better(OptionalDouble one, OptionalDouble other) {
    return one.orElse(-1) >= other.orElse(-1) ? one : other;
  }

  private static Finding unknown(Supplement.Row row) {
    boolean byOutcome = row.outcome() != null;
    return Finding.inCell(
        Finding.Severity.ERROR,
        byOutcome
            ? "the programme has no outcome of this code in this module"
            : "the programme has no module of this code",
        "supplement",
        row.row(),
        row.line(),
        byOutcome ? "outcome" : "module",
        byOutcome ? row.outcome() : row.module());
  }

  /** The outcomes that a row stands for: of its module all, or the one whose code it gives. */
  private static List<String> find(Supplement.Row row, Course course) {
    String wanted = row.outcome() == null ? null : plain(row.outcome());
    List<String> found = new ArrayList<>();
    for (CourseModule module : course.modules()) {
      if (row.module() == null || plain(module.code()).equals(plain(row.module()))) {
        module.outcomes().stream()
            .filter(course.outcomes()::containsKey)
            .filter(iri -> wanted == null || is(iri, wanted, course))
            .forEach(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  private static boolean is(String iri, String wanted, Course course) {
    var outcome = course.outcomes().get(iri);
    return outcome != null && plain(outcome.code()).equals(wanted);
  }

  /** A code without spaces, leading zeros and the language of its letters: «КМ 04» is ПМ4. */
  static String plain(@Nullable String code) {
    if (code == null) {
      return "";
    }
    String shown =
        Normalizer.normalize(code, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
            .replaceAll("(?<![0-9.])0+(?=[0-9])", "");
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (shown.startsWith(kind.getKey())) {
        return kind.getValue() + shown.substring(kind.getKey().length());
      }
    }
    return shown;
  }
}
