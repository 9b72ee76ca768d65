package org.dualmap.demand;

import java.util.List;
import java.util.Objects;
import org.dualmap.coverage.CoverageState;
import org.dualmap.demand.DemandReport.DemandedSkill;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/** Puts what is known of one demanded skill into figures and words. */
final class SkillWriting {
  private final DemandQuestion asked;

  SkillWriting(DemandQuestion asked) {
    this.asked = asked;
  }

  /**
   * The skill with its figures.
   *
   * @param kind such as {@code employer-skill}
   * @param demands for it, the oldest first; at least one
   * @param teachings what programmes cover of it, the best first
   */
  DemandedSkill write(
      Label label, String kind, boolean newSkill, List<Demand> demands, List<Teaching> teachings) {
    List<Teaching> covering = teachings.stream().filter(Teaching::covers).toList();
    List<Teaching> here =
        covering.stream()
            .filter(teaching -> teaching.programme().in(asked.field(), asked.region()))
            .toList();
    List<Teaching> inVain = teachings.stream().filter(teaching -> !teaching.covers()).toList();
    Teaching best = covering.isEmpty() ? null : covering.getFirst();
    List<String> dates = demands.stream().map(Demand::date).filter(Objects::nonNull).toList();
    return new DemandedSkill(
        label.iri(),
        kind,
        label.label(),
        label.lang(),
        demands.stream().mapToInt(Demand::positions).sum(),
        demands.stream().map(Demand::employer).distinct().toList(),
        demands.stream().map(Demand::region).filter(Objects::nonNull).distinct().sorted().toList(),
        dates.isEmpty() ? null : dates.getFirst(),
        dates.isEmpty() ? null : dates.getLast(),
        newSkill,
        Taught.of(covering),
        Taught.of(here),
        best != null ? best.state() : unknownOrInVain(inVain),
        best == null ? 0 : best.atLeast(),
        best == null ? 0 : best.atMost(),
        best != null && best.inferred(),
        explanation(covering, inVain, best),
        covering,
        inVain,
        demands);
  }

  private static CoverageState unknownOrInVain(List<Teaching> inVain) {
    return inVain.isEmpty() ? CoverageState.UNKNOWN : CoverageState.NOT_COVERED;
  }

  private String explanation(
      List<Teaching> covering, List<Teaching> inVain, @Nullable Teaching best) {
    Language language = asked.language();
    if (best == null) {
      String key = inVain.isEmpty() ? "demand.unknown" : "demand.not-covered";
      return language.say(key).formatted(inVain.size());
    }
    long outcomes = covering.stream().mapToLong(teaching -> teaching.outcomes().size()).sum();
    String where =
        language
            .say("demand." + Taught.of(covering).token())
            .formatted(
                covering.size(),
                outcomes,
                best.programme().label(),
                language.say("demand.state." + best.state().token()));
    return best.inferred() ? where + " " + language.say("demand.inferred") : where;
  }
}
