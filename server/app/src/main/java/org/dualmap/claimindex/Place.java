package org.dualmap.claimindex;

import java.util.List;

/** Where a thing stands among others: direct links only. */
record Place(
    boolean isOutcome,
    List<String> wholes,
    List<String> parts,
    List<String> broader,
    List<String> narrower) {

  static final Place NOWHERE = new Place(false, List.of(), List.of(), List.of(), List.of());
}
