package org.dualmap.report.document;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.dualmap.spi.ReportCell;
import org.dualmap.spi.ReportTable;

/** What stands in a cell, as the language of the report writes it. */
public final class CellText {
  private final NumberFormat numbers;

  /**
   * Makes one.
   *
   * @param language two letters; numbers are written as it does
   */
  public CellText(String language) {
    numbers = NumberFormat.getInstance(Locale.forLanguageTag(language));
    numbers.setMaximumFractionDigits(2);
  }

  /** The text of a cell, fit for XML. */
  public String of(ReportCell cell) {
    return switch (cell) {
      case ReportCell.Text text -> clean(text.text());
      case ReportCell.Number number -> numbers.format(number.value());
      case ReportCell.Link link -> clean(link.text());
    };
  }

  /** The texts of a table, row by row. */
  public List<List<String>> of(ReportTable table) {
    return table.rows().stream().map(row -> row.stream().map(this::of).toList()).toList();
  }

  /** Whether a link can be followed from a document. */
  public static boolean canBeFollowed(String iri) {
    return iri.matches("https?://[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");
  }

  /** A text without the characters that XML cannot hold. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= ' ' && c < 0xD800
                    || c >= 0xE000 && c <= 0xFFFD
                    || c > 0xFFFF)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
