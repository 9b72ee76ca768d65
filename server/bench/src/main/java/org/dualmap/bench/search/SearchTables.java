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
  private final List<Row> searches = new ArrayList<>();
  private final List<Row> completions = new ArrayList<>();

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

  void searched(String name, Measured measured) {
    searches.add(new Row(name, measured));
    System.err.println(line(searches.getLast()));
  }

  void completed(String name, Measured measured) {
    completions.add(new Row(name, measured));
    System.err.println(line(completions.getLast()));
  }

  /** All tables. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(built).append('\n').append(found).append('\n');
    String heads = "| | clients | answers | p50 ms | p99 ms | answers/s | CPU ms each |";
    String rules = "|---|---:|---:|---:|---:|---:|---:|";
    add(text, heads + " DualMap: rate | p99 | CPU |");
    add(text, rules + "---:|---:|---:|");
    searches.forEach(row -> add(text, line(row) + compared(row.measured)));
    add(text, "\n" + heads);
    add(text, rules);
    completions.forEach(row -> add(text, line(row)));
    return text.toString();
  }

  private static String line(Row row) {
    Measured measured = row.measured;
    return "| %s | %d | %,d | %.1f | %.1f | %,.0f | %.2f |"
        .formatted(
            row.name,
            measured.clients(),
            measured.micros().getTotalCount(),
            measured.millis(50),
            measured.millis(99),
            measured.perSecond(),
            measured.cpuMillis());
  }

  /** The figures of the first one, each divided by those of this one. */
  private String compared(Measured own) {
    Measured first =
        searches.stream()
            .map(Row::measured)
            .filter(measured -> measured.clients() == own.clients())
            .findFirst()
            .orElseThrow();
    return " %.2f | %.2f | %.2f |"
        .formatted(
            first.perSecond() / own.perSecond(),
            first.millis(99) / own.millis(99),
            first.cpuMillis() / own.cpuMillis());
  }

  private static void add(StringBuilder to, String line) {
    to.append(line).append('\n');
  }
}
