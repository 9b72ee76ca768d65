package org.dualmap.demand;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.demand.ProfileReport.Ranked;
import org.dualmap.demand.ProfileReport.Wanted;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.web.ParameterFaults;

/** Finds the programmes that fit a profile of skills best. Safe for many threads. */
public final class ProfileAnalysis {
  private final GraphStore store;

  public ProfileAnalysis(GraphStore store) {
    this.store = store;
  }

  /**
   * The best programmes, from one state of the graph.
   *
   * @param faults of the parameters so far; a thing that is not known is added
   * @throws org.dualmap.problem.Problem where there is any fault
   */
  public ProfileReport analyse(ProfileQuestion asked, ParameterFaults faults) {
    return DemandGraphRdf.read(
        store,
        asked.ruleSet(),
        asked.asOf(),
        asked.language().tag(),
        graph -> {
          FilterChecks checks = new FilterChecks(graph.reader(), faults);
          checks.thing("employer", asked.employer(), Kind.EMPLOYER);
          asked.skills().forEach(checks::skill);
          checks.thing("field", asked.field(), Kind.FIELD);
          checks.region(asked.region(), graph.demands().regions(Kind.INSTITUTION));
          faults.refuse();
          return report(asked, graph);
        });
  }

  private ProfileReport report(ProfileQuestion asked, DemandGraphRdf graph) {
    List<Wanted> profile = profile(asked, graph);
    List<Ranked> ranked = ranked(asked, graph, profile);
    return new ProfileReport(
        asked.employer() == null ? null : graph.label(asked.employer()),
        Objects.toString(asked.asOf(), null),
        new RuleName(asked.ruleSet().id(), asked.ruleSet().version()),
        store.sequenceInRead(),
        profile,
        profile.stream().mapToInt(Wanted::positions).sum(),
        ranked.size(),
        ranked.stream().skip(asked.offset()).limit(asked.limit()).toList());
  }

  private static List<Wanted> profile(ProfileQuestion asked, DemandGraphRdf graph) {
    Map<String, Integer> positions = new TreeMap<>();
    if (asked.employer() == null) {
      asked.skills().forEach(skill -> positions.put(skill, 1));
    } else {
      DemandQuestion demand =
          new DemandQuestion(
              null, null, asked.employer(), null, asked.asOf(), asked.ruleSet(), asked.language());
      graph
          .demands()
          .read(demand)
          .forEach(d -> positions.merge(d.skill(), d.positions(), Integer::sum));
    }
    return positions.entrySet().stream()
        .map(entry -> wanted(graph.label(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparingInt(Wanted::positions).reversed().thenComparing(Wanted::iri))
        .toList();
  }

  private static Wanted wanted(Label label, int positions) {
    return new Wanted(label.iri(), label.label(), label.lang(), positions);
  }

  private static List<Ranked> ranked(
      ProfileQuestion asked, DemandGraphRdf graph, List<Wanted> profile) {
    Map<String, List<Teaching>> teachings = new TreeMap<>();
    for (Wanted skill : profile) {
      teachings.put(skill.iri(), graph.teaching().of(skill.iri()));
    }
    Map<String, TeachingProgramme> candidates =
        teachings.values().stream()
            .flatMap(List::stream)
            .filter(Teaching::covers)
            .map(Teaching::programme)
            .filter(programme -> programme.in(asked.field(), asked.region()))
            .filter(programme -> asked.level() == null || asked.level().equals(programme.level()))
            .collect(
                Collectors.toMap(TeachingProgramme::iri, p -> p, (one, same) -> one, TreeMap::new));
    return new Ranking(profile, teachings).of(candidates.values());
  }
}
