package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dualmap.cli.Main;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the plugin of the guide, from its very text, and looks at what the guide promises. */
class DataPluginPageTest {
  private static final String IDS = "https://w3id.org/dualmap/id/";

  @TempDir private Path folder = Path.of("");

  @Test
  void thePluginOfTheGuideBringsItsFieldProgrammeAndCoverage() throws IOException {
    Map<String, String> files = filesOfTheGuide();
    assertThat(files).containsKeys("plugin.yaml", "data/field.ttl", "data/claims.ttl");
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    copyShippedPlugins(plugins);
    TextZip.write(plugins.resolve("field-motor-vehicle-service.zip"), files);

    try (TestServer server = TestServer.start(folder.resolve("data"), plugins)) {
      assertThat(plugin(server).path("state").asText()).isEqualTo("STARTED");
      assertThat(search(server, "Motor vehicle service"))
          .contains(IDS + "field/motor-vehicle-service");
      assertThat(search(server, "4S07161399")).contains(programme());
      assertThat(search(server, "4\u042107161399")).contains(programme());
      assertThat(coverage(server))
          .isEqualTo(
              Map.of("F1", "covered", "F2", "partial 0.4", "F3", "not-covered", "F4", "unknown"));
    }
  }

  @Test
  void thePageOfPluginsInstallsItSwitchesItOffAndOnAndRemovesIt() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    copyShippedPlugins(plugins);
    TextZip.write(folder.resolve("field-motor-vehicle-service.zip"), filesOfTheGuide());
    List<ShellStatement> commands =
        CodeBlock.of(Repository.text("docs/plugins.md")).stream()
            .filter(block -> block.language().equals("bash"))
            .flatMap(block -> ShellStatement.of(block.text()).stream())
            .toList();

    assertThat(commands).hasSize(6);
    try (TestServer server = TestServer.start(folder.resolve("data"), plugins)) {
      Map<String, String> token = Map.of("TOKEN", server.administratorToken());
      for (ShellStatement command : commands) {
        CurlCommand curl = new CurlCommand(command.arguments(token));
        HttpResponse<String> answer = server.send(curl.request(server, folder));
        assertThat(command.expected()).isNotEmpty();
        assertThat(answer.body()).as(command.toString()).contains(command.expected());
      }
    }
  }

  @Test
  void theFilesOfTheGuidePassTheCheck() throws IOException {
    List<String> command = new ArrayList<>(List.of("check"));
    for (Map.Entry<String, String> file : filesOfTheGuide().entrySet()) {
      if (file.getKey().endsWith(".ttl")) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
        command.add(path.toString());
      }
    }

    assertThat(command).hasSize(5);
    assertThat(Main.run(command.toArray(String[]::new))).isEqualTo(0);
  }

  /** The blocks whose heading is the name of a file. */
  private static Map<String, String> filesOfTheGuide() {
    Map<String, String> files = new LinkedHashMap<>();
    for (CodeBlock block : CodeBlock.of(Repository.text("docs/data-plugin.md"))) {
      if (block.heading().matches("\\S+\\.(yaml|ttl)")) {
        files.put(block.heading(), block.text());
      }
    }
    return files;
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
      if (plugin.path("id").asText().equals("field-motor-vehicle-service")) {
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
