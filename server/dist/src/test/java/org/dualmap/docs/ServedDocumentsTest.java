package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dualmap.problem.ProblemCode;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server shows of its documents, and that the shipped plugins serve what they promise. */
class ServedDocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");

  private static @Nullable TestServer started;

  @BeforeAll
  static void start(@TempDir Path folder) {
    started = TestServer.start(folder, Repository.SHIPPED_PLUGINS);
  }

  @AfterAll
  static void stop() {
    server().close();
  }

  private static TestServer server() {
    return Objects.requireNonNull(started);
  }

  @Test
  void everyErrorCodeHasAnAnchorOnThePageThatProblemsLinkTo() {
    String page = server().get("/docs/errors").body();

    for (ProblemCode code : ProblemCode.values()) {
      assertThat(page).contains("id=\"" + code.token() + "\">" + code.token() + "</h2>");
    }
  }

  @Test
  void aProblemLinksToTheHeadingOfItsCode() throws IOException {
    HttpResponse<String> answer = server().get("/api/search?limit=many");
    String type = json(answer).path("type").asText();

    assertThat(type).isEqualTo("/docs/errors#bad-parameter");
    assertThat(server().get(type.replaceFirst("#.*", "")).statusCode()).isEqualTo(200);
  }

  @Test
  void everySearchOfThePageAboutSearchFindsWhatItSays(@TempDir Path folder) throws IOException {
    List<ShellStatement> commands =
        CodeBlock.of(Repository.text("docs/search.md")).stream()
            .filter(block -> block.language().equals("bash"))
            .flatMap(block -> ShellStatement.of(block.text()).stream())
            .toList();

    assertThat(commands).hasSizeGreaterThanOrEqualTo(8);
    for (ShellStatement command : commands) {
      CurlCommand curl = new CurlCommand(command.arguments(Map.of()));
      HttpResponse<String> answer = server().send(curl.request(server(), folder));
      assertThat(command.expected()).isNotEmpty();
      assertThat(answer.body()).contains(command.expected());
    }
  }

  @Test
  void everyDocumentIsServedWithTablesAsTables() throws IOException {
    try (Stream<Path> documents = Files.list(Repository.ROOT.resolve("docs"))) {
      List<String> names =
          documents.map(d -> d.getFileName().toString()).filter(n -> n.endsWith(".md")).toList();

      assertThat(names)
          .contains("errors.md", "settings.md", "architecture.md", "data-plugin.md")
          .contains("recognition.md", "rule-sets.md");
      for (String name : names) {
        assertThat(server().get("/docs/" + name).statusCode()).as(name).isEqualTo(200);
      }
    }
    assertThat(server().get("/docs/settings").body()).contains("<td><code>8080</code></td>");
    assertThat(server().get("/docs/no-such-page").statusCode()).isEqualTo(404);
  }

  @Test
  void everyLinkBetweenTheDocumentsLeadsToAFile() throws IOException {
    try (Stream<Path> tree = Files.walk(Repository.ROOT.resolve("docs"))) {
      List<Path> documents =
          Stream.concat(tree, Stream.of(Repository.ROOT.resolve("README.md")))
              .filter(file -> file.toString().endsWith(".md"))
              .toList();
      assertThat(documents).hasSizeGreaterThan(10);
      for (Path document : documents) {
        for (MatchResult link : LINK.matcher(Files.readString(document)).results().toList()) {
          if (!link.group(1).contains(":")) {
            assertThat(document.resolveSibling(link.group(1))).as("link in " + document).exists();
          }
        }
      }
    }
  }

  @Test
  void theFrameworkPluginsServeTheirCountries() throws IOException {
    Map<String, String> extensions = new HashMap<>();
    for (JsonNode plugin : json(server().get("/api/plugins"))) {
      assertThat(plugin.path("state").asText()).isEqualTo("STARTED");
      extensions.put(plugin.path("id").asText(), plugin.path("extensions").toString());
    }

    assertThat(extensions)
        .containsEntry(
            "framework-kz",
            "[\"NationalFramework: org.dualmap.framework.kz.KazakhFramework\",\"rule set: kazakhstan 1\"]")
        .containsEntry(
            "framework-dqr", "[\"NationalFramework: org.dualmap.framework.dqr.GermanFramework\"]")
        .containsEntry("framework-eqf", "[]");
  }

  @Test
  void aCodeTypedWithCyrillicLettersFindsItsProgrammeFirst() throws IOException {
    // The last is written so nowhere in the data: only the plugin knows what it means.
    for (String typed : List.of("6B07104", "6\u041207104", "\u00a06\u0432 071 04")) {
      JsonNode first =
          json(server().get("/api/search?q=" + TestServer.encode(typed))).at("/hits/0");

      assertThat(first.path("kind").asText()).as(typed).isEqualTo("programme");
      assertThat(first.path("codes").toString()).as(typed).contains("6B07104");
    }
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JsonMapper.builder().build().readTree(answer.body());
  }
}
