package org.dualmap.resource;

import java.util.Comparator;
import java.util.List;
import org.dualmap.graph.GraphReader.Label;

/**
 * What the page of a resource shows.
 *
 * @param title what it is called
 * @param deprecated whether it is kept only so that old links resolve
 * @param successors what took its place; empty where nothing did
 * @param rows what is said of it
 * @param incoming what points at it, the first 200
 * @param sources the named graphs that say something of it
 */
public record ResourcePage(
    Label title,
    boolean deprecated,
    List<Label> successors,
    List<Row> rows,
    List<Row> incoming,
    List<Label> sources) {

  /** One statement. */
  public record Row(Label property, Value value) implements Comparable<Row> {
    private static final Comparator<Row> ORDER =
        Comparator.comparing((Row row) -> row.property().label())
            .thenComparing(row -> row.value().lang())
            .thenComparing(row -> row.value().text())
            .thenComparing(row -> row.value().iri());

    @Override
    public int compareTo(Row other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * The other end of a statement.
   *
   * @param iri empty for a text
   */
  public record Value(String text, String lang, String iri) {}
}
