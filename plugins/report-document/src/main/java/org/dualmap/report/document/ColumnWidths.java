package org.dualmap.report.document;

import java.util.ArrayList;
import java.util.List;
import org.dualmap.spi.ReportTable;

/** Shares the width of a page among the columns of a table, by how much stands in them. */
public final class ColumnWidths {
  /** So many letters of the small type fit across the page. */
  private static final double ACROSS = 190;

  /** What the space beside the text takes of a column, in letters. */
  private static final double BESIDE = 3;

  /** A word that is longer than this may be broken. */
  private static final int LONGEST_WORD = 18;

  /** No text counts for more letters than this. */
  private static final double MOST = 60;

  private ColumnWidths() {}

  /**
   * The widths: each column has room for its longest word, and what is left goes to those with much
   * text.
   *
   * @param whole what they add up to, but for rounding
   */
  public static List<Integer> of(ReportTable table, List<List<String>> texts, int whole) {
    List<Double> needed = new ArrayList<>();
    List<Double> wanted = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      double word = longestWord(table.columns().get(column));
      double longest = 0;
      double sum = 0;
      for (List<String> row : texts) {
        String text = row.get(column);
        word = Math.max(word, longestWord(text));
        longest = Math.max(longest, text.length());
        sum += text.length();
      }
      double average = texts.isEmpty() ? 0 : sum / texts.size();
      needed.add(word + BESIDE);
      wanted.add(Math.min(MOST, 1 + (average + Math.sqrt(longest * average)) / 2));
    }
    double forWords = sum(needed);
    double scale = whole / Math.max(ACROSS, forWords);
    double left = Math.max(0, whole - forWords * scale) / sum(wanted);
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < needed.size(); column++) {
      widths.add((int) (needed.get(column) * scale + wanted.get(column) * left));
    }
    return widths;
  }

  private static double sum(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double longestWord(String text) {
    int longest = 0;
    for (String word : text.split("\\s+", -1)) {
      longest = Math.max(longest, word.length());
    }
    return Math.min(longest, LONGEST_WORD);
  }
}
