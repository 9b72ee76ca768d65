package org.dualmap.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Predicate;
import org.dualmap.ruleset.RuleSets;

/** What holds for coverage whatever the claims are. */
final class CoveragePropertiesTest {
  private final CoverageRules rules = new CoverageRules(RuleSets.plain());

  @Provide
  Arbitrary<Claim> claims() {
    return Combinators.combine(
            Arbitraries.of(ClaimState.values()),
            Arbitraries.of(Predicate.values()),
            Arbitraries.doubles().between(0, 1).ofScale(3).injectNull(0.2),
            Arbitraries.of("urn:x:a", "urn:x:b", "urn:x:c"))
        .as(
            (state, predicate, degree, source) ->
                new Claim(
                    "urn:x:claim",
                    source,
                    predicate,
                    "urn:x:item",
                    state,
                    degree,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
  }

  @Provide
  Arbitrary<List<Claim>> manyClaims() {
    return claims().list().ofMaxSize(12);
  }

  private static int rank(CoverageState state) {
    return switch (state) {
      case COVERED -> 2;
      case PARTIAL -> 1;
      case NOT_COVERED, UNKNOWN -> 0;
    };
  }

  @Property
  void oneMoreAcceptedClaimNeverLowersCoverage(
      @ForAll("manyClaims") List<Claim> claims, @ForAll("claims") Claim one) {
    ItemCoverage before = rules.direct(claims);
    List<Claim> more = new ArrayList<>(claims);
    more.add(accepted(one));
    ItemCoverage after = rules.direct(more);

    assertThat(after.atLeast()).isGreaterThanOrEqualTo(before.atLeast());
    assertThat(after.atMost()).isGreaterThanOrEqualTo(before.atMost());
    assertThat(rank(after.state())).isGreaterThanOrEqualTo(rank(before.state()));
  }

  private static Claim accepted(Claim claim) {
    return new Claim(
        claim.iri(),
        claim.subject(),
        claim.predicate(),
        claim.object(),
        ClaimState.ACCEPTED,
        claim.coverageOfObject(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Property
  void theOrderOfClaimsNeverMatters(
      @ForAll("manyClaims") List<Claim> claims, @ForAll Random random) {
    ItemCoverage first = rules.direct(claims);
    List<Claim> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, random);
    ItemCoverage second = rules.direct(shuffled);

    assertThat(second.state()).isEqualTo(first.state());
    assertThat(second.atLeast()).isEqualTo(first.atLeast());
    assertThat(second.atMost()).isEqualTo(first.atMost());
  }

  @Property
  void whatIsNotAcceptedNeverCountsAsCoverage(@ForAll("manyClaims") List<Claim> claims) {
    List<Claim> others =
        claims.stream().filter(claim -> claim.state() != ClaimState.ACCEPTED).toList();

    assertThat(rules.direct(others).state()).isIn(CoverageState.NOT_COVERED, CoverageState.UNKNOWN);
    assertThat(rules.direct(others).atMost()).isZero();
  }

  @Property
  void theRangeIsARange(@ForAll("manyClaims") List<Claim> claims) {
    ItemCoverage coverage = rules.direct(claims);

    assertThat(coverage.atLeast()).isBetween(0.0, coverage.atMost());
    assertThat(coverage.atMost()).isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<List<Share.Part>> parts() {
    return Combinators.combine(
            Arbitraries.of(CoverageState.values()),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(0.01, 30))
        .as((state, a, b, weight) -> new Share.Part(state, Math.min(a, b), Math.max(a, b), weight))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property
  void theFourStatesAddUpToAll(@ForAll("parts") List<Share.Part> parts) {
    Share share = Share.of(parts);

    assertThat(share.covered() + share.partial() + share.notCovered() + share.unknown())
        .isCloseTo(1, within(1e-5));
    assertThat(share.atLeast()).isLessThanOrEqualTo(share.atMost());
  }
}
