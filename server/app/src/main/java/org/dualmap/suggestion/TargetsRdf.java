package org.dualmap.suggestion;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;

/** Finds targets and what belongs to them. Inside a read of the store. */
final class TargetsRdf {
  private static final Set<Kind> OF_STANDARD =
      EnumSet.of(Kind.LABOUR_FUNCTION, Kind.PROFESSIONAL_SKILL, Kind.ABILITY, Kind.KNOWLEDGE);

  private final GraphReader reader;
  private final ItemsRdf items;

  TargetsRdf(DatasetGraph dataset) {
    this.reader = new GraphReader(dataset);
    this.items = new ItemsRdf(dataset);
  }

  /** The target of that name; empty where it is none. */
  Optional<Target> find(String iri) {
    Kind kind = reader.kind(iri).orElse(null);
    if (kind == Kind.PROGRAMME
        || kind == Kind.STANDARD
        || kind == Kind.PROFESSION_CARD
        || kind == Kind.LABOUR_FUNCTION) {
      return Optional.of(new Target(iri, kind));
    }
    return items.inScheme(iri).isEmpty() ? Optional.empty() : Optional.of(new Target(iri, kind));
  }

  /** The IRIs of what belongs to it, in use or not, sorted. */
  List<String> members(Target target) {
    String iri = target.iri();
    if (iri == null) {
      return items.ofKind(Kind.SKILL);
    }
    Kind kind = target.kind();
    if (kind == Kind.PROGRAMME) {
      return parts(iri, EnumSet.of(Kind.LEARNING_OUTCOME));
    }
    if (kind == Kind.STANDARD || kind == Kind.PROFESSION_CARD || kind == Kind.LABOUR_FUNCTION) {
      return parts(iri, OF_STANDARD);
    }
    return items.inScheme(iri);
  }

  private List<String> parts(String whole, Set<Kind> kinds) {
    return items.partsOf(whole).stream()
        .filter(part -> reader.kind(part).filter(kinds::contains).isPresent())
        .toList();
  }

  /** What is said of these things, of those that are in use. */
  List<Item> read(List<String> members) {
    return items.read(members);
  }
}
