package org.dualmap.format.moodle;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceFinding.Severity;
import org.dualmap.spi.SourceSink;

/** Reads the records of an export, also of one that a spreadsheet has saved again. */
final class MoodleSheet {
  private static final int LONGEST_HEADER = 4_000;

  private final SourceSink sink;
  private final Map<MoodleColumn, Integer> places = new EnumMap<>(MoodleColumn.class);
  private final List<MoodleRow> rows = new ArrayList<>();

  private MoodleSheet(SourceSink sink) {
    this.sink = sink;
  }

  /**
   * The records.
   *
   * @param sink takes what is wrong with the columns
   * @throws IOException where this is no CSV in UTF-8
   */
  static List<MoodleRow> read(InputStream content, SourceSink sink) throws IOException {
    MoodleSheet sheet = new MoodleSheet(sink);
    BufferedReader text =
        new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
      records.forEach(sheet::take);
    } catch (UncheckedIOException | CharacterCodingException e) {
      throw new IOException("it is not written in UTF-8; save it as \"CSV UTF-8\"", e);
    } catch (CsvParseException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
    return sheet.rows;
  }

  /** Moodle writes commas, a spreadsheet of this part of the world semicolons. */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER];
    int length = Math.max(0, text.read(start));
    text.reset();
    String header = new String(start, 0, length).lines().findFirst().orElse("");
    char most = ',';
    for (char separator : new char[] {';', '\t'}) {
      if (count(header, separator) > count(header, most)) {
        most = separator;
      }
    }
    return most;
  }

  private static long count(String text, char separator) {
    return text.chars().filter(c -> c == separator).count();
  }

  private void take(CsvRecord csv) {
    if (places.isEmpty()) {
      findColumns(csv);
      return;
    }
    Map<MoodleColumn, String> cells = new EnumMap<>(MoodleColumn.class);
    places.forEach(
        (column, place) -> {
          if (place < csv.getFieldCount()) {
            cells.put(column, csv.getField(place).strip());
          }
        });
    rows.add(new MoodleRow(cells, rows.size() + 1L, csv.getStartingLineNumber()));
  }

  private void findColumns(CsvRecord header) {
    List<String> titles =
        header.getFields().stream().map(title -> title.replace("\uFEFF", "").strip()).toList();
    for (MoodleColumn column : MoodleColumn.values()) {
      int place = titles.indexOf(column.title());
      if (place >= 0) {
        places.put(column, place);
      }
    }
    if (places.size() < MoodleColumn.values().length && titles.size() == MoodleColumn.COUNT) {
      for (MoodleColumn column : MoodleColumn.values()) {
        places.put(column, column.place());
      }
      sink.finding(
          SourceFinding.of(
              Severity.INFO, "The columns have other names than Moodle's; taken by their order."));
    }
    for (MoodleColumn column : MoodleColumn.values()) {
      if (places.putIfAbsent(column, Integer.MAX_VALUE) == null) {
        sink.finding(
            new SourceFinding(
                Severity.ERROR, "this column is missing", 0L, 1L, column.title(), null));
      }
    }
  }
}
