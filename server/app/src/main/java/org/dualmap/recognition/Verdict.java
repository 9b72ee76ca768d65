package org.dualmap.recognition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.dualmap.graph.Names;

/** What becomes of a module. */
public enum Verdict {
  CREDITED("credited", "Credited"),
  CREDITED_IN_PART("credited-in-part", "CreditedInPart"),
  REFUSED("refused", "Refused");

  private final String token;
  private final String iri;

  Verdict(String token, String name) {
    this.token = token;
    this.iri = Names.DM + name;
  }

  /** The name in answers. */
  @JsonValue
  public String token() {
    return token;
  }

  String iri() {
    return iri;
  }

  static Optional<Verdict> ofToken(String token) {
    return Arrays.stream(values()).filter(v -> v.token.equals(token)).findFirst();
  }

  static Optional<Verdict> ofIri(String iri) {
    return Arrays.stream(values()).filter(v -> v.iri.equals(iri)).findFirst();
  }
}
