package org.dualmap.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Predicate;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.ruleset.RuleSets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoverageRulesTest {
  private final CoverageRules rules = new CoverageRules(RuleSets.plain());

  /** Each claim is of a source of its own unless it names one. */
  private int made;

  @Test
  void nobodyHasLookedMeansUnknown() {
    assertThat(rules.direct(List.of()))
        .isEqualTo(new ItemCoverage(CoverageState.UNKNOWN, 0, 0, Basis.NONE, List.of()));
  }

  @Test
  void aWholeClaimCovers() {
    assertThatDirect(accepted(Predicate.EXACT_MATCH, 1.0)).is(CoverageState.COVERED, 1, 1);
  }

  @Test
  void aPartialClaimCoversInPart() {
    assertThatDirect(accepted(Predicate.BROAD_MATCH, 0.3)).is(CoverageState.PARTIAL, 0.3, 0.3);
  }

  @Test
  void severalPartialClaimsGiveARangeFromTheLargestToTheirSum() {
    assertThatDirect(accepted(Predicate.BROAD_MATCH, 0.3), accepted(Predicate.CLOSE_MATCH, 0.4))
        .is(CoverageState.PARTIAL, 0.4, 0.7);
  }

  @Test
  void theSumOfPartsIsCappedAndNeverMakesAnItemCovered() {
    assertThatDirect(
            accepted(Predicate.BROAD_MATCH, 0.6),
            accepted(Predicate.BROAD_MATCH, 0.6),
            accepted(Predicate.BROAD_MATCH, 0.6))
        .is(CoverageState.PARTIAL, 0.6, 1);
  }

  @Test
  void severalOpinionsOfOneSourceCountOnce() {
    assertThatDirect(
            of("s", ClaimState.ACCEPTED, Predicate.BROAD_MATCH, 0.4),
            of("s", ClaimState.ACCEPTED, Predicate.BROAD_MATCH, 0.5),
            of("other", ClaimState.ACCEPTED, Predicate.BROAD_MATCH, 0.2))
        .is(CoverageState.PARTIAL, 0.5, 0.7);
  }

  @Test
  void somebodyWhoLookedInVainMakesItNotCovered() {
    assertThatDirect(claim(ClaimState.NO_MATCH, Predicate.RELATED_MATCH, null))
        .is(CoverageState.NOT_COVERED, 0, 0);
  }

  @Test
  void anAcceptedClaimOutweighsALookInVain() {
    assertThatDirect(
            claim(ClaimState.NO_MATCH, Predicate.RELATED_MATCH, null),
            accepted(Predicate.BROAD_MATCH, 0.2))
        .is(CoverageState.PARTIAL, 0.2, 0.2);
  }

  @ParameterizedTest
  @CsvSource({"SUGGESTED", "REJECTED"})
  void suggestedAndRejectedClaimsNeverCount(ClaimState state) {
    assertThatDirect(claim(state, Predicate.EXACT_MATCH, 1.0)).is(CoverageState.UNKNOWN, 0, 0);
    assertThatDirect(claim(state, Predicate.EXACT_MATCH, 1.0), accepted(Predicate.BROAD_MATCH, 0.5))
        .is(CoverageState.PARTIAL, 0.5, 0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT_MATCH, COVERED, 1.0",
    "NARROW_MATCH, COVERED, 1.0",
    "CLOSE_MATCH, PARTIAL, 0.8",
    "BROAD_MATCH, PARTIAL, 0.5",
    "RELATED_MATCH, UNKNOWN, 0.0"
  })
  void whereAClaimStatesNoDegreeTheRuleSetDoes(
      Predicate predicate, CoverageState state, double degree) {
    assertThatDirect(accepted(predicate, null)).is(state, degree, degree);
  }

  @Test
  void theThresholdIsTheRuleSets() {
    RuleSet lenient =
        new RuleSet(
            1,
            "lenient",
            "1",
            Map.of("en", "Lenient"),
            Map.of(),
            "illustrative",
            null,
            new RuleSet.Coverage(0.7, Map.of()),
            null);

    assertThat(new CoverageRules(lenient).direct(List.of(accepted(Predicate.BROAD_MATCH, 0.7))))
        .extracting(ItemCoverage::state)
        .isEqualTo(CoverageState.COVERED);
    assertThat(new CoverageRules(lenient).direct(List.of(accepted(Predicate.BROAD_MATCH, null))))
        .extracting(ItemCoverage::state)
        .isEqualTo(CoverageState.UNKNOWN);
  }

  @Test
  void theShippedRuleSetIsReadFromItsFile() {
    RuleSet plain = RuleSets.plain();

    assertThat(plain.id()).isEqualTo("plain");
    assertThat(plain.version()).isEqualTo("2");
    assertThat(plain.coveredFrom()).isEqualTo(1.0);
    assertThat(plain.coverage().defaultDegree())
        .isEqualTo(
            Map.of(
                Predicate.EXACT_MATCH, 1.0,
                Predicate.NARROW_MATCH, 1.0,
                Predicate.CLOSE_MATCH, 0.8,
                Predicate.BROAD_MATCH, 0.5,
                Predicate.RELATED_MATCH, 0.0));
  }

  @Test
  void thePartsOfWhatIsCoveredWholeAreCovered() {
    ItemCoverage part = CoverageRules.fromWhole(rules.direct(List.of()));

    assertThat(part.state()).isEqualTo(CoverageState.COVERED);
    assertThat(part.basis()).isEqualTo(Basis.WHOLE);
  }

  @ParameterizedTest
  @CsvSource({
    "COVERED COVERED, COVERED, 1.0, 1.0",
    "COVERED UNKNOWN, PARTIAL, 0.5, 0.5",
    "COVERED NOT_COVERED, PARTIAL, 0.5, 0.5",
    "PARTIAL PARTIAL, PARTIAL, 0.4, 0.6",
    "PARTIAL UNKNOWN, PARTIAL, 0.2, 0.3",
    "NOT_COVERED NOT_COVERED, NOT_COVERED, 0, 0",
    "NOT_COVERED UNKNOWN, UNKNOWN, 0, 0",
    "UNKNOWN UNKNOWN, UNKNOWN, 0, 0",
  })
  void theStateOfAWholeFollowsFromItsParts(
      String parts, CoverageState state, double atLeast, double atMost) {
    List<ItemCoverage> given =
        Arrays.stream(parts.split(" ")).map(CoverageState::valueOf).map(this::some).toList();

    ItemCoverage whole = CoverageRules.fromParts(rules.direct(List.of()), given);

    new Outcome(whole).is(state, atLeast, atMost);
    assertThat(whole.basis()).isEqualTo(state == CoverageState.UNKNOWN ? Basis.NONE : Basis.PARTS);
  }

  private ItemCoverage some(CoverageState state) {
    return switch (state) {
      case COVERED -> new ItemCoverage(state, 1, 1, Basis.DIRECT, List.of());
      case PARTIAL -> new ItemCoverage(state, 0.4, 0.6, Basis.DIRECT, List.of());
      case NOT_COVERED -> new ItemCoverage(state, 0, 0, Basis.DIRECT, List.of());
      case UNKNOWN -> new ItemCoverage(state, 0, 0, Basis.NONE, List.of());
    };
  }

  private Claim accepted(Predicate predicate, @Nullable Double degree) {
    return claim(ClaimState.ACCEPTED, predicate, degree);
  }

  private Claim claim(ClaimState state, Predicate predicate, @Nullable Double degree) {
    return of("s" + made++, state, predicate, degree);
  }

  private static Claim of(
      String source, ClaimState state, Predicate predicate, @Nullable Double degree) {
    return new Claim(
        "c", source, predicate, "o", state, degree, null, null, null, null, null, null, null, null);
  }

  private Outcome assertThatDirect(Claim... claims) {
    return new Outcome(rules.direct(List.of(claims)));
  }

  private record Outcome(ItemCoverage coverage) {
    void is(CoverageState state, double atLeast, double atMost) {
      assertThat(coverage.state()).isEqualTo(state);
      assertThat(coverage.atLeast()).isCloseTo(atLeast, within());
      assertThat(coverage.atMost()).isCloseTo(atMost, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
      return org.assertj.core.data.Offset.offset(1e-9);
    }
  }
}
