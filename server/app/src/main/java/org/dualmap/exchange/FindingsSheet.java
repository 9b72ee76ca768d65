package org.dualmap.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dualmap.problem.Finding;
import org.jspecify.annotations.Nullable;

/** Findings as CSV with a byte order mark, which spreadsheets need to read Cyrillic. */
final class FindingsSheet {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("severity", "source", "row", "line", "column", "value", "subject", "message")
          .get();

  private FindingsSheet() {}

  static byte[] write(List<Finding> findings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamWriter text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      text.write('\uFEFF');
      try (CSVPrinter sheet = FORMAT.print(text)) {
        for (Finding finding : findings) {
          sheet.printRecord(
              finding.severity(),
              harmless(finding.source()),
              finding.row(),
              finding.line(),
              harmless(finding.column()),
              harmless(finding.value()),
              harmless(finding.subject()),
              harmless(finding.message()));
        }
      }
    }
    return bytes.toByteArray();
  }

  /** A spreadsheet runs a cell that begins like a formula; an apostrophe keeps it text. */
  private static @Nullable String harmless(@Nullable String value) {
    return value != null && value.matches("(?s)[=+\\-@\t\r].*") ? "'" + value : value;
  }
}
