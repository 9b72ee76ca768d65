package org.dualmap.version;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Names;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads versions, linked by {@code dcterms:replaces}. Inside a read of the store. */
public final class VersionsRdf {
  private static final String REPLACES = Names.DCT + "replaces";

  private final GraphReader reader;

  public VersionsRdf(GraphReader reader) {
    this.reader = reader;
  }

  /** What is known of one version. */
  public Version read(String iri) {
    Map<String, String> said = reader.texts(iri);
    return new Version(
        iri,
        said.get(Names.DM + "version"),
        said.get(Names.SCHEMA + "validFrom"),
        said.get(Names.SCHEMA + "validThrough"));
  }

  /**
   * Every version that replaces this one or was replaced by it, itself among them; a cycle ends.
   */
  public List<Version> all(String iri) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(iri));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        open.addAll(reader.links(next, REPLACES));
        open.addAll(reader.linksTo(next, REPLACES));
      }
    }
    return seen.stream().map(this::read).toList();
  }

  /**
   * The version in force on a day, of the same programme or standard. Where several are, the one
   * that came into force last.
   *
   * @param iri of any version
   * @throws Problem not-found where none was in force
   */
  public Version inForce(String iri, LocalDate day) {
    return findInForce(iri, day).orElseThrow(() -> noneInForce(iri, day));
  }

  /** The same; empty where none was in force. */
  public Optional<Version> findInForce(String iri, LocalDate day) {
    return all(iri).stream()
        .filter(version -> version.holdsOn(day))
        .max(
            Comparator.comparing(
                Version::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  private Problem noneInForce(String iri, LocalDate day) {
    return new Problem(
        ProblemCode.NOT_FOUND,
        "No version of %s was in force on %s; there are %s."
            .formatted(
                iri,
                day,
                all(iri).stream().map(Version::inWords).collect(Collectors.joining(", "))));
  }

  /**
   * Whether this version is the one to count among its others.
   *
   * @param day on which it has to be in force; null asks for the newest, which nothing replaces
   */
  public boolean counts(String iri, @Nullable LocalDate day) {
    return day == null
        ? reader.linksTo(iri, REPLACES).isEmpty()
        : findInForce(iri, day).filter(version -> version.iri().equals(iri)).isPresent();
  }
}
