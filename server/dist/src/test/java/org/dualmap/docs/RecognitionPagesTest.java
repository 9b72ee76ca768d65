package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dualmap.dist.CompiledPlugin;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the samples of the pages about recognition and rule sets, from their very text. */
class RecognitionPagesTest {
  private static final String RECOGNITION = Repository.text("docs/recognition.md");
  private static final String RULE_SETS = Repository.text("docs/rule-sets.md");
  private static final String PAIR =
      "/api/progression?from=https://w3id.org/dualmap/id/programme/ict/vet"
          + "&to=https://w3id.org/dualmap/id/programme/ict/bachelor";

  @TempDir private static Path folder = Path.of("");

  private static @Nullable TestServer started;

  @BeforeAll
  static void start() throws IOException {
    Path plugins = Files.createDirectories(folder.resolve("plugins"));
    try (Stream<Path> shipped = Files.list(Repository.SHIPPED_PLUGINS)) {
      for (Path file : shipped.toList()) {
        Files.copy(file, plugins.resolve(file.getFileName()));
      }
    }
    Map<String, String> files = new LinkedHashMap<>();
    for (CodeBlock block : CodeBlock.of(RULE_SETS)) {
      files.put(block.heading(), block.text());
    }
    String java = files.remove("src/main/java/org/example/college/LowerHalf.java");
    TextZip.write(plugins.resolve("rules-college-example.zip"), files);
    String set = Objects.requireNonNull(files.get("rules/college-example.yaml"));
    CompiledPlugin.of(
            folder,
            "rule-lower-half",
            "RecognitionRule",
            "LowerHalf",
            Objects.requireNonNull(java).replace("org.example.college", "org.example.plugin"))
        .with("ruleSets", "[rules/half.yaml]")
        .file(
            "rules/half.yaml",
            set.replace("id: college-example", "id: half")
                .replace("judge: coverage", "judge: lower-half"))
        .write(plugins);
    started = TestServer.start(folder.resolve("data"), plugins);
  }

  @AfterAll
  static void stop() {
    server().close();
  }

  private static TestServer server() {
    return Objects.requireNonNull(started);
  }

  private static String block(String language) {
    return CodeBlock.of(RECOGNITION).stream()
        .filter(block -> block.language().equals(language))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JsonMapper.builder().build().readTree(answer.body());
  }

  @Test
  void everyCommandDoesWhatThePageSays() throws IOException {
    Files.writeString(folder.resolve("supplement.csv"), block("csv"));
    List<ShellStatement> commands =
        CodeBlock.of(RECOGNITION).stream()
            .filter(block -> block.language().equals("bash"))
            .flatMap(block -> ShellStatement.of(block.text()).stream())
            .toList();

    assertThat(commands).hasSize(4);
    for (ShellStatement command : commands) {
      CurlCommand curl = new CurlCommand(command.arguments(Map.of()));
      HttpResponse<String> answer = server().send(curl.request(server(), folder));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(command.expected()).isNotEmpty();
      assertThat(answer.body()).contains(command.expected());
    }
  }

  @Test
  void theSupplementOfThePageIsReadAsThePageSays() throws IOException {
    JsonNode report = json(server().post(PAIR, "text/csv", block("csv")));

    assertThat(report.path("rows").findValuesAsText("state"))
        .containsExactly(
            "counts", "counts", "counts", "score-too-low", "counts", "counts", "score-too-low");
    assertThat(report.path("rows").path(5).path("outcomes").toString())
        .contains("vet-11")
        .doesNotContain("vet-10");
    assertThat(report.path("totals").path("proposed").asDouble())
        .isLessThan(json(server().get(PAIR)).path("totals").path("proposed").asDouble());
  }

  @Test
  void theDecisionOfThePageIsTaken() throws IOException {
    JsonNode kept =
        json(
            server()
                .post(
                    "/api/progression/decisions",
                    "application/json",
                    block("json"),
                    "Authorization",
                    "Bearer " + server().administratorToken()));

    assertThat(kept.path("decision").path("credits").asDouble()).isEqualTo(7);
  }

  @Test
  void theRuleSetOfThePageDecides() throws IOException {
    JsonNode report = json(server().get(PAIR + "&ruleset=college-example"));

    assertThat(report.path("ruleSet").path("version").asText()).isEqualTo("1");
    assertThat(report.path("caps").findValuesAsText("id")).containsExactly("at-work", "half");
  }

  @Test
  void theRuleOfThePageJudges() throws IOException {
    JsonNode report = json(server().get(PAIR + "&ruleset=half&lang=ru"));

    assertThat(report.path("modules").toString())
        .contains("some-covered", "засчитывается половина");
  }
}
