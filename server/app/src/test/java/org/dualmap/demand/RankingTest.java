package org.dualmap.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dualmap.coverage.CoverageState;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.curriculum.PlaceOfLearning;
import org.dualmap.demand.ProfileReport.Ranked;
import org.dualmap.demand.ProfileReport.Wanted;
import org.dualmap.demand.Teaching.TeachingOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ranks, and where a skill is taught. */
final class RankingTest {
  private static TeachingProgramme programme(String name) {
    return new TeachingProgramme("ex:" + name, name, "en", "1", null, "Almaty", 4, List.of());
  }

  private static Teaching teaching(
      String programme, CoverageState state, double atLeast, double atMost) {
    return new Teaching(
        programme(programme), state, atLeast, atMost, false, Basis.DIRECT, List.of(), List.of());
  }

  private static Teaching at(@Nullable PlaceOfLearning... places) {
    List<TeachingOutcome> outcomes = new java.util.ArrayList<>();
    for (PlaceOfLearning place : places) {
      outcomes.add(new TeachingOutcome("ex:o" + outcomes.size(), "o", "en", null, place));
    }
    return new Teaching(
        programme("p"), CoverageState.PARTIAL, 0.5, 0.5, false, Basis.DIRECT, outcomes, List.of());
  }

  private static Wanted wanted(String name, int positions) {
    return new Wanted("ex:" + name, name, "en", positions);
  }

  @Test
  void positionsWeighAndEqualsShareARank() {
    Map<String, List<Teaching>> teachings =
        Map.of(
            "ex:x",
            List.of(
                teaching("a", CoverageState.COVERED, 1, 1),
                teaching("b", CoverageState.NOT_COVERED, 0, 0)),
            "ex:y",
            List.of(
                teaching("b", CoverageState.COVERED, 1, 1),
                teaching("c", CoverageState.COVERED, 1, 1),
                teaching("d", CoverageState.PARTIAL, 0.5, 1)));
    List<Wanted> profile = List.of(wanted("x", 1), wanted("y", 3));

    List<Ranked> ranked =
        new Ranking(profile, teachings)
            .of(List.of(programme("d"), programme("c"), programme("b"), programme("a")));

    assertThat(ranked).extracting(r -> r.programme().label()).containsExactly("b", "c", "d", "a");
    assertThat(ranked).extracting(Ranked::rank).containsExactly(1, 1, 3, 4);
    assertThat(ranked.getFirst().covered().weighted().atLeast()).isEqualTo(0.75);
    assertThat(ranked.getFirst().covered().unweighted().atLeast()).isEqualTo(0.5);
    assertThat(ranked.get(2).covered().weighted().atMost()).isEqualTo(0.75);
    assertThat(ranked.getFirst().missing())
        .extracting(ProfileReport.Missing::state)
        .containsExactly(CoverageState.NOT_COVERED);
    assertThat(ranked.get(1).missing())
        .extracting(ProfileReport.Missing::state)
        .containsExactly(CoverageState.UNKNOWN);
  }

  @Test
  void onlyWhereAllOutcomesAreAtTheCompanyItIsTheCompanyThatTeaches() {
    PlaceOfLearning company = PlaceOfLearning.COMPANY;

    assertThat(Taught.of(List.of())).isEqualTo(Taught.NOWHERE);
    assertThat(Taught.of(List.of(at(company), at(company, company))))
        .isEqualTo(Taught.COMPANY_ONLY);
    assertThat(Taught.of(List.of(at(company), at(company, PlaceOfLearning.BOTH))))
        .isEqualTo(Taught.TAUGHT);
    assertThat(Taught.of(List.of(at(company, PlaceOfLearning.INSTITUTION))))
        .isEqualTo(Taught.TAUGHT);
    assertThat(Taught.of(List.of(at((PlaceOfLearning) null)))).isEqualTo(Taught.TAUGHT);
    assertThat(Taught.of(List.of(teaching("a", CoverageState.NOT_COVERED, 0, 0))))
        .isEqualTo(Taught.NOWHERE);
  }
}
