package org.dualmap.curriculum;

import java.util.List;
import java.util.Optional;
import org.dualmap.graph.GraphReader.Label;
import org.jspecify.annotations.Nullable;

/**
 * A programme with its modules and outcomes, as the graph states them.
 *
 * @param code null where it has none
 * @param credits of the whole programme; null where not said
 * @param hoursPerCredit null where not said
 * @param modules in the order of {@link ModuleOrder}
 * @param outcomes in the order of their codes
 */
record Curriculum(
    Label label,
    @Nullable String code,
    @Nullable Double credits,
    @Nullable Integer hoursPerCredit,
    List<CourseModule> modules,
    List<Outcome> outcomes) {

  /** The modules that teach an outcome, in whatever way. */
  List<CourseModule> teaching(String outcome) {
    return modules.stream().filter(m -> m.teaching().containsKey(outcome)).toList();
  }

  /** The modules that teach an outcome in one of these ways. */
  List<CourseModule> teaching(String outcome, Emphasis... ways) {
    return modules.stream()
        .filter(m -> List.of(ways).stream().anyMatch(way -> m.does(way, outcome)))
        .toList();
  }

  /** The modules in which an outcome is examined. */
  List<CourseModule> assessing(String outcome) {
    return modules.stream().filter(m -> m.assessed().contains(outcome)).toList();
  }

  Optional<Outcome> outcome(String iri) {
    return outcomes.stream().filter(o -> o.iri().equals(iri)).findFirst();
  }
}
