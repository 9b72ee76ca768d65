package org.dualmap.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.dualmap.oracle.OracleServer.Demo;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Recognition by the server against recognition by plain SPARQL: under the plain rule set every
 * figure of the proposals between all programmes of a field, of the rankings and of the chains of
 * levels, and under the one after Oldenburg what bands and caps decide.
 */
@ExtendWith(OracleServer.class)
class RecognitionOracleTest {
  private static final String RULES = "ruleset=plain";

  private final Demo demo;

  RecognitionOracleTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void everyFigureOfEveryProposalRankingAndChainIsWhatPlainSparqlSays() {
    RecognitionBySparql sparql = new RecognitionBySparql(demo.coverage(""));
    proposals(sparql.proposals());
    rankings(sparql.rankings());
    chains(sparql.chains());
    banded(sparql.banded());
  }

  private void proposals(Tables expected) {
    Tables actual = new Tables();
    demo.pairs(pair -> expected.questions().contains(pair.name())).parallelStream()
        .forEach(
            pair -> {
              JsonNode report =
                  demo.json(
                      "/api/progression?%s&from=%s&to=%s"
                          .formatted(
                              RULES,
                              TestServer.encode(pair.programme().iri()),
                              TestServer.encode(pair.target().iri())));
              assertThat(report.path("caps").size()).as("caps").isZero();
              assertThat(report.at("/related/state").asText()).isEqualTo("no-table");
              RecognitionByRest.proposal(report, actual.of(pair.name()));
            });

    assertThat(actual.questions()).isEqualTo(expected.questions());
    assertThat(expected.differences(actual)).isEmpty();
    assertThat(actual.values("verdict")).containsExactly("credited", "credited-in-part", "refused");
    assertThat(actual.values("rule"))
        .contains("coverage-low", "coverage-part", "hours-bound", "level-gap", "nothing-known");
  }

  /** The one after Oldenburg, whose bands decide and whose caps cut. */
  private void banded(Tables expected) {
    Tables actual = new Tables();
    demo.pairs(pair -> expected.questions().contains(pair.name())).parallelStream()
        .forEach(
            pair ->
                RecognitionByRest.banded(
                    demo.json(
                        "/api/progression?ruleset=oldenburg&from=%s&to=%s"
                            .formatted(
                                TestServer.encode(pair.programme().iri()),
                                TestServer.encode(pair.target().iri()))),
                    actual.of(pair.name())));

    assertThat(expected.differences(actual)).isEmpty();
    assertThat(actual.values("band")).hasSizeGreaterThan(3);
    assertThat(actual.values("rule"))
        .contains("band-refused", "cap", "coverage-low", "coverage-whole");
  }

  private void rankings(Tables expected) {
    Tables actual = new Tables();
    for (Thing thing : demo.things()) {
      if (thing.kind().equals(Thing.PROGRAMME)) {
        String address =
            "/api/progression/ranking?" + RULES + "&from=" + TestServer.encode(thing.iri());
        RecognitionByRest.ranking(demo.json(address), actual.of(Tables.shortened(thing.iri())));
      }
    }
    assertThat(expected.differences(actual)).isEmpty();
    assertThat(actual.size()).isGreaterThan(30);
  }

  private void chains(Tables expected) {
    Tables actual = new Tables();
    for (String asked : expected.questions()) {
      String kind = asked.startsWith("field/") ? "field" : "programme";
      String iri = "https://w3id.org/dualmap/id/" + asked;
      String address =
          "/api/progression/chain?%s&%s=%s".formatted(RULES, kind, TestServer.encode(iri));
      RecognitionByRest.chain(demo.json(address), actual.of(asked));
    }
    assertThat(expected.differences(actual)).isEmpty();
    assertThat(actual.size()).isGreaterThan(100);
  }
}
