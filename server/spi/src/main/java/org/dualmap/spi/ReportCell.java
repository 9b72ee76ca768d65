package org.dualmap.spi;

import java.math.BigDecimal;

/** One cell of a table, by what it holds. */
public sealed interface ReportCell {

  /** Words; may be empty. */
  record Text(String text) implements ReportCell {}

  /** A number. */
  record Number(BigDecimal value) implements ReportCell {}

  /**
   * The name of a thing that has an address.
   *
   * @param iri of the thing, absolute
   */
  record Link(String text, String iri) implements ReportCell {}
}
