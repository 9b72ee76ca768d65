package org.dualmap.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.dualmap.oracle.OracleServer.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Coverage by the server against coverage by plain SPARQL: every figure of every programme with
 * every standard, profession card, programme and employer of its field, and with whatever else
 * anything is known of.
 */
@ExtendWith(OracleServer.class)
class CoverageOracleTest {
  private final Demo demo;

  CoverageOracleTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void everyFigureOfEveryPairIsWhatPlainSparqlSays() {
    Tables expected = demo.coverage("").tables();
    Tables actual = new Tables();
    demo.pairs(pair -> expected.questions().contains(pair.name())).parallelStream()
        .forEach(pair -> read(pair, demo.get(pair.coverageAddress()), actual));

    assertThat(actual.questions()).isEqualTo(expected.questions());
    assertThat(expected.differences(actual)).isEmpty();
    assertThat(actual.size()).isGreaterThan(10_000);
    assertThat(actual.values("basis")).containsExactly("direct", "none", "parts", "skill", "whole");
    assertThat(actual.values("state"))
        .containsExactly("covered", "not-covered", "partial", "unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-06-01", "2026-03-15"})
  void asOfADayTooWithTheVersionsInForce(String day) {
    CoverageBySparql sparql = demo.coverage(day);
    Map<String, String> versions = sparql.versions();
    Tables expected = sparql.tables();
    Tables actual = new Tables();
    demo.pairs(Pair::isOfOneField).parallelStream()
        .forEach(
            pair -> {
              HttpResponse<String> answer = demo.get(pair.coverageAddress() + "&asOf=" + day);
              String programme = versions.get(pair.programme().iri());
              String target = pair.target().in(versions);
              if (programme == null || target == null) {
                assertThat(answer.statusCode()).as(pair + " has no version").isIn(400, 404);
              } else {
                assertThat(read(pair, answer, actual)).isEqualTo(Tables.name(programme, target));
              }
            });

    assertThat(expected.differences(actual)).isEmpty();
    assertThat(actual.size()).isGreaterThan(1_000);
  }

  /** Puts an answer into the tables, under the name of what was taken, which it returns. */
  private static String read(Pair pair, HttpResponse<String> answer, Tables answers) {
    assertThat(answer.statusCode()).as(pair + ": " + answer.body()).isEqualTo(200);
    JsonNode report = Demo.json(answer);
    String target =
        report.at(pair.target().standard() == null ? "/target/iri" : "/items/0/iri").asText();
    String name = Tables.name(report.at("/programme/iri").asText(), target);
    CoverageByRest.read(report, answers.of(name));
    return name;
  }
}
