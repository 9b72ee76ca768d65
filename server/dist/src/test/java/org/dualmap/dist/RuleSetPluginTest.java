package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins that bring rule sets, and rules that judge. */
@TestInstance(Lifecycle.PER_CLASS)
class RuleSetPluginTest {
  private static final String RULE =
      """
      package org.example.plugin;

      import org.dualmap.spi.*;

      public final class Rule implements RecognitionRule {
        public String name() { return "NAME"; }

        public Judgement judge(ModuleEvidence module, RuleParameters parameters) {
          BODY
        }
      }
      """;
  private static final String FILE =
      """
      schema: 1
      id: ID
      version: "VERSION"
      title: {kk: Мысал, ru: Пример, en: Example}
      provenance: illustrative
      coverage: {coveredFrom: 1.0, defaultDegree: {exactMatch: 1.0}}
      """;
  private static final String RECOGNITION =
      """
      recognition:
        judge: JUDGE
        wholeFrom: 0.9
        partFrom: 0.5
        lowestScore: 80
        hoursBound: false
        creditStep: 0.5
        creditsPerYear: 60
        caps: [{id: at-work, of: workplace, credits: 3}]
      """;
  private static final String BANDS =
      """
        bands:
          - {id: low, below: 4.0, verdict: refused}
          - {id: middle, from: 3.5, below: 5, verdict: credited}
          - {id: high, from: 5.5, verdict: credited}
      """;

