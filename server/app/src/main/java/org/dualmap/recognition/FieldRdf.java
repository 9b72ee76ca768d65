package org.dualmap.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.version.Version;
import org.dualmap.version.VersionsRdf;
import org.jspecify.annotations.Nullable;

/** Finds the programmes of a field. Inside a read of the store. */
final class FieldRdf {
  private final GraphReader reader;
  private final @Nullable LocalDate asOf;

  /**
   * @param asOf only what was in force on that day; null means what nothing has replaced
   */
  FieldRdf(GraphReader reader, @Nullable LocalDate asOf) {
    this.reader = reader;
    this.asOf = asOf;
  }

  /** The field of a programme, as an IRI; null where it has none. */
  @Nullable String field(String programme) {
    return reader.links(programme, Names.DM + "field").stream().findFirst().orElse(null);
  }

  /** The programmes of a field, sorted by IRI. */
  List<String> programmes(String field) {
    VersionsRdf versions = new VersionsRdf(reader);
    TreeSet<String> programmes = new TreeSet<>();
    for (String iri : reader.linksTo(field, Names.DM + "field")) {
      if (reader.isA(iri, Kind.PROGRAMME.classIri()) && counts(iri, versions)) {
        programmes.add(iri);
      }
    }
    return List.copyOf(programmes);
  }

  private boolean counts(String programme, VersionsRdf versions) {
    if (asOf == null) {
      return reader.linksTo(programme, Names.DCT + "replaces").isEmpty();
    }
    return versions.all(programme).stream().anyMatch(version -> version.holdsOn(asOf))
        && versions.inForce(programme, asOf).iri().equals(programme);
  }

  /** The number of a programme's level; null where unknown. */
  @Nullable Double level(String programme) {
    return reader.links(programme, Names.DM + "level").stream()
        .map(level -> reader.text(level, Names.DM + "levelNumber"))
        .filter(Objects::nonNull)
        .map(Double::valueOf)
        .findFirst()
        .orElse(null);
  }

  /** The programmes of a higher level in the field of this one. */
  List<String> above(Course from) {
    String field = field(from.version().iri());
    Double level = from.level();
    if (field == null || level == null) {
      return List.of();
    }
    return programmes(field).stream()
        .filter(
            programme -> {
              Double other = level(programme);
              return other != null && other > level;
            })
        .toList();
  }

  Version version(String programme) {
    return new VersionsRdf(reader).read(programme);
  }
}
