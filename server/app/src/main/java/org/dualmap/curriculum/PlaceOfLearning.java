package org.dualmap.curriculum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dualmap.graph.Names;

/** Where, in dual training, an outcome is reached. */
public enum PlaceOfLearning {
  INSTITUTION("AtInstitution"),
  COMPANY("AtCompany"),
  /** Partly at the institution and partly at the company. */
  BOTH("AtBoth");

  private final String localName;

  PlaceOfLearning(String localName) {
    this.localName = localName;
  }

  /** The place of that IRI. */
  public static Optional<PlaceOfLearning> ofIri(String iri) {
    return Arrays.stream(values()).filter(p -> iri.equals(Names.DM + p.localName)).findFirst();
  }

  /** The name in answers, such as {@code company}. */
  @JsonValue
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
