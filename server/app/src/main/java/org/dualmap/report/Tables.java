package org.dualmap.report;

import java.util.List;
import java.util.stream.Stream;
import org.dualmap.sheet.CsvSheet;
import org.dualmap.sheet.Sheet;
import org.dualmap.sheet.XlsxSheet;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one answer. A resource that gives them is {@link Tabular} and produces the three
 * types named here; which format it becomes is decided in one place.
 *
 * @param name of the analysis, words joined by hyphens; names files and headings
 * @param title of a document; null where the name says it
 * @param sheets the tables, the most important first
 * @param about what was asked and what decided, with the columns what, value and iri; null where
 *     the answer says no such thing
 * @param first the title of the one that CSV shows, which has room for one only
 */
public record Tables(
    String name, @Nullable String title, List<Sheet> sheets, @Nullable Sheet about, String first) {
  /** One table as CSV. */
  public static final String CSV = CsvSheet.MEDIA_TYPE + ";charset=utf-8;qs=0.5";

  /** All tables as XLSX. */
  public static final String XLSX = XlsxSheet.MEDIA_TYPE + ";qs=0.5";

  /** Stands for all formats of plugins; {@link FormatParameter} puts it in their place. */
  public static final String OTHER_TYPE = "application/vnd.dualmap.report";

  /** All tables as a document of a plugin's format. */
  public static final String OTHER = OTHER_TYPE + ";qs=0.5";

  public Tables {
    sheets = List.copyOf(sheets);
  }

  /** Tables of which CSV shows the first. */
  public static Tables of(String name, List<Sheet> sheets, @Nullable Sheet about) {
    return of(name, sheets, about, null);
  }

  /** Tables of which CSV shows the one with a title, or the first where that is null. */
  public static Tables of(
      String name, List<Sheet> sheets, @Nullable Sheet about, @Nullable String first) {
    return new Tables(name, null, sheets, about, first == null ? sheets.getFirst().title() : first);
  }

  /** One table with a title of its own. */
  public static Tables titled(String name, String title, Sheet sheet) {
    return new Tables(name, title, List.of(sheet), null, sheet.title());
  }

  /** The one for CSV. */
  Sheet csv() {
    return sheets.stream()
        .filter(sheet -> sheet.title().equals(first))
        .findFirst()
        .orElseGet(sheets::getFirst);
  }

  /** Every table, what was asked last. */
  List<Sheet> all() {
    return about == null ? sheets : Stream.concat(sheets.stream(), Stream.of(about)).toList();
  }
}
