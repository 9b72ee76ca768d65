package org.dualmap.recognition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
  private static final List<String> PASSED =
      List.of("pass", "passed", "зачтено", "сдано", "сыналды", "есептелді");
  private static final List<String> FAILED =
      List.of("fail", "failed", "не зачтено", "не сдано", "сыналмады", "есептелмеді");

  /** The columns, each with the headings that people write. */
  enum Column {
    MODULE("module", "модуль"),
    OUTCOME(
        "outcome",
        "learning outcome",
        "subject",
        "результат обучения",
        "ро",
        "дисциплина",
        "оқыту нәтижесі",
        "он",
        "пән"),
    HOURS("hours", "часы", "сағат"),
    CREDITS("credits", "кредиты", "кредит"),
    SCORE("score", "percent", "балл", "баллы", "пайыз"),
    LETTER("letter", "grade", "оценка", "буква", "әріп", "баға"),
    POINTS("points", "баллы gpa", "цифровой эквивалент", "сандық балама"),
    RESULT("result", "результат", "зачёт", "зачет", "нәтиже");

    private final List<String> headings;

    Column(String... headings) {
      this.headings = List.of(headings);
    }

    static Optional<Column> of(String heading) {
      String plain = heading.strip().toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(c -> c.headings.contains(plain)).findFirst();
    }
  }

  private final Map<Column, String> columns = new LinkedHashMap<>();
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
      Optional<Column> column = Column.of(name);
      if (column.isEmpty()) {
        inHeader(
            name, "this column is no part of a supplement; remove it, nothing personal is taken");
      } else if (columns.putIfAbsent(column.get(), name) != null) {
        inHeader(name, "this column is there twice");
      }
    }
    if (!columns.containsKey(Column.MODULE) && !columns.containsKey(Column.OUTCOME)) {
      inHeader("module", "a column with the code of the module or of the outcome is missing");
    }
    refuse(findings);
  }

  private void inHeader(String column, String message) {
    findings.add(Finding.inCell(Finding.Severity.ERROR, message, SOURCE, 0, 1, column, null));
  }

  private void row(CsvTable.Row row) {
    String module = text(row, Column.MODULE);
    String outcome = text(row, Column.OUTCOME);
    if (module == null && outcome == null) {
      fault(row, Column.MODULE, "the row names neither a module nor an outcome");
    }
    Double hours = number(row, Column.HOURS, 0, 10_000);
    Double credits = number(row, Column.CREDITS, 0, 500);
    Double score = score(row);
    Boolean passed = passed(row, score);
    if (rows.size() >= MOST_ROWS) {
      throw new Problem(ProblemCode.TOO_LARGE, "A supplement has at most " + MOST_ROWS + " rows.");
    }
    rows.add(
        new Supplement.Row(
            row.row(),
            row.line(),
            module,
            outcome,
            hours,
            credits,
            score,
            Boolean.TRUE.equals(passed)));
  }

  /** The percent; that with which the letter begins where only a letter is given. */
  private @Nullable Double score(CsvTable.Row row) {
    Double score = number(row, Column.SCORE, 0, 100);
    Double points = number(row, Column.POINTS, 0, 4);
    String letter = text(row, Column.LETTER);
    if (letter == null) {
      return score;
    }
    Optional<Grade> grade = Grade.ofLetter(letter);
    if (grade.isEmpty()) {
      fault(row, Column.LETTER, "there is no such letter: A, A-, B+ … D-, FX, F");
      return score;
    }
    if (score != null && Grade.ofScore(score) != grade.get()) {
      String right = Grade.ofScore(score).letter();
      fault(row, Column.LETTER, "contradicts the score, which is " + right);
    }
    if (points != null && Math.abs(points - grade.get().points()) > 0.01) {
      fault(row, Column.POINTS, "contradicts the letter, which has " + grade.get().points());
    }
    return score != null ? score : Double.valueOf(grade.get().from());
  }

  private @Nullable Boolean passed(CsvTable.Row row, @Nullable Double score) {
    String result = text(row, Column.RESULT);
    if (result == null) {
      if (score == null) {
        fault(row, Column.SCORE, "the row says neither a score nor a letter nor a result");
        return null;
      }
      return score >= Grade.PASS;
    }
    String plain = result.toLowerCase(Locale.ROOT);
    if (!PASSED.contains(plain) && !FAILED.contains(plain)) {
      fault(
          row, Column.RESULT, "must be pass or fail, зачтено or не зачтено, сыналды or сыналмады");
      return null;
    }
    boolean passed = PASSED.contains(plain);
    if (score != null && passed != score >= Grade.PASS) {
      fault(row, Column.RESULT, "contradicts the score");
    }
    return passed;
  }

  private @Nullable String text(CsvTable.Row row, Column column) {
    String name = columns.get(column);
    String text = name == null ? "" : row.get(name);
    return text.isEmpty() ? null : text;
  }

  private @Nullable Double number(CsvTable.Row row, Column column, double least, double most) {
    String text = text(row, column);
    if (text == null) {
      return null;
    }
    try {
      double number = Double.parseDouble(text.replace(',', '.').replace("%", "").strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      fault(row, column, "must be a number");
      return null;
    }
    fault(row, column, "must lie from %s to %s".formatted(plain(least), plain(most)));
    return null;
  }

  private static String plain(double number) {
    return String.valueOf((long) number);
  }

  private void fault(CsvTable.Row row, Column column, String message) {
    String name = columns.getOrDefault(column, column.headings.getFirst());
    findings.add(row.finding(Finding.Severity.ERROR, message, name));
  }
}
