package org.dualmap.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dualmap.problem.Finding;
import org.dualmap.sheet.CsvSheet;
import org.dualmap.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Findings as a sheet, for those who have to correct the rows. */
final class FindingsSheet {
  private static final List<String> HEADER =
      List.of("severity", "source", "row", "line", "column", "value", "subject", "message");

  private FindingsSheet() {}

  static byte[] write(List<Finding> findings) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      rows.add(
          Arrays.asList(
              finding.severity().name(),
              finding.source(),
              finding.row(),
              finding.line(),
              finding.column(),
              finding.value(),
              finding.subject(),
              finding.message()));
    }
    return CsvSheet.write(new Sheet("findings", HEADER, rows));
  }
}
