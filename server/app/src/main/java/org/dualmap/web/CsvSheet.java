package org.dualmap.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV (RFC 4180) that a spreadsheet opens as it should. */
public final class CsvSheet {
  private CsvSheet() {}

  /**
   * The table as UTF-8 with a byte order mark, which spreadsheets need to read Cyrillic.
   *
   * @param header one name a column
   * @param rows cells as text; null is an empty cell
   */
  public static byte[] write(List<String> header, List<? extends List<@Nullable String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamWriter text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      text.write('\uFEFF');
      try (CSVPrinter sheet = CSVFormat.RFC4180.print(text)) {
        sheet.printRecord(header);
        for (List<@Nullable String> row : rows) {
          for (String cell : row) {
            sheet.print(harmless(cell));
          }
          sheet.println();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A spreadsheet runs a cell that begins like a formula; an apostrophe keeps it text. */
  private static @Nullable String harmless(@Nullable String value) {
    return value != null && value.matches("(?s)[=+\\-@\t\r].*") && !isNumber(value)
        ? "'" + value
        : value;
  }

  private static boolean isNumber(String value) {
    return value.matches("-?\\d+(\\.\\d+)?");
  }
}
