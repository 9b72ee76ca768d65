package org.dualmap.recognition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.sheet.CsvTable;
import org.jspecify.annotations.Nullable;

/** Reads a diploma supplement from CSV. For one file. */
final class SupplementReader {
  private static final String SOURCE = "supplement";
  private static final int MOST_ROWS = 2000;
  private static final String PLAIN_NUMBER = "[0-9]{1,9}([.][0-9]{1,9})?";

  private final Map<SupplementColumn, String> columns = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Supplement.Row> rows = new ArrayList<>();

  private SupplementReader() {}

  /**
   * Reads the rows.
   *
   * @throws Problem with all findings where anything is wrong; a column that is none of a
   *     supplement's is wrong too, as it may hold something about a person
   */
  static Supplement read(byte[] csv) {
    SupplementReader reader = new SupplementReader();
    try {
      CsvTable.read(
          new ByteArrayInputStream(csv), SOURCE, parted(csv), reader::header, reader::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Problem e) {
      // Without its cause, which quotes the file and would go into the log.
      throw new Problem(e.code(), e.detail(), e.findings());
    }
    if (reader.rows.isEmpty() && reader.findings.isEmpty()) {
      reader.findings.add(
          Finding.of(Finding.Severity.ERROR, "there is no row below the header", SOURCE));
    }
    refuse(reader.findings);
    return new Supplement(List.copyOf(reader.rows));
  }

  static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_DATA,
          "The supplement has %d fault%s; nothing was computed and nothing kept."
              .formatted(findings.size(), findings.size() == 1 ? "" : "s"),
          findings);
    }
  }

  /** The sign that parts the cells of the header: a comma, a semicolon or a tab. */
  private static char parted(byte[] csv) {
    String header =
        new String(csv, 0, Math.min(csv.length, 4000), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .findFirst()
            .orElse("");
    char best = ',';
    for (char sign : new char[] {';', '\t'}) {
      if (count(header, sign) > count(header, best)) {
        best = sign;
      }
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  private void header(List<String> names) {
    for (String name : names) {
      Optional<SupplementColumn> column = SupplementColumn.of(name);
      if (column.isEmpty()) {
        inHeader(
            name, "this column is no part of a supplement; remove it, nothing personal is taken");
      } else if (columns.putIfAbsent(column.get(), name) != null) {
        inHeader(name, "this column is there twice");
      }
    }
    if (!columns.containsKey(SupplementColumn.MODULE)
        && !columns.containsKey(SupplementColumn.OUTCOME)) {
      inHeader("module", "a column with the code of the module or of the outcome is missing");
    }
    refuse(findings);
  }

  private void inHeader(String column, String message) {
    findings.add(Finding.inCell(Finding.Severity.ERROR, message, SOURCE, 0, 1, column, null));
  }

  private void row(CsvTable.Row row) {
    if (rows.size() >= MOST_ROWS) {
      throw new Problem(ProblemCode.TOO_LARGE, "A supplement has at most " + MOST_ROWS + " rows.");
    }
    String module = text(row, SupplementColumn.MODULE);
    String outcome = text(row, SupplementColumn.OUTCOME);
    if (module == null && outcome == null) {
      fault(row, SupplementColumn.MODULE, "the row names neither a module nor an outcome");
    }
    if (surplus(row)) {
      fault(
          row,
          SupplementColumn.MODULE,
          "the row has more cells than the header; put a number with a comma in quotes");
    }
    Double hours = number(row, SupplementColumn.HOURS, 0, 10_000);
    Double credits = number(row, SupplementColumn.CREDITS, 0, 500);
    Grading.Result result = result(row);
    rows.add(
        new Supplement.Row(
            row.row(),
            row.line(),
            module,
            outcome,
            hours,
            credits,
            result.score(),
            result.passed()));
  }

  private boolean surplus(CsvTable.Row row) {
    return row.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
  }

  private Grading.Result result(CsvTable.Row row) {
    String result = text(row, SupplementColumn.RESULT);
    String letter = text(row, SupplementColumn.LETTER);
    String score = text(row, SupplementColumn.SCORE);
    for (String instead : Arrays.asList(letter, score)) {
      result = result == null && Grading.word(instead) ? instead : result;
    }
    return new Grading((column, message) -> fault(row, column, message))
        .of(
            Grading.word(score) ? null : number(row, SupplementColumn.SCORE, 0, 100),
            Grading.word(letter) ? null : letter,
            number(row, SupplementColumn.POINTS, 0, 4),
            result);
  }

  private @Nullable String text(CsvTable.Row row, SupplementColumn column) {
    String name = columns.get(column);
    String text = name == null ? "" : row.get(name);
    return text.isEmpty() ? null : text;
  }

  private @Nullable Double number(
      CsvTable.Row row, SupplementColumn column, double least, double most) {
    String text = text(row, column);
    if (text == null) {
      return null;
    }
    String plain = text.replace(',', '.').replaceAll("[%\\s\\p{Z}]", "");
    if (!plain.matches(PLAIN_NUMBER)) {
      fault(row, column, "must be a number");
      return null;
    }
    double number = Double.parseDouble(plain);
    if (number >= least && number <= most) {
      return number;
    }
    fault(row, column, "must lie from %s to %s".formatted(plain(least), plain(most)));
    return null;
  }

  private static String plain(double number) {
    return String.valueOf((long) number);
  }

  private void fault(CsvTable.Row row, SupplementColumn column, String message) {
    String name = columns.getOrDefault(column, column.heading());
    findings.add(row.finding(Finding.Severity.ERROR, message, name));
  }
}
