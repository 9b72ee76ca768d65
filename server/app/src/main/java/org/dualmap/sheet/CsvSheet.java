package org.dualmap.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV (RFC 4180) that a spreadsheet opens as it should. */
public final class CsvSheet {
  /** What a caller asks for. */
  public static final String MEDIA_TYPE = "text/csv";

  private CsvSheet() {}

  /** The table as UTF-8 with a byte order mark, which spreadsheets need to read Cyrillic. */
  public static byte[] write(Sheet sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamWriter text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      text.write('\uFEFF');
      try (CSVPrinter printer = CSVFormat.RFC4180.print(text)) {
        printer.printRecord(sheet.header());
        for (List<? extends @Nullable Object> row : sheet.rows()) {
          for (Object cell : row) {
            printer.print(cell instanceof String words ? harmless(words) : cell);
          }
          printer.println();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A spreadsheet runs a cell that begins like a formula; an apostrophe keeps it text. */
  private static String harmless(String text) {
    boolean number = text.matches("-?\\d+(\\.\\d+)?");
    return !number && text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
  }
}
