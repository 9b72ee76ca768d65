package org.dualmap.mapping;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dualmap.graph.Names;

/** What became of a claim. Only accepted claims count as coverage. */
public enum ClaimState {
  /** Proposed by a person or a machine; nobody has decided. */
  SUGGESTED("Suggested"),
  /** Reviewed and true. */
  ACCEPTED("Accepted"),
  /** Reviewed and false. */
  REJECTED("Rejected"),
  /** Somebody looked for a match and found none; SSSOM's {@code sssom:NoTermFound}. */
  NO_MATCH("NoMatch"),
  /** Taken back; kept so that one sees by whom and when. */
  WITHDRAWN("Withdrawn");

  private final String localName;

  ClaimState(String localName) {
    this.localName = localName;
  }

  /** Whether it counts or may come to count. */
  boolean isOpen() {
    return this == SUGGESTED || this == ACCEPTED;
  }

  /** The IRI in the vocabulary. */
  public String iri() {
    return Names.DM + localName;
  }

  /** The state of that IRI. */
  public static Optional<ClaimState> ofIri(String iri) {
    return Arrays.stream(values()).filter(state -> state.iri().equals(iri)).findFirst();
  }

  /** The state of that name. */
  public static Optional<ClaimState> ofToken(String token) {
    return Arrays.stream(values()).filter(state -> state.token().equals(token)).findFirst();
  }

  /** The name in answers, such as {@code no-match}. */
  @JsonValue
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
