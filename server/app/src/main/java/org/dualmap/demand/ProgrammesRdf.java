package org.dualmap.demand;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dualmap.curriculum.PlaceOfLearning;
import org.dualmap.demand.Teaching.TeachingOutcome;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Levels;
import org.dualmap.graph.Names;
import org.dualmap.version.VersionsRdf;
import org.jspecify.annotations.Nullable;

/** Reads programmes and outcomes that claims speak of, each once. Inside a read of the store. */
final class ProgrammesRdf {
  private final GraphReader reader;
  private final Levels levels;
  private final VersionsRdf versions;
  private final @Nullable LocalDate asOf;
  private final @Nullable String language;
  private final Map<String, Set<String>> owners = new HashMap<>();
  private final Map<String, TeachingProgramme> programmes = new HashMap<>();
  private final Map<String, TeachingOutcome> outcomes = new HashMap<>();

  ProgrammesRdf(GraphReader reader, @Nullable LocalDate asOf, @Nullable String language) {
    this.reader = reader;
    this.levels = new Levels(reader);
    this.versions = new VersionsRdf(reader);
    this.asOf = asOf;
    this.language = language;
  }

  /**
   * The programmes that a thing belongs to in the version that counts: itself where it is one,
   * those that it is part of where it is an outcome, else none.
   */
  Set<String> of(String iri) {
    Set<String> known = owners.get(iri);
    if (known == null) {
      known = read(iri);
      owners.put(iri, known);
    }
    return known;
  }

  private Set<String> read(String iri) {
    Set<String> found = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    if (isProgramme(iri) || reader.isA(iri, Kind.LEARNING_OUTCOME.classIri())) {
      open.add(iri);
    }
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        if (isProgramme(next)) {
          found.add(next);
        } else {
          open.addAll(reader.links(next, Names.DCT + "isPartOf"));
        }
      }
    }
    found.removeIf(programme -> !versions.counts(programme, asOf));
    return found;
  }

  private boolean isProgramme(String iri) {
    return reader.isA(iri, Kind.PROGRAMME.classIri());
  }

  TeachingProgramme programme(String iri) {
    return programmes.computeIfAbsent(iri, this::readProgramme);
  }

  private TeachingProgramme readProgramme(String iri) {
    Label label = reader.label(iri, language);
    String institution =
        reader.links(iri, Names.DM + "institution").stream().findFirst().orElse(null);
    return new TeachingProgramme(
        iri,
        label.label(),
        label.lang(),
        reader.text(iri, Names.DM + "version"),
        institution == null ? null : reader.label(institution, language),
        institution == null ? null : reader.text(institution, Names.DM + "region"),
        levels.stated(iri),
        reader.links(iri, Names.DM + "field"));
  }

  TeachingOutcome outcome(String iri) {
    return outcomes.computeIfAbsent(iri, this::readOutcome);
  }

  private TeachingOutcome readOutcome(String iri) {
    Label label = reader.label(iri, language);
    List<PlaceOfLearning> places =
        reader.links(iri, Names.DM + "placeOfLearning").stream()
            .flatMap(place -> PlaceOfLearning.ofIri(place).stream())
            .toList();
    return new TeachingOutcome(
        iri,
        label.label(),
        label.lang(),
        reader.text(iri, Names.DM + "code"),
        places.isEmpty() ? null : places.getFirst());
  }
}
