package org.dualmap.bench;

import java.util.List;

/**
 * One line of the result.
 *
 * @param measured what was measured
 * @param value the figure with its unit
 * @param how what the figure means, where the name does not say it
 */
record Figure(String measured, String value, String how) {

  /** The figures as a table in Markdown. */
  static String table(List<Figure> figures) {
    StringBuilder table = new StringBuilder("| measured | figure | how |\n|---|---:|---|\n");
    for (Figure figure : figures) {
      table.append("| %s | %s | %s |%n".formatted(figure.measured, figure.value, figure.how));
    }
    return table.toString();
  }
}
