package org.dualmap.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Coverage by the server against coverage by plain SPARQL: every figure of every programme with
 * every target of the demo data, and of a few made things that the demo data has not.
 */
class CoverageOracleTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String THINGS =
      """
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX dm: <https://w3id.org/dualmap/ontology#>
      SELECT ?kind ?thing ?standard ?field WHERE {
        { ?thing a dm:Programme ; dm:field ?field BIND("target-programme" AS ?kind) }
        UNION { ?thing a dm:OccupationalStandard ; dm:field ?field BIND("standard" AS ?kind) }
        UNION { ?thing a dm:Employer ; dm:field ?field BIND("employer" AS ?kind) }
        UNION { ?thing a dm:ProfessionCard ; dct:isPartOf ?standard .
                ?standard dm:field ?field BIND("card" AS ?kind) }
      } ORDER BY ?kind ?thing
      """;

  private static @Nullable TestServer started;

  @BeforeAll
  static void start(@TempDir Path folder) {
    Path plugins = Path.of(System.getProperty("dualmap.folder")).resolve("plugins");
    started = TestServer.start(folder, plugins);
    HttpResponse<String> made =
        server()
            .send(
                server()
                    .request(
                        "/sparql/data?graph=https://example.org/oracle",
                        "Authorization",
                        "Bearer " + server().administratorToken(),
                        "Content-Type",
                        "text/turtle")
                    .PUT(BodyPublishers.ofString(OracleRdf.resource("made/hierarchy.ttl"))));
    assertThat(made.statusCode()).as(made.body()).isBetween(200, 204);
  }

  @AfterAll
  static void stop() {
    server().close();
  }

  private static TestServer server() {
    return Objects.requireNonNull(started);
  }

  /**
   * Something that programmes are compared with.
   *
   * @param kind the parameter that names it
   * @param standard of a card; null elsewhere
   */
  private record Thing(String kind, String iri, @Nullable String standard, String field) {

    static List<Thing> all(TestServer server) {
      String rows = server.query(THINGS, "text/csv").body();
      return rows.lines()
          .skip(1)
          .map(row -> row.split(",", -1))
          .map(r -> new Thing(r[0], r[1], r[2].isEmpty() ? null : r[2], r[3]))
          .toList();
    }

    /** The version in force; null where there is none. Employers have no versions. */
    @Nullable String in(Map<String, String> versions) {
      return kind.equals("employer") ? iri : versions.get(iri);
    }
  }

  private record Pair(Thing programme, Thing target) {

    boolean isOfOneField() {
      return programme.field().equals(target.field());
    }

    /** Whether it is one of the pairs that are asked about although nothing is known of most. */
    boolean isFew() {
      return target.kind().equals("standard");
    }

    String address() {
      String standard = target.standard();
      return "/api/coverage?programme=%s&%s=%s"
              .formatted(
                  TestServer.encode(programme.iri()),
                  target.kind(),
                  TestServer.encode(target.iri()))
          + (standard == null ? "" : "&standard=" + TestServer.encode(standard));
    }
  }

  @Test
  void everyFigureOfEveryPairIsWhatPlainSparqlSays() {
    CoverageBySparql sparql = new CoverageBySparql(new OracleRdf(server()), null);
    Tables expected = sparql.tables();
    Tables actual = new Tables();
    pairs(Thing.all(server()))
        .filter(pair -> pair.isOfOneField() || somethingIsKnown(expected, pair) || pair.isFew())
        .parallel()
        .forEach(pair -> read(pair, get(pair, ""), actual));

    assertThat(expected.differences(actual)).isEmpty();
    assertThat(actual.size()).isGreaterThan(10_000);
    assertThat(actual.values("basis")).containsExactly("direct", "none", "parts", "skill", "whole");
    assertThat(actual.values("state"))
        .containsExactly("covered", "not-covered", "partial", "unknown");
  }

  private static boolean somethingIsKnown(Tables expected, Pair pair) {
    String name = Tables.name(pair.programme().iri(), pair.target().iri());
    return expected.of(name).values("basis").size() > 1;
  }

  private static Stream<Pair> pairs(List<Thing> things) {
    return things.stream()
        .filter(thing -> thing.kind().equals("target-programme"))
        .flatMap(programme -> things.stream().map(target -> new Pair(programme, target)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-06-01", "2026-03-15"})
  void asOfADayTooWithTheVersionsInForce(String day) {
    CoverageBySparql sparql = new CoverageBySparql(new OracleRdf(server()), day);
    Map<String, String> versions = sparql.versions();
    Tables expected = sparql.tables();
    Tables actual = new Tables();
    pairs(Thing.all(server()))
        .filter(Pair::isOfOneField)
        .parallel()
        .forEach(
            pair -> {
              HttpResponse<String> answer = get(pair, "&asOf=" + day);
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

  private static HttpResponse<String> get(Pair pair, String more) {
    return server().get(pair.address() + more, "Accept", "application/json");
  }

  /** Puts an answer into the tables, under the name of what was taken, which it returns. */
  private static String read(Pair pair, HttpResponse<String> answer, Tables answers) {
    assertThat(answer.statusCode()).as(pair + ": " + answer.body()).isEqualTo(200);
    JsonNode report = json(answer.body());
    String target =
        report.at(pair.target().standard() == null ? "/target/iri" : "/items/0/iri").asText();
    String name = Tables.name(report.at("/programme/iri").asText(), target);
    CoverageByRest.read(report, answers.of(name));
    return name;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
