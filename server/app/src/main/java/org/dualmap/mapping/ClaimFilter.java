package org.dualmap.mapping;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Which claims a caller wants to see: those that meet everything that is set. */
public final class ClaimFilter {
  @QueryParam("subject")
  private @Nullable String subject;

  @QueryParam("object")
  private @Nullable String object;

  @QueryParam("programme")
  private @Nullable String programme;

  @QueryParam("standard")
  private @Nullable String standard;

  @QueryParam("state")
  private @Nullable String state;

  @QueryParam("author")
  private @Nullable String author;

  @QueryParam("justification")
  private @Nullable String justification;

  @QueryParam("set")
  private @Nullable String set;

  /** The end that must be the subject. */
  Optional<String> subject() {
    return iri("subject", subject);
  }

  Optional<String> object() {
    return iri("object", object);
  }

  /** What one of the two ends must be, or be a part of. */
  Optional<String> programme() {
    return iri("programme", programme);
  }

  /** What one of the two ends must be, or be a part of. */
  Optional<String> standard() {
    return iri("standard", standard);
  }

  Optional<String> set() {
    return Optional.ofNullable(set).filter(s -> !s.isBlank());
  }

  /** What must be wrong with a parameter for the caller to hear of it, before anything is read. */
  void check() {
    subject();
    object();
    programme();
    standard();
    state();
  }

  private Optional<ClaimState> state() {
    if (state == null || state.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        ClaimState.ofToken(state)
            .orElseThrow(
                () ->
                    Parameters.bad(
                        "state",
                        String.valueOf(state),
                        "must be suggested, accepted, rejected, no-match or withdrawn")));
  }

  private static Optional<String> iri(String name, @Nullable String value) {
    return value == null || value.isBlank()
        ? Optional.empty()
        : Optional.of(Parameters.iri(name, value));
  }

  /** Whether a claim meets what is set about itself; without a state, withdrawn ones do not. */
  boolean meets(StoredClaim stored) {
    Claim claim = stored.claim();
    return state().map(claim.state()::equals).orElse(claim.state() != ClaimState.WITHDRAWN)
        && isOrEnds(author, claim.author())
        && isOrEnds(justification, claim.justification())
        && set().map(stored.set()::equals).orElse(true);
  }

  /** An account or a justification may be given by the end of its IRI alone. */
  private static boolean isOrEnds(@Nullable String wanted, @Nullable String iri) {
    return wanted == null
        || wanted.isBlank()
        || (iri != null && (iri.equals(wanted) || iri.endsWith("/" + wanted)));
  }
}
