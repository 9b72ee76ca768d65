package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the page about plugins on a server, one after the other. */
class PluginsPageTest {
  private static final String MANIFEST =
      """
      schema: 1
      id: field-motor-vehicle-service
      version: 1.0.0
      provider: Test
      licence: CC0-1.0
      requires: ">=0.1.0 & <0.2.0"
      title: {en: Test}
      data: [data/field.ttl]
      """;
  private static final String FIELD =
      """
      <https://w3id.org/dualmap/id/field/motor-vehicle-service>
        a <https://w3id.org/dualmap/ontology#Field> ;
        <http://www.w3.org/2004/02/skos/core#prefLabel> "Motor vehicle service"@en ;
        <https://w3id.org/dualmap/ontology#iscedField> <http://data.europa.eu/snb/isced-f/0716> .
      """;

  @Test
  void aPluginIsInstalledSwitchedOffAndOnAndRemoved(@TempDir Path folder) throws IOException {
    TextZip.write(
        folder.resolve("field-motor-vehicle-service-1.0.0.zip"),
        Map.of("plugin.yaml", MANIFEST, "data/field.ttl", FIELD));
    List<ShellStatement> commands =
        CodeBlock.of(Repository.text("docs/plugins.md")).stream()
            .filter(block -> block.language().equals("bash"))
            .flatMap(block -> ShellStatement.of(block.text()).stream())
            .toList();

    assertThat(commands).hasSize(6);
    try (TestServer server = TestServer.start(folder.resolve("data"), folder.resolve("plugins"))) {
      Map<String, String> token = Map.of("TOKEN", server.administratorToken());
      for (ShellStatement command : commands) {
        CurlCommand curl = new CurlCommand(command.arguments(token));
        HttpResponse<String> answer = server.send(curl.request(server, folder));
        assertThat(command.expected()).isNotEmpty();
        assertThat(answer.body()).as(command.toString()).contains(command.expected());
      }
    }
  }
}
