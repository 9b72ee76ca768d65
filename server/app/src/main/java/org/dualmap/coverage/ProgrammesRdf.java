package org.dualmap.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.version.VersionsRdf;
import org.jspecify.annotations.Nullable;

/** Lists programmes. Inside a read of the store. */
final class ProgrammesRdf {
  private final TargetRdf rdf;
  private final GraphReader reader;
  private final Map<String, Label> institutions = new HashMap<>();

  ProgrammesRdf(TargetRdf rdf) {
    this.rdf = rdf;
    this.reader = rdf.reader();
  }

  /** The programmes that a question is about, as of its day. */
  List<String> asked(ProgrammesQuestion asked) {
    Set<String> ofField =
        asked.field() == null
            ? Set.of()
            : new HashSet<>(reader.linksTo(asked.field(), Names.DM + "field"));
    return reader.linksTo(Kind.PROGRAMME.classIri(), Names.RDF + "type").stream()
        .filter(programme -> asked.field() == null || ofField.contains(programme))
        .filter(programme -> asked.level() == null || asked.level().equals(rdf.level(programme)))
        .filter(programme -> holds(programme, asked.asOf()))
        .toList();
  }

  /** Whether it is the version of its kind that is in force on the day; without one, any is. */
  private boolean holds(String programme, @Nullable LocalDate asOf) {
    return asOf == null
        || new VersionsRdf(reader)
            .findInForce(programme, asOf)
            .map(version -> version.iri().equals(programme))
            .orElse(false);
  }

  @Nullable Label institution(String programme, @Nullable String language) {
    return reader.links(programme, Names.DM + "institution").stream()
        .findFirst()
        .map(
            institution ->
                institutions.computeIfAbsent(institution, iri -> reader.label(iri, language)))
        .orElse(null);
  }
}
