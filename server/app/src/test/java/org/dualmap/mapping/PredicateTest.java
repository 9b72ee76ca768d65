package org.dualmap.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PredicateTest {
  @ParameterizedTest
  @CsvSource({
    "EXACT_MATCH, EXACT_MATCH",
    "CLOSE_MATCH, CLOSE_MATCH",
    "BROAD_MATCH, NARROW_MATCH",
    "NARROW_MATCH, BROAD_MATCH",
    "RELATED_MATCH, RELATED_MATCH"
  })
  void readFromTheOtherEndBroadAndNarrowChangePlaces(Predicate predicate, Predicate inverse) {
    assertThat(predicate.inverse()).isEqualTo(inverse);
  }

  @ParameterizedTest
  @EnumSource(Predicate.class)
  void theInverseOfTheInverseIsThePredicateItself(Predicate predicate) {
    assertThat(predicate.inverse().inverse()).isEqualTo(predicate);
  }

  @ParameterizedTest
  @EnumSource(Predicate.class)
  void aPredicateIsFoundByItsIri(Predicate predicate) {
    assertThat(Predicate.ofIri(predicate.iri())).contains(predicate);
    assertThat(predicate.iri())
        .isEqualTo("http://www.w3.org/2004/02/skos/core#" + predicate.token());
  }

  @Test
  void anotherIriIsNoPredicate() {
    assertThat(Predicate.ofIri("http://www.w3.org/2004/02/skos/core#broader")).isEmpty();
  }

  @Test
  void theInverseOfAClaimExchangesItsEndsAndDegrees() {
    Claim claim =
        new Claim(
            "c",
            "outcome",
            Predicate.BROAD_MATCH,
            "function",
            ClaimState.ACCEPTED,
            0.4,
            0.9,
            0.8,
            "j",
            "a",
            "r",
            "2024-01-01",
            "2024-02-01",
            "words");

    Claim inverse = claim.inverse();

    assertThat(inverse.subject()).isEqualTo("function");
    assertThat(inverse.object()).isEqualTo("outcome");
    assertThat(inverse.predicate()).isEqualTo(Predicate.NARROW_MATCH);
    assertThat(inverse.coverageOfObject()).isEqualTo(0.9);
    assertThat(inverse.useOfSubject()).isEqualTo(0.4);
    assertThat(inverse.iri()).isEqualTo("c");
    assertThat(inverse.inverse()).isEqualTo(claim);
  }
}
