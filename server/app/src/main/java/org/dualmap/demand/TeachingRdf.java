package org.dualmap.demand;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.coverage.CoverageState;
import org.dualmap.coverage.SingleCoverage;
import org.dualmap.coverage.SingleCoverage.Single;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Names;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.ClaimsRdf;
import org.dualmap.ruleset.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the programmes that teach a skill, from the skill: only claims that can lead to it are
 * read, however many programmes there are. Inside one read of the store.
 */
final class TeachingRdf {
  private static final String BROADER = Names.SKOS + "broader";

  private final GraphReader reader;
  private final ClaimsRdf stored;
  private final SingleCoverage coverage;
  private final ProgrammesRdf programmes;
  private final @Nullable LocalDate asOf;
  private final Map<String, List<Claim>> claims = new HashMap<>();
  private final Map<String, Set<String>> below = new HashMap<>();

  /**
   * Looks at one state of the graph.
   *
   * @param asOf the day whose claims and programmes count; null means all claims and the newest
   *     versions
   * @param language of labels
   */
  TeachingRdf(
      DatasetGraph dataset, RuleSet ruleSet, @Nullable LocalDate asOf, @Nullable String language) {
    this.reader = new GraphReader(dataset);
    this.stored = new ClaimsRdf(dataset);
    this.coverage = new SingleCoverage(ruleSet, reader);
    this.programmes = new ProgrammesRdf(reader, asOf, language);
    this.asOf = asOf;
  }

  /** What each programme that has anything to say covers of a skill, the best first. */
  List<Teaching> of(String skill) {
    List<Claim> about = claims(skill);
    Map<String, List<Claim>> own = byProgramme(about);
    Map<String, List<Claim>> onSkills = byProgramme(leadingTo(skill, about));
    Set<String> candidates = new TreeSet<>(own.keySet());
    candidates.addAll(onSkills.keySet());
    List<Teaching> teachings = new ArrayList<>();
    for (String programme : candidates) {
      Single single =
          coverage.of(
              skill,
              about,
              own.getOrDefault(programme, List.of()),
              onSkills.getOrDefault(programme, List.of()));
      if (single.coverage().state() != CoverageState.UNKNOWN) {
        teachings.add(teaching(programme, single));
      }
    }
    return teachings.stream().sorted(Teaching.BEST_FIRST).toList();
  }

  private Teaching teaching(String programme, Single single) {
    var known = single.coverage();
    boolean inferred = !known.through().isEmpty();
    List<String> claimIris =
        inferred
            ? known.through()
            : known.claims().stream().filter(TeachingRdf::decides).map(Claim::iri).toList();
    return new Teaching(
        programmes.programme(programme),
        known.state(),
        known.atLeast(),
        known.atMost(),
        inferred,
        known.basis(),
        single.outcomes().stream().map(programmes::outcome).toList(),
        claimIris);
  }

  private static boolean decides(Claim claim) {
    return claim.state() == ClaimState.ACCEPTED || claim.state() == ClaimState.NO_MATCH;
  }

  /** The claims about a thing, each with it as its object, as they stood on the day. */
  List<Claim> claims(String iri) {
    List<Claim> known = claims.get(iri);
    if (known == null) {
      List<Claim> about = stored.about(iri);
      known =
          asOf == null
              ? about
              : about.stream().flatMap(claim -> claim.asOf(asOf).stream()).toList();
      claims.put(iri, known);
    }
    return known;
  }

  private Map<String, List<Claim>> byProgramme(List<Claim> some) {
    Map<String, List<Claim>> grouped = new TreeMap<>();
    for (Claim claim : some) {
      for (String programme : programmes.of(claim.subject())) {
        grouped.computeIfAbsent(programme, p -> new ArrayList<>()).add(claim);
      }
    }
    return grouped;
  }

  /** Claims on the skill, on skills that accepted claims link it to, and on all that is below. */
  private List<Claim> leadingTo(String skill, List<Claim> about) {
    Set<String> skills = new LinkedHashSet<>(below(skill));
    for (Claim link : about) {
      if (link.state() == ClaimState.ACCEPTED && programmes.of(link.subject()).isEmpty()) {
        skills.addAll(below(link.subject()));
      }
    }
    return skills.stream().flatMap(one -> claims(one).stream()).toList();
  }

  /** A skill and everything below it; a cycle ends. */
  private Set<String> below(String skill) {
    Set<String> known = below.get(skill);
    if (known == null) {
      known = new LinkedHashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(skill));
      while (!open.isEmpty()) {
        String next = open.pop();
        if (known.add(next)) {
          open.addAll(reader.linksTo(next, BROADER));
        }
      }
      below.put(skill, known);
    }
    return known;
  }
}