  private final SmallCourses graph = new SmallCourses("judged");
  private final Map<String, JsonNode> plugins = new HashMap<>();
  private TestServer server;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("plugins"));
    good(folder);
    bad(folder);
    code(
            temporary,
            "rule-half",
            "return new Judgement(0.5, \"half\", \"\", java.util.Map.of(\"en\", \"Half of it.\"));")
        .write(folder);
    code(temporary, "rule-throws", "throw new IllegalStateException(\"worn out\");").write(folder);
    code(temporary, "rule-null", "return null;").write(folder);
    code(temporary, "rule-too-much", "return new Judgement(2, \"much\", \"\", java.util.Map.of());")
        .write(folder);
    code(
            temporary,
            "rule-hangs",
            "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) {} }")
        .write(folder);
    server = TestServer.start(temporary.resolve("data"), folder);
    for (JsonNode plugin : Answer.json(server.get("/api/plugins"))) {
      plugins.put(plugin.path("id").asText(), plugin);
    }
    graph.programme("vet", "4S99999601", "VET", 4, 20, "");
    graph.programme("he", "6B99994", "HE", 6, 20, "");
    graph.outcome("vet", "o1", "РО 1", "dm:placeOfLearning dm:AtCompany ;");
    graph.outcome("vet", "o2", "РО 2", "").module("vet", "ПМ 01", 10, 240, "o1 o2");
    graph.outcome("he", "t1", "РО 1", "").module("he", "М 01", 5, 150, "t1");
    graph.outcome("he", "t2", "РО 2", "").module("he", "М 02", 5, 150, "t2");
    graph.claim("o1", "t1", 1, 1).claim("o2", "t2", 0.62, 1).store(server);
  }

  private static String set(String id, String version, String judge) {
    return (FILE + RECOGNITION)
        .replace("ID", id)
        .replace("VERSION", version)
        .replace("JUDGE", judge);
  }

  private static PluginFile plugin(String id, Map<String, String> files) {
    PluginFile plugin =
        new PluginFile(id).with("ruleSets", "[" + String.join(", ", files.keySet()) + "]");
    files.forEach(plugin::file);
    return plugin;
  }

  private static void good(Path folder) {
    plugin(
            "a-good",
            Map.of(
                "rules/one.yaml", set("strict", "1.9", "coverage"),
                "rules/two.yaml", set("strict", "1.10", "coverage"),
                "rules/three.yaml", FILE.replace("ID", "coverage-only").replace("VERSION", "1")))
        .write(folder);
  }

  private static void bad(Path folder) {
    new PluginFile("no-data").without("data").withoutFile("data/field.ttl").write(folder);
    plugin("b-bands", Map.of("rules/bands.yaml", set("bands", "1", "coverage") + BANDS))
        .write(folder);
    plugin("b-judge", Map.of("rules/judge.yaml", set("judge", "1", "nobody"))).write(folder);
    plugin("b-taken", Map.of("rules/taken.yaml", set("strict", "1.9", "coverage"))).write(folder);
    plugin("b-plain", Map.of("rules/plain.yaml", set("plain", "3", "coverage"))).write(folder);
    plugin("b-yaml", Map.of("rules/no.yaml", "id: [never ended")).write(folder);
    plugin("b-missing", Map.of("rules/absent.yaml", "x"))
        .withoutFile("rules/absent.yaml")
        .write(folder);
    String wrong =
        set("wrong", "1", "coverage").replace("0.9", "1.5").replace("schema: 1", "schema: 2")
            + "  surprise: 1\n";
    plugin("b-two", Map.of("rules/a.yaml", wrong, "rules/b.yaml", "- no set")).write(folder);
  }

  private static PluginFile code(Path temporary, String name, String body) {
    return CompiledPlugin.of(
            temporary,
            name,
            "RecognitionRule",
            "Rule",
            RULE.replace("NAME", name).replace("BODY", body))
        .with("ruleSets", "[rules/set.yaml]")
        .file("rules/set.yaml", set(name, "1", name));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private JsonNode plugin(String id) {
    return plugins.getOrDefault(id, Answer.nothing());
  }

  private JsonNode report(String ruleSet) {
    return Answer.json(server.get(graph.progression("vet", "he", "&ruleset=" + ruleSet)));
  }

  private JsonNode fault(String ruleSet) {
    return Answer.problem(
        server.get(graph.progression("vet", "he", "&ruleset=" + ruleSet)), 503, "plugin-fault");
  }

  @Test
  void aPluginOfDataBringsSetsThatAreChosenByName() {
    assertThat(plugin("a-good").path("state").asText()).isEqualToIgnoringCase("started");
    assertThat(plugin("a-good").path("extensions").toString()).contains("rule set: strict 1.9");
    assertThat(report("strict").path("ruleSet").path("version").asText()).isEqualTo("1.10");
    assertThat(report("strict@1.9").path("ruleSet").path("version").asText()).isEqualTo("1.9");
  }

  @Test
  void aPluginWithoutDataHasNoGraph() {
    assertThat(plugin("no-data").path("state").asText()).isEqualToIgnoringCase("started");
    assertThat(Answer.texts(Answer.json(server.get("/api/graphs")), "iri"))
        .contains("https://w3id.org/dualmap/graph/plugin/a-good")
        .doesNotContain("https://w3id.org/dualmap/graph/plugin/no-data");
  }

  @Test
  void itsParametersDecide() {
    JsonNode report = report("strict");

    // t1 is learned at the company, where at most 3 credits count; 0.62 x 5 = 3.1 in steps of 0.5.
    assertThat(Answer.texts(report.path("modules"), "rule"))
        .containsExactly("cap", "coverage-part");
    assertThat(Answer.texts(report.path("modules"), "proposed")).containsExactly("3.0", "3.0");
    assertThat(report.path("caps").path(0).path("cut").asDouble()).isEqualTo(2);
    assertThat(report.path("hours").path("source").asInt()).isEqualTo(24);
  }

  @Test
  void aRowOfASupplementBelowTheLowestScoreDoesNotCount() {
    JsonNode report =
        Answer.json(
            server.post(
                graph.progression("vet", "he", "&ruleset=strict"),
                "text/csv",
                "module,outcome,score\nПМ 01,РО 1,79.9\nПМ 01,РО 2,80\n"));

    assertThat(Answer.texts(report.path("rows"), "state"))
        .containsExactly("score-too-low", "counts");
    assertThat(Answer.texts(report.path("modules"), "rule"))
        .containsExactly("nothing-known", "coverage-part");
  }

  @Test
  void aSetForCoverageOnlyDoesNotRecognise() {
    JsonNode problem =
        Answer.problem(
            server.get(graph.progression("vet", "he", "&ruleset=coverage-only")),
            400,
            "bad-parameter");

    assertThat(problem.path("detail").asText()).contains("coverage only");
  }

  @Test
  void setsAndTheirFormCanBeLookedUp() {
    JsonNode sets = Answer.json(server.get("/api/rule-sets")).path("ruleSets");

    assertThat(Answer.texts(sets, "id"))
        .containsExactly(
            "coverage-only",
            "plain",
            "rule-half",
            "rule-hangs",
            "rule-null",
            "rule-throws",
            "rule-too-much",
            "strict",
            "strict");
    assertThat(version("strict")).isEqualTo("1.10");
    assertThat(version("strict?version=1.9")).isEqualTo("1.9");
    Answer.problem(server.get("/api/rule-sets/strict?version=7"), 404, "not-found");
    Answer.problem(server.get("/api/rule-sets/none"), 404, "not-found");
    JsonNode schema = Answer.json(server.get("/api/rule-sets/schema"));
    assertThat(schema.path("$schema").asText()).contains("json-schema.org");
  }

  private String version(String path) {
    return Answer.json(server.get("/api/rule-sets/" + path)).path("version").asText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b-bands | overlap",
        "b-bands | lie between the bands",
        "b-judge | names the judge \\\"nobody\\\"",
        "b-taken | strict 1.9, which is here already",
        "b-plain | plain 3, which is here already",
        "b-yaml | is no YAML",
        "b-missing | rules/absent.yaml, which is not in the file",
        "b-two | /recognition/wholeFrom",
        "b-two | surprise",
        "b-two | /schema",
        "b-two | rules/b.yaml holds no rule set"
      })
  void aPluginWithABadSetIsRefusedInWords(String id, String words) {
    assertThat(plugin(id).path("state").asText()).isEqualToIgnoringCase("broken");
    assertThat(plugin(id).path("findings").toString()).contains(words);
  }

  @Test
  void aRuleOfAPluginJudges() {
    JsonNode report = report("rule-half");

    assertThat(Answer.texts(report.path("modules"), "rule")).containsExactly("half", "half");
    assertThat(report.path("modules").path(0).path("reason").toString()).contains("Half of it.");
    assertThat(report.path("totals").path("proposed").asDouble()).isEqualTo(5);
  }

  @Test
  void aRuleThatFailsIsNamedAndTheServerGoesOn() {
    assertThat(fault("rule-throws").path("detail").asText()).contains("rule-throws", "worn out");
    assertThat(fault("rule-null").path("detail").asText()).contains("rule-null", "no answer");
    assertThat(fault("rule-too-much").path("detail").asText()).contains("must lie in [0,1]");
    assertThat(report("plain").path("modules").size()).isEqualTo(2);
  }

  @Test
  void aRuleThatHangsEndsTheAnswerAndIsNotCalledAgain() {
    assertThat(fault("rule-hangs").path("detail").asText()).contains("longer than 2 seconds");
    for (int i = 0; i < 5; i++) {
      assertThat(fault("rule-hangs").path("detail").asText()).contains("still hangs");
    }
    assertThat(report("rule-half").path("modules").size()).isEqualTo(2);
    assertThat(List.of(server.get("/health").statusCode())).containsExactly(200);
  }
}
