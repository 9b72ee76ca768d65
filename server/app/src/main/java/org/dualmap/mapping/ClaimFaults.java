package org.dualmap.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Collects why claims cannot be changed as asked. For one change. */
final class ClaimFaults {
  private final Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
  private final List<Finding> findings = new ArrayList<>();

  /** Demands a claim that is there, not withdrawn, and in the state that the caller has read. */
  void open(String id, Optional<StoredClaim> found, @Nullable String etag) {
    if (found.isEmpty()) {
      add(ProblemCode.NOT_FOUND, id, "is no claim here");
      return;
    }
    StoredClaim claim = found.get();
    if (claim.claim().state() == ClaimState.WITHDRAWN) {
      add(ProblemCode.CONFLICT, claim.claim().iri(), "has been withdrawn");
    }
    if (etag == null || etag.isBlank() || etag.equals("*")) {
      add(
          ProblemCode.ETAG_MISSING,
          claim.claim().iri(),
          "send the ETag of the claim as you have read it (If-Match; in a bulk review: etag)");
    } else if (!etag.replaceAll("^\"|\"$", "").equals(claim.etag())) {
      add(
          ProblemCode.CHANGED_MEANWHILE,
          claim.claim().iri(),
          "has changed since you read it; it is now \"" + claim.etag() + "\"");
    }
  }

  void add(ProblemCode code, String claim, String message) {
    codes.add(code);
    findings.add(Finding.about(Severity.ERROR, message, claim, null, null));
  }

  /**
   * Ends the change where there is a fault.
   *
   * @throws Problem with the code of all faults where they share one, else conflict
   */
  void refuse() {
    if (!findings.isEmpty()) {
      ProblemCode code = codes.size() == 1 ? codes.iterator().next() : ProblemCode.CONFLICT;
      Finding first = findings.getFirst();
      throw new Problem(
          code, "Nothing was stored. %s %s.".formatted(first.subject(), first.message()), findings);
    }
  }
}
