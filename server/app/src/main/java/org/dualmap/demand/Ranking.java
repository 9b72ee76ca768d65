package org.dualmap.demand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dualmap.coverage.CoverageReport.Shares;
import org.dualmap.coverage.CoverageState;
import org.dualmap.coverage.Share;
import org.dualmap.demand.ProfileReport.Matched;
import org.dualmap.demand.ProfileReport.Missing;
import org.dualmap.demand.ProfileReport.Ranked;
import org.dualmap.demand.ProfileReport.Wanted;

/**
 * Ranks programmes by the share of a profile that they cover, weighted by positions: what they
 * cover at least, then at most. Pure.
 */
final class Ranking {
  private static final Comparator<Ranked> BY_SHARE =
      Comparator.<Ranked>comparingDouble(ranked -> ranked.covered().weighted().atLeast())
          .thenComparingDouble(ranked -> ranked.covered().weighted().atMost())
          .reversed();

  private final List<Wanted> profile;
  private final Map<String, List<Teaching>> teachings;

  /**
   * Ranks for one profile.
   *
   * @param teachings what programmes cover, by the IRI of the skill
   */
  Ranking(List<Wanted> profile, Map<String, List<Teaching>> teachings) {
    this.profile = profile;
    this.teachings = teachings;
  }

  List<Ranked> of(Collection<TeachingProgramme> programmes) {
    List<Ranked> sorted =
        programmes.stream()
            .map(this::unranked)
            .sorted(BY_SHARE.thenComparing(ranked -> ranked.programme().iri()))
            .toList();
    List<Ranked> ranked = new ArrayList<>();
    for (Ranked next : sorted) {
      boolean same = !ranked.isEmpty() && BY_SHARE.compare(ranked.getLast(), next) == 0;
      int rank = same ? ranked.getLast().rank() : ranked.size() + 1;
      ranked.add(
          new Ranked(rank, next.programme(), next.covered(), next.matched(), next.missing()));
    }
    return ranked;
  }

  private Ranked unranked(TeachingProgramme programme) {
    List<Matched> matched = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    List<Share.Part> even = new ArrayList<>();
    List<Share.Part> weighted = new ArrayList<>();
    for (Wanted skill : profile) {
      Optional<Teaching> teaching = teaching(skill, programme);
      CoverageState state = teaching.map(Teaching::state).orElse(CoverageState.UNKNOWN);
      double least = teaching.map(Teaching::atLeast).orElse(0.0);
      double most = teaching.map(Teaching::atMost).orElse(0.0);
      even.add(new Share.Part(state, least, most, 1));
      weighted.add(new Share.Part(state, least, most, skill.positions()));
      teaching
          .filter(Teaching::covers)
          .ifPresentOrElse(
              covers -> matched.add(matched(skill, covers)),
              () -> missing.add(new Missing(skill, state)));
    }
    return new Ranked(
        0, programme, new Shares(Share.of(even), Share.of(weighted)), matched, missing);
  }

  private Optional<Teaching> teaching(Wanted skill, TeachingProgramme programme) {
    return teachings.getOrDefault(skill.iri(), List.of()).stream()
        .filter(teaching -> teaching.programme().iri().equals(programme.iri()))
        .findFirst();
  }

  private static Matched matched(Wanted skill, Teaching teaching) {
    return new Matched(
        skill,
        teaching.state(),
        teaching.atLeast(),
        teaching.atMost(),
        teaching.inferred(),
        teaching.outcomes(),
        teaching.claims());
  }
}
