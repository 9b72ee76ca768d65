package org.dualmap.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.io.input.BOMInputStream;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file with a header, strictly: right columns, UTF-8, with or without a mark. */
public final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  private CsvTable() {}

  /**
   * One record and where it stands.
   *
   * @param row the record's number, the first after the header being 1
   * @param line the physical line on which the record ends
   */
  public record Row(String source, CSVRecord cells, long row, long line) {

    /** The cell of a column, trimmed; empty where the record is too short. */
    public String get(String column) {
      return cells.isSet(column) ? cells.get(column).strip() : "";
    }

    /** Whether the table has the column. */
    public boolean has(String column) {
      return cells.isMapped(column);
    }

    /** The parts of a cell that holds a list, one a line. */
    public List<String> list(String column) {
      return get(column).lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** A finding about a cell of this record. */
    public Finding finding(Finding.Severity severity, String message, String column) {
      return Finding.inCell(severity, message, source, row, line, column, get(column));
    }
  }

  /**
   * Reads every record.
   *
   * @param source the name for findings
   * @param columns the columns that must be there; others may be
   * @throws Problem where a column is missing, or the text is no UTF-8 or no CSV
   */
  public static void read(InputStream in, String source, List<String> columns, Consumer<Row> to)
      throws IOException {
    read(in, source, ',', header -> requireColumns(header, source, columns), to);
  }

  /**
   * Reads every record of a file whose cells are parted by another sign.
   *
   * @param header is given the names of the columns before any record, and may refuse them
   */
  public static void read(
      InputStream in, String source, char parted, Consumer<List<String>> header, Consumer<Row> to)
      throws IOException {
    StrictUtf8 text = new StrictUtf8(BOMInputStream.builder().setInputStream(in).get());
    try (CSVParser parser = parser(text, source, parted)) {
      header.accept(parser.getHeaderNames());
      Iterator<CSVRecord> records = parser.iterator();
      for (Row row = next(records, parser, text, source); row != null; ) {
        to.accept(row);
        row = next(records, parser, text, source);
      }
    }
  }

  private static CSVParser parser(StrictUtf8 text, String source, char parted) throws IOException {
    try {
      return FORMAT.builder().setDelimiter(parted).get().parse(text);
    } catch (CharacterCodingException | CSVException e) {
      throw unreadable(source, 0, text.line(), e);
    } catch (IllegalArgumentException e) {
      String detail = source + " has no usable header: " + e.getMessage();
      throw new Problem(
          ProblemCode.BAD_FILE,
          detail,
          List.of(Finding.inCell(Finding.Severity.ERROR, "bad header", source, 0, 1, null, null)),
          e);
    }
  }

  /** The next row; null at the end. */
  private static @Nullable Row next(
      Iterator<CSVRecord> records, CSVParser parser, StrictUtf8 text, String source) {
    try {
      return records.hasNext()
          ? new Row(source, records.next(), parser.getRecordNumber(), parser.getCurrentLineNumber())
          : null;
    } catch (UncheckedIOException e) {
      boolean wrongByte = e.getCause() instanceof CharacterCodingException;
      long line = wrongByte ? text.line() : parser.getCurrentLineNumber();
      Exception cause = e.getCause() == null ? e : e.getCause();
      throw unreadable(source, parser.getRecordNumber() + 1, line, cause);
    }
  }

  private static void requireColumns(List<String> found, String source, List<String> columns) {
    List<String> missing = new ArrayList<>(columns);
    missing.removeAll(found);
    if (!missing.isEmpty()) {
      List<Finding> findings = new ArrayList<>();
      for (String column : missing) {
        findings.add(
            Finding.inCell(
                Finding.Severity.ERROR, "this column is missing", source, 0, 1, column, null));
      }
      throw new Problem(
          ProblemCode.BAD_FILE,
          "%s lacks the column %s; it has %s."
              .formatted(source, String.join(", ", missing), String.join(", ", found)),
          findings);
    }
  }

  private static Problem unreadable(String source, long row, long line, Exception cause) {
    String what =
        cause instanceof CharacterCodingException
            ? "is not written in UTF-8. Save it as \"CSV UTF-8\""
            : "cannot be read: " + cause.getMessage();
    Finding finding =
        Finding.inCell(
            Finding.Severity.ERROR, "unreadable from here on", source, row, line, null, null);
    return new Problem(
        ProblemCode.BAD_FILE,
        "%s %s (line %d).".formatted(source, what, line),
        List.of(finding),
        cause);
  }
}
