package org.dualmap.mapping;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.dualmap.graph.Names;

/**
 * How the subject of a claim relates to its object, with SKOS's direction: {@code s broadMatch o}
 * says that <em>o</em> is the broader one, so that s covers a part of o.
 */
public enum Predicate {
  EXACT_MATCH("exactMatch"),
  CLOSE_MATCH("closeMatch"),
  BROAD_MATCH("broadMatch"),
  NARROW_MATCH("narrowMatch"),
  RELATED_MATCH("relatedMatch");

  private final String localName;

  Predicate(String localName) {
    this.localName = localName;
  }

  public String iri() {
    return Names.SKOS + localName;
  }

  /** The predicate of that IRI. */
  public static Optional<Predicate> ofIri(String iri) {
    return Arrays.stream(values()).filter(p -> p.iri().equals(iri)).findFirst();
  }

  /** What holds when subject and object change places. */
  public Predicate inverse() {
    return switch (this) {
      case BROAD_MATCH -> NARROW_MATCH;
      case NARROW_MATCH -> BROAD_MATCH;
      case EXACT_MATCH, CLOSE_MATCH, RELATED_MATCH -> this;
    };
  }

  /** The name in answers and rule sets, such as {@code exactMatch}. */
  @JsonValue
  public String token() {
    return localName;
  }
}
