package org.dualmap.bench.search;

import java.util.ArrayList;
import java.util.List;
import org.dualmap.bench.search.ClosedLoop.Measured;

/** The results in Markdown. The first one that is measured is what the others are compared with. */
final class SearchTables {
  private final StringBuilder built =
      new StringBuilder("| | loaded in s | indexed in s |\n|---|---:|---:|\n");
  private final StringBuilder found =
      new StringBuilder(
          "| | whole labels found | things in an answer | empty answers |\n|---|---:|---:|---:|\n");
  private final List<Row> rows = new ArrayList<>();

  private record Row(String name, Measured measured) {}

  /** What it took to get ready; empty where it was not measured. */
  void built(String name, String loaded, String indexed) {
    add(built, "| %s | %s | %s |".formatted(name, loaded, indexed));
  }

  void found(Quality quality) {
    add(
        found,
        "| %s | %d of %d | %.1f | %d |"
            .formatted(
                quality.name(),
                quality.found(),
                quality.whole(),
                quality.things(),
                quality.empty()));
  }

  void answered(String name, Measured measured) {
    rows.add(new Row(name, measured));
    System.err.println(line(rows.getLast()));
  }

  /** All tables. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(built).append('\n').append(found).append('\n');
    add(text, "| | clients | answers | p50 ms | p99 ms | answers/s | rate to it | p99 to it |");
    add(text, "|---|---:|---:|---:|---:|---:|---:|---:|");
    rows.forEach(row -> add(text, line(row)));
    return text.toString();
  }

  private String line(Row row) {
    Measured measured = row.measured;
    return "| %s | %d | %,d | %.1f | %.1f | %,.0f | %s |"
        .formatted(
            row.name,
            measured.clients(),
            measured.micros().getTotalCount(),
            measured.millis(50),
            measured.millis(99),
            measured.perSecond(),
            compared(row));
  }

  /** Rate and p99 of the first one, each divided by those of this one. */
  private String compared(Row row) {
    Measured own = row.measured;
    return rows.stream()
        .filter(first -> first.name.equals(rows.getFirst().name))
        .filter(first -> first.measured.clients() == own.clients())
        .map(Row::measured)
        .findFirst()
        .map(
            first ->
                "%.2f | %.2f"
                    .formatted(
                        first.perSecond() / own.perSecond(), first.millis(99) / own.millis(99)))
        .orElse("|");
  }

  private static void add(StringBuilder to, String line) {
    to.append(line).append('\n');
  }
}
