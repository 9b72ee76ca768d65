package org.dualmap.spi;

/**
 * One fact about a report.
 *
 * @param name what is said, such as the words for "rule set"
 * @param value as people read it
 */
public record ReportFact(String name, ReportCell value) {}
