package org.dualmap.sssom;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.dualmap.mapping.Slot;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** Reads SSSOM/TSV, with its metadata in the same file or in another. */
public final class SssomTsvReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setDelimiter('\t')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  private SssomTsvReader() {}

  /**
   * Reads a set.
   *
   * @param text the file
   * @param metadata the YAML of a second file; empty where it stands in the first
   * @param source the name for findings
   * @param findings takes each fault; those of a row are warnings, and the row is left out
   * @throws Problem bad-file where it cannot be read on
   */
  public static MappingSet read(
      String text, String metadata, String source, Consumer<Finding> findings) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> head = plain.lines().takeWhile(line -> line.startsWith("#")).toList();
    String block = head.stream().map(line -> line.substring(1)).collect(Collectors.joining("\n"));
    if (!head.isEmpty() && !metadata.isEmpty()) {
      throw problem(source, 1, "it has metadata, and so has the second file");
    }
    SetBuilder builder = new SetBuilder(source, false, findings);
    builder.about(YamlBlock.read(head.isEmpty() ? metadata : block, source));
    rows(plain, head.size(), source, builder);
    return builder.build();
  }

  private static void rows(String text, int headLines, String source, SetBuilder to) {
    int start = 0;
    for (int i = 0; i < headLines; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    String table = headLines > 0 && start == 0 ? "" : text.substring(start);
    try (CSVParser parser = FORMAT.parse(new StringReader(table))) {
      List<String> columns = parser.getHeaderNames();
      requireColumns(columns, headLines + 1L, source);
      for (CSVRecord record : parser) {
        long line = headLines + parser.getCurrentLineNumber();
        if (record.size() > columns.size()) {
          throw problem(source, line, "the row has more cells than there are columns");
        }
        to.row(record.getRecordNumber(), line, cells(columns, record));
      }
    } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage()).replaceFirst("^[\\w.]+Exception: ", "");
      throw problem(source, headLines + 1L, reason);
    }
  }

  private static void requireColumns(List<String> columns, long line, String source) {
    for (Slot slot : new Slot[] {Slot.PREDICATE_ID, Slot.MAPPING_JUSTIFICATION}) {
      if (!columns.contains(slot.slotName())) {
        throw problem(source, line, "the column " + slot.slotName() + " is missing");
      }
    }
  }

  private static Map<String, List<String>> cells(List<String> columns, CSVRecord record) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    for (int i = 0; i < record.size(); i++) {
      String name = columns.get(i);
      String cell = record.get(i);
      if (!cell.isEmpty()) {
        boolean many = Slot.ofName(name).map(Slot::isMany).orElse(false);
        cells.put(name, many ? split(cell) : List.of(cell));
      }
    }
    return cells;
  }

  /** The values between bars; a backslash makes a bar, or a backslash, a part of the value. */
  static List<String> split(String cell) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      char next = i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
      if (c == '\\' && (next == '|' || next == '\\')) {
        value.append(next);
        i++;
      } else if (c == '|') {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values.stream().filter(v -> !v.isEmpty()).toList();
  }

  private static Problem problem(String source, long line, String reason) {
    Finding finding =
        new Finding(Finding.Severity.ERROR, reason, source, null, line, null, null, null);
    return new Problem(
        ProblemCode.BAD_FILE,
        "%s cannot be read (line %d): %s.".formatted(source, line, reason),
        List.of(finding));
  }
}
