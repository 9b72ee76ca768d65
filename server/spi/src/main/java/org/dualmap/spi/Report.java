package org.dualmap.spi;

import java.util.List;

/**
 * The answer of an analysis as people read it. All words are in its language already.
 *
 * @param title of the document
 * @param language tag of BCP 47: {@code kk}, {@code ru} or {@code en}
 * @param note something that must be seen before the rest, such as that the data are illustrative;
 *     empty where there is nothing of that kind
 * @param facts what was asked, what decided, where the data come from, in order
 * @param tables in order; a table may have no rows
 */
public record Report(
    String title, String language, String note, List<ReportFact> facts, List<ReportTable> tables) {

  public Report {
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }
}
