package org.dualmap.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dualmap.graph.GraphReader.Label;

/** What is wrong with how the outcomes of a programme are taught and assessed. Pure. */
final class OutcomeChecks {
  private final Curriculum curriculum;
  private final ModuleOrder order;
  private final int overServedFrom;
  private final List<Discovery> found = new ArrayList<>();

  private OutcomeChecks(Curriculum curriculum, int overServedFrom) {
    this.curriculum = curriculum;
    this.order = new ModuleOrder(curriculum.modules());
    this.overServedFrom = overServedFrom;
  }

  /**
   * Everything found.
   *
   * @param overServedFrom from how many modules that teach it an outcome is over-served
   */
  static List<Discovery> of(Curriculum curriculum, int overServedFrom) {
    OutcomeChecks checks = new OutcomeChecks(curriculum, overServedFrom);
    for (Outcome outcome : curriculum.outcomes()) {
      checks.teachingAndAssessment(outcome);
      checks.emphasis(outcome);
      checks.prerequisites(outcome);
      checks.itself(outcome);
    }
    return checks.found;
  }

  private void add(Check check, Outcome outcome, List<CourseModule> modules, String... more) {
    found.add(Discovery.of(check, outcome, modules, more));
  }

  private void teachingAndAssessment(Outcome outcome) {
    List<CourseModule> teaching = curriculum.teaching(outcome.iri());
    List<CourseModule> assessing = curriculum.assessing(outcome.iri());
    if (teaching.isEmpty() && assessing.isEmpty()) {
      add(Check.IN_NO_MODULE, outcome, List.of());
    } else if (teaching.isEmpty()) {
      add(Check.ASSESSED_NEVER_TAUGHT, outcome, assessing);
    } else if (assessing.isEmpty()) {
      add(Check.NEVER_ASSESSED, outcome, teaching);
    }
    if (teaching.size() >= overServedFrom) {
      add(Check.OVER_SERVED, outcome, teaching, String.valueOf(teaching.size()));
    }
  }

  /** A module that teaches without a word on how may introduce, develop and master. */
  private void emphasis(Outcome outcome) {
    String iri = outcome.iri();
    List<CourseModule> introducing = curriculum.teaching(iri, Emphasis.INTRODUCES);
    List<CourseModule> mastering = curriculum.teaching(iri, Emphasis.MASTERS);
    List<CourseModule> practising = curriculum.teaching(iri, Emphasis.DEVELOPS, Emphasis.MASTERS);
    boolean unspecific = !curriculum.teaching(iri, Emphasis.TEACHES).isEmpty();
    if (introducing.isEmpty() && !practising.isEmpty() && !unspecific) {
      add(Check.NEVER_INTRODUCED, outcome, practising);
    }
    if (!introducing.isEmpty() && practising.isEmpty() && !unspecific) {
      add(Check.INTRODUCED_ONLY, outcome, introducing);
    }
    Optional<Integer> introduced = order.first(introducing);
    Optional<Integer> mastered = order.first(mastering);
    if (introduced.isPresent() && mastered.isPresent() && mastered.get() < introduced.get()) {
      List<CourseModule> early = at(mastering, mastered.get());
      List<CourseModule> late = at(introducing, introduced.get());
      add(Check.MASTERED_BEFORE_INTRODUCED, outcome, early, Discovery.names(late));
    }
  }

  private List<CourseModule> at(List<CourseModule> modules, int position) {
    return modules.stream()
        .filter(m -> Integer.valueOf(position).equals(order.position(m)))
        .toList();
  }

  private void prerequisites(Outcome outcome) {
    List<CourseModule> teaching = curriculum.teaching(outcome.iri());
    for (Label needed : outcome.prerequisites()) {
      Optional<Outcome> before = curriculum.outcome(needed.iri());
      if (before.isEmpty() || teaching.isEmpty()) {
        continue;
      }
      Optional<Integer> begun = order.first(teaching);
      Optional<Integer> reached = reached(before.get());
      if (curriculum.teaching(needed.iri()).isEmpty()) {
        add(Check.PREREQUISITE_NEVER_TAUGHT, outcome, teaching, before.get().name());
      } else if (begun.isPresent() && reached.isPresent() && begun.get() < reached.get()) {
        String later = Discovery.names(at(curriculum.teaching(needed.iri()), reached.get()));
        add(
            Check.PREREQUISITE_LATER,
            outcome,
            at(teaching, begun.get()),
            before.get().name(),
            later);
      }
    }
  }

  /** An outcome is reached where it is first mastered; where it never is, where last taught. */
  private Optional<Integer> reached(Outcome outcome) {
    List<CourseModule> mastering = curriculum.teaching(outcome.iri(), Emphasis.MASTERS);
    return mastering.isEmpty()
        ? order.last(curriculum.teaching(outcome.iri()))
        : order.first(mastering);
  }

  private void itself(Outcome outcome) {
    if (outcome.criteria() == 0) {
      add(Check.WITHOUT_CRITERIA, outcome, List.of());
    }
    if (outcome.place() == null) {
      add(Check.PLACE_UNSTATED, outcome, List.of());
    }
  }
}
