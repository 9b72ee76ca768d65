package org.dualmap.curriculum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualmap.curriculum.CurriculumReport.Cell;
import org.dualmap.curriculum.CurriculumReport.Column;
import org.dualmap.curriculum.CurriculumReport.Evidence;
import org.dualmap.curriculum.CurriculumReport.Found;
import org.dualmap.curriculum.CurriculumReport.Row;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** The matrix of a programme as tables, with the same figures. */
final class CurriculumSheet {
  private static final List<String> ROW =
      List.of(
          "code", "outcome", "level", "place", "criteria", "prerequisites", "claims", "authors");

  private CurriculumSheet() {}

  /** One row for each outcome, one column for each module. */
  static Sheet matrix(CurriculumReport report) {
    List<String> header = new ArrayList<>(ROW);
    report.modules().forEach(module -> header.add(module.name()));
    header.add("iri");
    return new Sheet(
        "matrix", header, report.outcomes().stream().map(row -> row(row, report)).toList());
  }

  private static List<@Nullable Object> row(Row row, CurriculumReport report) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.code());
    cells.add(row.label());
    cells.add(row.level());
    cells.add(row.place() == null ? null : row.place().token());
    cells.add(row.criteria());
    cells.add(joined(row.prerequisites().stream().map(Label::label)));
    cells.add(joined(row.claims().stream().map(e -> e.count() + " " + e.state().token())));
    cells.add(joined(row.claims().stream().flatMap(e -> authors(e)).map(Label::label).distinct()));
    for (Column module : report.modules()) {
      cells.add(
          row.cells().stream()
              .filter(cell -> cell.module().equals(module.iri()))
              .map(CurriculumSheet::text)
              .findFirst()
              .orElse(null));
    }
    cells.add(row.iri());
    return cells;
  }

  private static Stream<Label> authors(Evidence evidence) {
    return evidence.authors().stream();
  }

  private static String joined(Stream<String> parts) {
    return parts.collect(Collectors.joining("; "));
  }

  private static String text(Cell cell) {
    Stream<String> teaching = cell.teaching().stream().map(Emphasis::token);
    return Stream.concat(teaching, cell.assessed() ? Stream.of("assesses") : Stream.empty())
        .collect(Collectors.joining(" "));
  }

  /** One row for each module. */
  static Sheet modules(CurriculumReport report) {
    return new Sheet(
        "modules",
        List.of(
            "position",
            "code",
            "module",
            "credits",
            "hours",
            "outcomes",
            "at-institution",
            "at-company",
            "at-both",
            "place-unstated",
            "workplace-share",
            "iri"),
        report.modules().stream().map(CurriculumSheet::module).toList());
  }

  private static List<@Nullable Object> module(Column module) {
    return Arrays.asList(
        module.position(),
        module.code(),
        module.label(),
        module.credits(),
        module.hours(),
        module.outcomes(),
        module.places().institution(),
        module.places().company(),
        module.places().both(),
        module.places().unstated(),
        module.places().share(),
        module.iri());
  }

  /** One row for each finding. */
  static Sheet findings(CurriculumReport report) {
    return new Sheet(
        "findings",
        List.of("severity", "check", "message", "outcome", "modules"),
        report.findings().stream().map(CurriculumSheet::finding).toList());
  }

  private static List<@Nullable Object> finding(Found found) {
    return Arrays.asList(
        found.severity().token(),
        found.check().token(),
        found.message(),
        found.outcome() == null ? null : found.outcome().iri(),
        String.join(" ", found.modules()));
  }

  /** What was asked, and the workload by places. */
  static Sheet about(CurriculumReport report) {
    return new Sheet(
        "about",
        List.of("what", "value", "iri"),
        List.of(
            Arrays.asList("programme", report.programme().label(), report.programme().iri()),
            Arrays.asList("version", report.programmeVersion().name(), null),
            Arrays.asList("as of", report.asOf(), null),
            Arrays.asList("credits", report.credits(), null),
            Arrays.asList("hours per credit", report.hoursPerCredit(), null),
            Arrays.asList("workplace share of credits", report.credited().share(), null),
            Arrays.asList("workplace share of hours", report.hours().share(), null),
            Arrays.asList("state of the graph", report.sequence(), null)));
  }
}
