package org.dualmap.suggestion;

import java.util.List;

/**
 * What an evaluation has found.
 *
 * @param gold the file
 * @param target how many skills were ranked
 * @param hidden what was taken out before, in words
 * @param rows a row for each method, or method and language
 */
public record EvaluationReport(String gold, int target, String hidden, List<Row> rows) {

  /**
   * One measurement.
   *
   * @param method {@code suggestions}, {@code lexical}, {@code vectors} or {@code bm25}
   * @param texts what was asked with: {@code en}, {@code ru}, {@code kk}, or {@code all} labels
   * @param figures how well right things are ranked
   */
  public record Row(String method, String texts, RankFigures figures) {}
}
