package org.dualmap.curriculum;

import java.util.Map;
import java.util.Set;
import org.dualmap.graph.GraphReader.Label;
import org.jspecify.annotations.Nullable;

/**
 * A module of a programme.
 *
 * @param code as the programme writes it; null where it has none
 * @param credits null where not said
 * @param hours all hours, private study and practice included; null where not said
 * @param teaching what it does for outcomes, by their IRIs; the sets are never empty
 * @param assessed the IRIs of the outcomes that are examined in it
 */
record CourseModule(
    Label label,
    @Nullable String code,
    @Nullable Double credits,
    @Nullable Integer hours,
    Map<String, Set<Emphasis>> teaching,
    Set<String> assessed) {

  String iri() {
    return label.iri();
  }

  /** What a reader calls it. */
  String name() {
    return code == null ? label.label() : code;
  }

  boolean does(Emphasis emphasis, String outcome) {
    return teaching.getOrDefault(outcome, Set.of()).contains(emphasis);
  }
}
