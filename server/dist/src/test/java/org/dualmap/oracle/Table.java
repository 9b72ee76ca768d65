package org.dualmap.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Named rows of named values: texts, and figures that are equal to the sixth digit. */
final class Table {
  /** One in the sixth digit: where a figure lies half way, both neighbours are right. */
  private static final double TOLERANCE = 1.000_001e-6;

  private final Map<String, Map<String, Object>> rows = new TreeMap<>();

  void text(String row, String column, String value) {
    put(row, column, value);
  }

  void figure(String row, String column, double value) {
    put(row, column, value);
  }

  private void put(String row, String column, Object value) {
    rows.computeIfAbsent(row, r -> new TreeMap<>())
        .merge(column, value, (one, two) -> one.equals(two) ? one : one + " and " + two);
  }

  /** Takes over those of these columns that a row of an answer has, the second as figures. */
  void row(String row, Map<String, String> from, List<String> texts, List<String> figures) {
    texts.stream().filter(from::containsKey).forEach(t -> text(row, t, from.getOrDefault(t, "")));
    figures.stream()
        .filter(from::containsKey)
        .forEach(f -> figure(row, f, Double.parseDouble(from.getOrDefault(f, ""))));
  }

  /** The same from JSON. */
  void row(String row, JsonNode from, List<String> texts, List<String> figures) {
    texts.stream().filter(from::has).forEach(t -> text(row, t, from.path(t).asText()));
    figures.stream().filter(from::has).forEach(f -> figure(row, f, from.path(f).asDouble()));
  }

  int size() {
    return rows.size();
  }

  /** Every value of a column. */
  Set<String> values(String column) {
    Set<String> values = new TreeSet<>();
    rows.values().stream()
        .filter(row -> row.containsKey(column))
        .forEach(row -> values.add(String.valueOf(row.get(column))));
    return values;
  }

  /** What another table says otherwise, has not, or has besides; a line each. */
  List<String> differences(Table other) {
    List<String> differences = new ArrayList<>();
    Set<String> names = new TreeSet<>(rows.keySet());
    names.addAll(other.rows.keySet());
    for (String name : names) {
      Map<String, Object> here = rows.getOrDefault(name, Map.of());
      Map<String, Object> there = other.rows.getOrDefault(name, Map.of());
      Set<String> columns = new TreeSet<>(here.keySet());
      columns.addAll(there.keySet());
      for (String column : columns) {
        Object expected = here.getOrDefault(column, "nothing");
        Object actual = there.getOrDefault(column, "nothing");
        if (!equal(expected, actual)) {
          differences.add(
              String.format(Locale.ROOT, "%s: %s is %s, not %s", name, column, actual, expected));
        }
      }
    }
    return differences;
  }

  private static boolean equal(Object one, Object other) {
    if (one instanceof Double a && other instanceof Double b) {
      return Math.abs(a - b) <= TOLERANCE;
    }
    return one.equals(other);
  }
}
