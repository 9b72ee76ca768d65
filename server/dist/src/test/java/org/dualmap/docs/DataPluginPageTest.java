package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the plugin of the guide by its very commands and texts, and looks at what it promises. */
class DataPluginPageTest {
  private static final String IDS = "https://w3id.org/dualmap/id/";
  private static final String ID = "field-motor-vehicle-service";
  private static final DistributionCommand DUALMAP =
      new DistributionCommand(Repository.DISTRIBUTION.resolve("bin/dualmap").toString());

  @TempDir private Path folder = Path.of("");
  private final List<String> output = new ArrayList<>();

  @Test
  void thePluginOfTheGuideBringsItsFieldProgrammeAndCoverage() throws Exception {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    copyShippedPlugins(plugins);

    followTheGuide();

    try (TestServer server = TestServer.start(folder.resolve("data"), plugins)) {
      assertThat(plugin(server).path("state").asText()).isEqualTo("STARTED");
      assertThat(search(server, "Motor vehicle service"))
          .contains(IDS + "field/motor-vehicle-service");
      assertThat(search(server, "4S07161399")).contains(programme());
      assertThat(search(server, "4\u042107161399")).contains(programme());
      assertThat(coverage(server))
          .isEqualTo(
              Map.of("F1", "covered", "F2", "partial 0.4", "F3", "not-covered", "F4", "unknown"));
      assertThat(json(server, "/api/plugins/schema").path("properties").has("space")).isTrue();
    }
    theKeyOfTheGuideIsTrustedOnceTheSettingsListIt();
  }

  /** Block by block: a command is run and its promises are looked at, a file is written. */
  private void followTheGuide() throws Exception {
    int commands = 0;
    int files = 0;
    for (CodeBlock block : CodeBlock.of(Repository.text("docs/data-plugin.md"))) {
      if (block.language().equals("sh")) {
        for (ShellStatement statement : ShellStatement.of(block.text())) {
          run(statement);
          commands++;
        }
      } else if (block.heading().matches("\\S+\\.(yaml|ttl)")) {
        Path file = folder.resolve(ID).resolve(block.heading());
        assertThat(file).as("a file of the skeleton").exists();
        Files.writeString(file, block.text());
        files++;
      }
    }
    assertThat(commands).isEqualTo(8);
    assertThat(files).isEqualTo(5);
  }

  private void run(ShellStatement statement) throws Exception {
    List<String> arguments = statement.arguments(Map.of());
    if (statement.command().equals("cp")) {
      Path from = folder.resolve(arguments.get(0));
      Files.copy(from, folder.resolve(arguments.get(1)).resolve(from.getFileName()));
      return;
    }
    assertThat(statement.command()).isEqualTo("bin/dualmap");
    DistributionCommand.Result result = DUALMAP.run(folder, Map.of(), arguments);
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(statement.expected()).isNotEmpty();
    assertThat(result.output()).contains(statement.expected());
    output.add(result.output());
  }

  private void theKeyOfTheGuideIsTrustedOnceTheSettingsListIt() throws Exception {
    String line =
        output.stream()
            .flatMap(String::lines)
            .filter(text -> text.startsWith("ed25519:") && text.endsWith(" Example College"))
            .findFirst()
            .orElseThrow();
    DistributionCommand.Result result =
        DUALMAP.run(
            folder,
            Map.of("DUALMAP_PLUGINS_TRUSTED_KEYS", line),
            List.of("plugin", "verify", ID + "-1.0.0.zip"));

    assertThat(result.output()).contains("known-provider: Example College");
  }

  private static void copyShippedPlugins(Path to) throws IOException {
    try (Stream<Path> shipped = Files.list(Repository.SHIPPED_PLUGINS)) {
      for (Path file : shipped.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static String programme() {
    return IDS + "programme/motor-vehicle-service/vet";
  }

  private static JsonNode json(TestServer server, String path) throws IOException {
    return JsonMapper.builder().build().readTree(server.get(path).body());
  }

  private static JsonNode plugin(TestServer server) throws IOException {
    for (JsonNode plugin : json(server, "/api/plugins")) {
      if (plugin.path("id").asText().equals(ID)) {
        return plugin;
      }
    }
    throw new AssertionError("The plugin is not listed");
  }

  private static List<String> search(TestServer server, String text) throws IOException {
    return json(server, "/api/search?q=" + TestServer.encode(text)).findValuesAsText("iri");
  }

  private static Map<String, String> coverage(TestServer server) throws IOException {
    JsonNode report =
        json(
            server,
            "/api/coverage?programme="
                + TestServer.encode(programme())
                + "&standard="
                + TestServer.encode(IDS + "standard/motor-vehicle-service"));
    Map<String, String> states = new TreeMap<>();
    for (JsonNode item : report.path("items")) {
      if (item.path("kind").asText().equals("labour-function")) {
        String state = item.path("state").asText();
        String degree = state.equals("partial") ? " " + item.path("atLeast").asDouble() : "";
        states.put(item.path("code").asText(), state + degree);
      }
    }
    return states;
  }
}
