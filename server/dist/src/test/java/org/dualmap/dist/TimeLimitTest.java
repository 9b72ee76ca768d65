package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a query does, the time limit ends it and its thread stops working. */
class TimeLimitTest {
  private static final String HOSTILE_TEXT = "\"" + "a".repeat(60) + "!\"";
  private static final String HOSTILE_PATTERN = "\"^(a+)+\\\\1b$\"";

  @TempDir static Path folder;

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            folder.resolve("data"),
            Path.of(System.getProperty("dualmap.folder"), "plugins"),
            Map.of("dualmap.sparql.time-limit", "1s", "dualmap.sparql.update-time-limit", "1s"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g",
        "SELECT DISTINCT ?a ?e { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c = CONCAT(STR(?f), STR(?i))) }",
        "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>)* ?b . ?c (!<urn:x>)* ?d . ?e (!<urn:x>)+ ?f }",
        "SELECT ?a ?d (COUNT(?f) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d",
        "SELECT * { ?a ?b ?c MINUS { ?a ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?f = ?l && ?i = 1) } }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c = CONCAT(STR(?f), STR(?i), 'x')) }",
        "SELECT (COUNT(*) AS ?n) { ?a <http://www.w3.org/2004/02/skos/core#prefLabel> ?t . ?d ?e ?f . ?r <https://w3id.org/dualmap/ontology#search> (?t 1000) }",
        "SELECT * { ?a ?b ?t FILTER(isLiteral(?t) && STRLEN(STR(?t)) < 900) BIND(STRLANG(CONCAT(STR(?t), STR(?a)), 'ru') AS ?u) ?r <https://w3id.org/dualmap/ontology#search> (?u 1000) } ORDER BY ?r",
        "CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?i = CONCAT(STR(?c), 'x')) }"
      })
  void aQueryEndsAtTheLimitAndItsThreadStops(String query) {
    expectTimeLimit(server.query(query, "application/sparql-results+json, text/turtle;q=0.5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { BIND(%s AS ?x) FILTER REGEX(?x, %s) }",
        "SELECT * { BIND(%s AS ?x) FILTER(CONTAINS(REPLACE(?x, %s, 'q'), 'z')) }",
        "SELECT * { ?s a ?c FILTER EXISTS { ?s ?p ?o BIND(%s AS ?x) FILTER REGEX(?x, %s) } }",
        "SELECT (COUNT(?x) AS ?n) { BIND(%s AS ?x) } GROUP BY ?x HAVING(REGEX(?x, %s))",
        "SELECT * { { SELECT ?x { BIND(%s AS ?x) FILTER REGEX(?x, %s) } } }",
        "SELECT * { VALUES ?y { 1 2 } BIND(%s AS ?x) } ORDER BY REGEX(?x, %s)",
        "SELECT (REGEX(%s, %s) AS ?r) {}",
        "ASK { BIND(<http://www.w3.org/2005/xpath-functions#matches>(%s, %s) AS ?r) FILTER(?r) }",
        "ASK { BIND(<http://www.w3.org/ns/sparql#regex>(%s, %s) AS ?r) FILTER(?r) }"
      })
  void aHostilePatternEndsAtTheLimit(String query) {
    expectTimeLimit(
        server.query(
            query.formatted(HOSTILE_TEXT, HOSTILE_PATTERN), "application/sparql-results+json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT { <urn:s> <urn:p> ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?i = ?c && ?f = 1) }",
        "INSERT { <urn:s> <urn:p> ?x } WHERE { BIND(\""
            + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"
            + "\" AS ?x) FILTER REGEX(?x, \"^(a+)+\\\\1b$\") }"
      })
  void anUpdateEndsAtTheLimitAndStoresNothing(String update) {
    long before = server.server().store().sequence();
    expectTimeLimit(server.update(update));
    assertThat(server.server().store().sequence()).isEqualTo(before);
  }

  private static void expectTimeLimit(HttpResponse<String> answer) {
    assertThat(answer.body()).contains("\"code\":\"time-limit\"");
    assertThat(answer.statusCode()).isEqualTo(503);
    awaitIdle();
  }

  /** Fails the build by its own time limit where a thread goes on for ever. */
  private static void awaitIdle() {
    while (Thread.getAllStackTraces().values().stream().anyMatch(TimeLimitTest::evaluates)) {
      Thread.onSpinWait();
    }
  }

  private static boolean evaluates(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(frame -> frame.getClassName().startsWith("org.apache.jena.sparql.engine"));
  }
}
