package org.dualmap.curriculum;

import java.util.List;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.mapping.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A learning outcome of a programme.
 *
 * @param code as the programme writes it; null where it has none
 * @param level its level number, or that of its programme; null where unknown
 * @param place null where not said
 * @param criteria how many assessment criteria it has
 * @param prerequisites the outcomes to be reached before work on it begins, of any programme
 * @param claims about it, each with it as its subject; withdrawn ones are left out
 */
record Outcome(
    Label label,
    @Nullable String code,
    @Nullable Integer level,
    @Nullable PlaceOfLearning place,
    int criteria,
    List<Label> prerequisites,
    List<Claim> claims) {

  String iri() {
    return label.iri();
  }

  /** What a reader calls it. */
  String name() {
    return code == null ? label.label() : code;
  }
}
