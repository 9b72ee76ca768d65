package org.dualmap.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dualmap.problem.Finding;
import org.dualmap.recognition.Course.CourseModule;
import org.dualmap.recognition.RecognitionReport.SupplementRow;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the rows of a supplement stand for in the programme. A row that names an outcome
 * decides about it; the row of a whole module decides about those of its outcomes that have no row
 * of their own. Of several rows about the same, the best counts.
 *
 * @param passed the outcomes that count, each with its percent; empty for a mere pass
 * @param rows what became of each row
 */
record SupplementMatch(Map<String, OptionalDouble> passed, List<SupplementRow> rows) {

  /** Whether the outcome counts. */
  Set<String> outcomes() {
    return passed.keySet();
  }

  /**
   * Matches rows by codes.
   *
   * @param lowestScore percent below which a row does not count; null for any pass
   * @throws org.dualmap.problem.Problem with every row whose code is unknown
   */
  static SupplementMatch of(Supplement supplement, Course course, @Nullable Double lowestScore) {
    Map<Supplement.Row, List<String>> meant = meant(supplement, course);
    Set<String> ownRow =
        meant.entrySet().stream()
            .filter(entry -> entry.getKey().outcome() != null)
            .flatMap(entry -> entry.getValue().stream())
            .collect(Collectors.toSet());
    Map<String, OptionalDouble> passed = new TreeMap<>();
    List<SupplementRow> rows = new ArrayList<>();
    meant.forEach(
        (row, all) -> {
          List<String> decides =
              row.outcome() != null
                  ? all
                  : all.stream().filter(outcome -> !ownRow.contains(outcome)).toList();
          SupplementRow written = written(row, decides, lowestScore);
          rows.add(written);
          if (written.counts()) {
            decides.forEach(outcome -> passed.merge(outcome, score(row), SupplementMatch::better));
          }
        });
    return new SupplementMatch(passed, rows);
  }

  /** Every row with the outcomes that it stands for; refuses what cannot be told. */
  private static Map<Supplement.Row, List<String>> meant(Supplement supplement, Course course) {
    Map<Supplement.Row, List<String>> meant = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Supplement.Row row : supplement.rows()) {
      List<String> found = find(row, course);
      if (found.isEmpty() && !module(row, course)) {
        findings.add(unknown(row));
      }
      meant.put(row, found);
    }
    SupplementReader.refuse(findings);
    return meant;
  }

  /** Whether a row names a whole module of the programme, be it one that teaches no outcome. */
  private static boolean module(Supplement.Row row, Course course) {
    return row.outcome() == null
        && course.modules().stream().anyMatch(m -> CourseCode.same(m.code(), row.module()));
  }

  private static SupplementRow written(
      Supplement.Row row, List<String> decides, @Nullable Double lowestScore) {
    boolean low = lowestScore != null && row.score() != null && row.score() < lowestScore;
    String state = low ? "score-too-low" : row.passed() ? "counts" : "not-passed";
    return new SupplementRow(
        row.row(), row.module(), row.outcome(), row.score(), row.passed() && !low, state, decides);
  }

  private static OptionalDouble score(Supplement.Row row) {
    return row.score() == null ? OptionalDouble.empty() : OptionalDouble.of(row.score());
  }

  private static OptionalDouble better(OptionalDouble one, OptionalDouble other) {
    return one.orElse(-1) >= other.orElse(-1) ? one : other;
  }

  private static Finding unknown(Supplement.Row row) {
    boolean byOutcome = row.outcome() != null;
    String message =
        !byOutcome
            ? "the programme has no module of this code"
            : row.module() == null
                ? "the programme has no outcome of this code"
                : "the programme has no outcome of this code in this module";
    return Finding.inCell(
        Finding.Severity.ERROR,
        message,
        "supplement",
        row.row(),
        row.line(),
        byOutcome ? "outcome" : "module",
        byOutcome ? row.outcome() : row.module());
  }

  /** The outcomes that a row stands for: of its module all, or the one whose code it gives. */
  private static List<String> find(Supplement.Row row, Course course) {
    List<String> found = new ArrayList<>();
    for (CourseModule module : course.modules()) {
      if (row.module() == null || CourseCode.same(module.code(), row.module())) {
        module.outcomes().stream()
            .filter(course.outcomes()::containsKey)
            .filter(iri -> row.outcome() == null || is(iri, row.outcome(), course))
            .forEach(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  private static boolean is(String iri, String code, Course course) {
    var outcome = course.outcomes().get(iri);
    return outcome != null && CourseCode.same(outcome.code(), code);
  }
}
