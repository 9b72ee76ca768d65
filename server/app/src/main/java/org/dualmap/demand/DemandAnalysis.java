package org.dualmap.demand;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.coverage.CoverageState;
import org.dualmap.demand.DemandReport.Amount;
import org.dualmap.demand.DemandReport.DemandedSkill;
import org.dualmap.demand.DemandReport.Totals;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.web.ParameterFaults;

/** Holds what employers ask for against what is taught. Safe for many threads. */
public final class DemandAnalysis {
  private final GraphStore store;

  public DemandAnalysis(GraphStore store) {
    this.store = store;
  }

  /**
   * The demand with what is taught of it, from one state of the graph.
   *
   * @param faults of the parameters so far; a field, region or employer that is not known is added
   * @throws org.dualmap.problem.Problem where there is any fault
   */
  public DemandReport analyse(DemandQuestion asked, ParameterFaults faults) {
    return DemandGraphRdf.read(
        store,
        asked.ruleSet(),
        asked.asOf(),
        asked.language().tag(),
        graph -> {
          FilterChecks checks = new FilterChecks(graph.reader(), faults);
          checks.thing("field", asked.field(), Kind.FIELD);
          checks.thing("employer", asked.employer(), Kind.EMPLOYER);
          checks.region(asked.region(), graph.demands().regions(Kind.SKILL_DEMAND, Kind.EMPLOYER));
          faults.refuse();
          return report(asked, graph);
        });
  }

  private DemandReport report(DemandQuestion asked, DemandGraphRdf graph) {
    List<Demand> demands = graph.demands().read(asked);
    List<DemandedSkill> skills = skills(asked, graph, demands);
    return new DemandReport(
        asked.field() == null ? null : graph.label(asked.field()),
        asked.region(),
        asked.employer() == null ? null : graph.label(asked.employer()),
        Objects.toString(asked.since(), null),
        Objects.toString(asked.asOf(), null),
        new RuleName(asked.ruleSet().id(), asked.ruleSet().version()),
        store.sequenceInRead(),
        totals(demands, skills),
        skills,
        skills.stream()
            .filter(DemandedSkill::newSkill)
            .map(skill -> new Label(skill.iri(), skill.label(), skill.lang()))
            .toList());
  }

  private static List<DemandedSkill> skills(
      DemandQuestion asked, DemandGraphRdf graph, List<Demand> demands) {
    Map<String, List<Demand>> bySkill =
        demands.stream()
            .collect(Collectors.groupingBy(Demand::skill, TreeMap::new, Collectors.toList()));
    SkillWriting writing = new SkillWriting(asked);
    return bySkill.entrySet().stream()
        .map(
            skill ->
                writing.write(
                    graph.label(skill.getKey()),
                    graph.reader().kind(skill.getKey()).orElse(Kind.SKILL).token(),
                    graph.newSkills().isNew(skill.getKey()),
                    skill.getValue(),
                    graph.teaching().of(skill.getKey())))
        .sorted(
            Comparator.comparingInt(DemandedSkill::positions)
                .reversed()
                .thenComparing(DemandedSkill::iri))
        .toList();
  }

  private static Totals totals(List<Demand> demands, List<DemandedSkill> skills) {
    return new Totals(
        amount(skills),
        (int) demands.stream().map(Demand::iri).distinct().count(),
        (int) demands.stream().map(demand -> demand.employer().iri()).distinct().count(),
        by(skills, DemandedSkill::taught, Taught.class),
        by(skills, DemandedSkill::taughtHere, Taught.class),
        by(skills, DemandedSkill::state, CoverageState.class),
        amount(skills.stream().filter(DemandedSkill::newSkill).toList()));
  }

  private static Amount amount(List<DemandedSkill> skills) {
    return new Amount(skills.size(), skills.stream().mapToInt(DemandedSkill::positions).sum());
  }

  /** Every constant has its amount, be it nothing. */
  private static <E extends Enum<E>> Map<E, Amount> by(
      List<DemandedSkill> skills, Function<DemandedSkill, E> state, Class<E> states) {
    Map<E, Amount> amounts = new EnumMap<>(states);
    for (E one : states.getEnumConstants()) {
      amounts.put(one, amount(skills.stream().filter(s -> state.apply(s) == one).toList()));
    }
    return amounts;
  }
}
