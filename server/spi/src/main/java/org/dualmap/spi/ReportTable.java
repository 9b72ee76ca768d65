package org.dualmap.spi;

import java.util.List;

/**
 * One table of a report.
 *
 * @param title its heading
 * @param columns the name of each; at least one, at most 14
 * @param rows each with one cell a column
 */
public record ReportTable(String title, List<String> columns, List<List<ReportCell>> rows) {

  public ReportTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
