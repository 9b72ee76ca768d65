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

/** Plugins with code of their own, compiled here. */
@TestInstance(Lifecycle.PER_CLASS)
class PluginCodeTest {
  private static final String SOURCE =
      """
      package org.example.plugin;

      class NoFramework {}

      public final class Framework implements org.dualmap.spi.NationalFramework {
        public Framework() {
          CONSTRUCTOR
        }

        static String seen(String... names) {
          StringBuilder seen = new StringBuilder();
          for (String name : names) {
            try {
              Class.forName(name);
              seen.append('+');
            } catch (Throwable e) {
              seen.append('-');
            }
          }
          return seen.toString();
        }

        public String country() { return "XX"; }

        public java.util.Optional<String> normaliseCode(String raw) {
          NORMALISE
        }

        public java.util.Optional<Integer> hoursPerCredit(org.dualmap.spi.Sector sector) {
          return java.util.Optional.empty();
        }
      }
      """;
  private static final String SERVICE = "META-INF/services/org.dualmap.spi.NationalFramework";

  private TestServer server;
  private final Map<String, JsonNode> plugins = new HashMap<>();

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("plugins"));
    String all =
        "throw new IllegalStateException(\"seen \" + seen("
            + "\"org.dualmap.spi.NationalFramework\", \"org.dualmap.spi.Sector\","
            + " \"org.slf4j.Logger\", \"java.net.http.HttpClient\","
            + " \"org.apache.jena.graph.Graph\", \"org.apache.lucene.index.IndexReader\","
            + " \"org.glassfish.jersey.server.ResourceConfig\", \"org.eclipse.jetty.server.Server\","
            + " \"org.dualmap.server.DualMapServer\", \"org.dualmap.graph.GraphStore\","
            + " \"org.pf4j.Plugin\", \"com.fasterxml.jackson.databind.ObjectMapper\","
            + " \"picocli.CommandLine\", \"org.dualmap.testkit.TestServer\"));";
    plugin(temporary, "looks-around", all, "return java.util.Optional.empty();").write(folder);
    plugin(temporary, "throws-late", "", "throw new IllegalStateException(\"late\");")
        .write(folder);
    plugin(temporary, "knows-codes", "", "return java.util.Optional.of(raw.replace(\"~\", \"Q\"));")
        .write(folder);
    new PluginFile("names-nothing").file(SERVICE, "org.example.Absent\n").write(folder);
    plugin(temporary, "is-none", "", "return null;")
        .file(SERVICE, "org.example.plugin.NoFramework\n")
        .write(folder);
    new PluginFile("bad-class")
        .file(SERVICE, "org.example.Bad\n")
        .file("org/example/Bad.class", "no class")
        .write(folder);
    new PluginFile("data-only").write(folder);
    server = TestServer.start(temporary.resolve("data"), folder);
    for (JsonNode plugin : Answer.json(server.get("/api/plugins"))) {
      plugins.put(plugin.path("id").asText(), plugin);
    }
  }

  private static PluginFile plugin(
      Path temporary, String id, String constructor, String normalise) {
    return CompiledPlugin.of(
        temporary,
        id,
        "NationalFramework",
        "Framework",
        SOURCE
            .replace("CONSTRUCTOR", constructor)
            .replace("NORMALISE", normalise)
            .replace("XX", id));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private JsonNode plugin(String id) {
    return plugins.getOrDefault(id, Answer.nothing());
  }

  @Test
  void aPluginSeesTheJdkTheSpiAndTheLoggerAndNothingElse() {
    assertThat(plugin("looks-around").path("findings").toString()).contains("seen ++++----------");
  }

  @Test
  void aConstructorThatThrowsIsReportedWithItsWords() {
    JsonNode plugin = plugin("looks-around");

    assertThat(plugin.path("state").asText()).isEqualToIgnoringCase("broken");
    assertThat(plugin.path("findings").toString()).contains("seen ");
  }

  @Test
  void servicesThatAreNotThereOrAreNoneAreReported() {
    for (String id : List.of("names-nothing", "is-none", "bad-class")) {
      assertThat(plugin(id).path("state").asText()).as(id).isEqualToIgnoringCase("broken");
      assertThat(plugin(id).path("findings").toString())
          .as(id)
          .containsAnyOf("Absent", "NoFramework", "Bad");
    }
  }

  @Test
  void theDataOfAPluginWithABrokenServiceIsNotLoaded() {
    String ask = "ASK { GRAPH <https://w3id.org/dualmap/graph/plugin/looks-around> { ?s ?p ?o } }";

    assertThat(server.query(ask, "text/csv").body()).contains("false");
  }

  @Test
  void theExtensionsOfAPluginAreListed() {
    assertThat(plugin("knows-codes").path("extensions").toString())
        .contains("NationalFramework", "org.example.plugin.Framework");
    assertThat(plugin("data-only").path("extensions")).isEmpty();
  }

  @Test
  void theCodesOfAPluginAreUsedAndAPluginThatThrowsIsPassedOver() {
    var stored =
        server.update(
            """
            INSERT DATA { <https://example.org/coded> a <http://data.europa.eu/esco/model#Occupation> ;
              <http://www.w3.org/2004/02/skos/core#prefLabel> "Coded"@en ;
              <http://www.w3.org/2004/02/skos/core#notation> "XQ77" }
            """);
    assertThat(stored.statusCode()).isEqualTo(204);
    SearchIndexed.await(server);

    JsonNode answer = Answer.json(server.get("/api/search?q=X~77", "Accept", "application/json"));

    assertThat(Answer.texts(answer.path("hits"), "iri"))
        .containsExactly("https://example.org/coded");
  }
}
