package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The methods of Oldenburg and Lisbon on small programmes, worked out by hand. */
@ExtendWith(DemoServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class RecognitionMethodsTest {
  private final TestServer server;
  private final SmallCourses oldenburg = oldenburg();

  RecognitionMethodsTest(TestServer server) {
    this.server = server;
  }

  @BeforeAll
  void store() {
    oldenburg.store(server);
  }

  @AfterAll
  void remove() {
    oldenburg.remove(server);
  }

  private static JsonNode module(JsonNode report, String code) {
    for (JsonNode module : report.path("modules")) {
      if (module.path("code").asText().equals(code)) {
        return module;
      }
    }
    throw new AssertionError("no module " + code);
  }

  /** 200 credits: more of entry level than 60, more in all than half. */
  private static SmallCourses oldenburg() {
    SmallCourses graph = new SmallCourses("oldenburg");
    graph.programme("vet", "4S99999901", "VET", 4, 120, "");
    graph.programme("he", "6B99999", "HE", 6, 200, "");
    unit(graph, 1, "3.5", 40, 1);
    unit(graph, 2, "4.49", 30, 0.9);
    unit(graph, 3, "4.5", 30, 0.8);
    unit(graph, 4, "5.0", 20, 0.75);
    unit(graph, 5, "3.49", 10, 1);
    unit(graph, 6, "4.5", 10, 0.6);
    return graph.outcome("he", "t7", "РО 7", "").module("he", "М 07", 60, 1800, "t7");
  }

  /** One outcome of an indicated level that covers so much of a module of so many credits. */
  private static void unit(SmallCourses graph, int n, String level, int credits, double covers) {
    graph.outcome("vet", "o" + n, "РО " + n, "dm:levelIndicator " + level + " ;");
    graph.outcome("he", "t" + n, "РО " + n, "");
    graph.module("vet", "ПМ 0" + n, 1, 24, "o" + n);
    graph.module("he", "М 0" + n, credits, credits * 30, "t" + n);
    graph.claim("o" + n, "t" + n, covers, 1);
  }

  @Test
  void theBandsAndCapsOfOldenburgDecide() {
    JsonNode report =
        Answer.json(server.get(oldenburg.progression("vet", "he", "&ruleset=oldenburg")));

    expect(report, "М 01", "entry-level", "coverage-whole", "credited", 40);
    expect(report, "М 02", "entry-level", "cap", "credited-in-part", 20);
    expect(report, "М 03", "normal", "coverage-whole", "credited", 30);
    expect(report, "М 04", "above", "cap", "credited-in-part", 10);
    expect(report, "М 05", "too-low", "band-refused", "refused", 0);
    expect(report, "М 06", "normal", "coverage-low", "refused", 0);
    assertThat(module(report, "М 02").path("reason").toString())
        .contains("entry-level", "60", "10");
    cap(report.path("caps").path(0), "entry-level", 60, 60, 10);
    cap(report.path("caps").path(1), "half-of-degree", 100, 100, 10);
    assertThat(report.path("totals").path("proposed").asDouble()).isEqualTo(100);
    assertThat(report.path("totals").path("remaining").asDouble()).isEqualTo(100);
  }

  private static void expect(
      JsonNode report, String code, String band, String rule, String verdict, double proposed) {
    JsonNode module = module(report, code);
    assertThat(module.path("band").asText()).as(code).isEqualTo(band);
    assertThat(module.path("rule").asText()).as(code).isEqualTo(rule);
    assertThat(module.path("verdict").asText()).as(code).isEqualTo(verdict);
    assertThat(module.path("proposed").asDouble()).as(code).isEqualTo(proposed);
  }

  private static void cap(JsonNode cap, String id, double limit, double sum, double cut) {
    assertThat(cap.path("id").asText()).isEqualTo(id);
    assertThat(cap.path("limit").asDouble()).isEqualTo(limit);
    assertThat(cap.path("sum").asDouble()).isEqualTo(sum);
    assertThat(cap.path("cut").asDouble()).isEqualTo(cut);
  }

  @Test
  void afterLisbonTheUniversityHasToShowTheDifference() {
    SmallCourses graph = new SmallCourses("lisbon");
    graph.programme("one", "6B99998", "HE", 6, 60, "").programme("two", "6B99997", "HE", 6, 60, "");
    graph.outcome("one", "o1", "РО 1", "").module("one", "М 11", 5, 150, "o1");
    for (int n = 1; n <= 8; n++) {
      graph.outcome("two", "t" + n, "РО " + n, "");
    }
    graph.module("two", "М 21", 5, 150, "t1 t2 t3 t4").module("two", "М 22", 5, 150, "t5 t6 t7");
    graph.module("two", "М 23", 5, 150, "t8");
    graph.claim("o1", "t1", 1, 1).noMatch("one", "t2").claim("o1", "t5", 1, 1).noMatch("one", "t6");
    graph.store(server);
    JsonNode report = Answer.json(server.get(graph.progression("one", "two", "&ruleset=lisbon")));
    graph.remove(server);

    // A quarter was looked for in vain: no substantial difference. A third: one.
    assertThat(module(report, "М 21").path("rule").asText()).isEqualTo("no-substantial-difference");
    assertThat(module(report, "М 21").path("proposed").asDouble()).isEqualTo(5);
    assertThat(module(report, "М 22").path("rule").asText()).isEqualTo("substantial-difference");
    assertThat(module(report, "М 23").path("rule").asText()).isEqualTo("nothing-known");
  }

  @Test
  void aPairThatTheTableDoesNotListIsNotRelated() {
    JsonNode report =
        Answer.json(server.get(oldenburg.progression("vet", "he", "&ruleset=kazakhstan")));

    assertThat(report.path("related").path("state").asText()).isEqualTo("not-listed");
  }
}
