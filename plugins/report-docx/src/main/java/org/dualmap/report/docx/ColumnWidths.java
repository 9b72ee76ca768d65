package org.dualmap.report.docx;

import java.util.ArrayList;
import java.util.List;
import org.dualmap.spi.ReportTable;

/** Shares the width of a page among the columns of a table, by how much stands in them. */
final class ColumnWidths {
  /** So many letters a column has at least, and none counts for more than the other number. */
  private static final int LEAST = 5;

  private static final int MOST = 60;

  /** With as many columns as that, all would be equally wide. */
  private static final int MOST_COLUMNS = 25;

  private ColumnWidths() {}

  /**
   * The widths.
   *
   * @param whole what they add up to, but for rounding
   */
  static List<Integer> of(ReportTable table, List<List<String>> texts, int whole) {
    List<Double> weights = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      int place = column;
      double longestWord = longestWord(table.columns().get(column));
      double longest = 0;
      double sum = 0;
      for (List<String> row : texts) {
        String text = row.get(place);
        longestWord = Math.max(longestWord, longestWord(text));
        longest = Math.max(longest, text.length());
        sum += text.length();
      }
      double average = texts.isEmpty() ? 0 : sum / texts.size();
      double wanted = Math.max(longestWord, (average + Math.sqrt(longest * average)) / 2);
      weights.add(Math.min(MOST, Math.max(LEAST, wanted)));
    }
    double all = weights.stream().mapToDouble(Double::doubleValue).sum();
    int least = whole / MOST_COLUMNS;
    double rest = whole - (double) least * weights.size();
    return weights.stream().map(weight -> least + (int) (rest * weight / all)).toList();
  }

  /** A word that is longer than this may be broken. */
  private static double longestWord(String text) {
    int longest = 0;
    for (String word : text.split("[\\s-]+", -1)) {
      longest = Math.max(longest, word.length());
    }
    return Math.min(longest, MOST / 3);
  }
}
