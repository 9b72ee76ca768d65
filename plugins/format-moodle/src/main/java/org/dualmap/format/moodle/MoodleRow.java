package org.dualmap.format.moodle;

import java.util.Map;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceFinding.Severity;

/**
 * One record of an export.
 *
 * @param cells stripped; a column that is missing has none
 * @param row its number, the first after the header being 1
 * @param line where it begins
 */
record MoodleRow(Map<MoodleColumn, String> cells, long row, long line) {

  /** The cell of a column; empty where there is none. */
  String get(MoodleColumn column) {
    return cells.getOrDefault(column, "");
  }

  boolean isFramework() {
    return get(MoodleColumn.IS_FRAMEWORK).equals("1");
  }

  /** The description without tags. */
  String description() {
    String text = get(MoodleColumn.DESCRIPTION);
    // 0 and 1 are Moodle's own format and HTML, which it writes the same way.
    return get(MoodleColumn.DESCRIPTION_FORMAT).matches("[01]?") ? PlainText.of(text) : text;
  }

  /** A finding about a cell. */
  SourceFinding finding(Severity severity, String message, MoodleColumn column) {
    String value = get(column);
    return new SourceFinding(
        severity, message, row, line, column.title(), value.isEmpty() ? null : value);
  }
}
