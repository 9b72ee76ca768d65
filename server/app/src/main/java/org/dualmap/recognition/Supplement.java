package org.dualmap.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one diploma supplement, without anything about the person. It lives as long as the
 * request that brought it.
 */
record Supplement(List<Row> rows) {

  /**
   * What was passed or not.
   *
   * @param row the record's number, from 1
   * @param line the physical line
   * @param module code of the module; null where the row names an outcome only
   * @param outcome code of the outcome; null where the row stands for the whole module
   * @param hours as certified; null where not said
   * @param credits as certified; null where not said
   * @param score percent, 0 to 100: as certified, else the least of the letter; null for a mere
   *     pass
   * @param passed whether it was passed
   */
  record Row(
      long row,
      long line,
      @Nullable String module,
      @Nullable String outcome,
      @Nullable Double hours,
      @Nullable Double credits,
      @Nullable Double score,
      boolean passed) {}
}
