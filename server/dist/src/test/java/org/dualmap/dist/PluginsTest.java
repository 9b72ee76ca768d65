package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dualmap.dist.DemoServer.Demo;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins are loaded into graphs of their own; broken ones are reported and skipped. */
@ExtendWith(DemoServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class PluginsTest {
  private static final String GRAPH = "https://w3id.org/dualmap/graph/plugin/";

  private TestServer server;
  private final Map<String, JsonNode> plugins = new HashMap<>();

  @BeforeAll
  void startWithBrokenPlugins(@TempDir Path temporary) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("plugins"));
    writeBroken(folder);
    new PluginFile("good").write(folder);
    new PluginFile("good-zip").write(folder, "good-zip.zip");
    new PluginFile("needs-it").with("dependencies", "[good]").write(folder, "a-needs-good.jar");
    new PluginFile("fits-well")
        .with("dependencies", "{good: \">=1.0.0 & <2.0.0\"}")
        .write(folder, "a-fits-good.jar");
    Files.writeString(folder.resolve("README.txt"), "no plugin");
    server = TestServer.start(temporary.resolve("data"), folder);
    for (JsonNode plugin : Answer.json(server.get("/api/plugins"))) {
      plugins.put(plugin.path("file").asText(), plugin);
    }
  }

  private static void writeBroken(Path folder) throws IOException {
    Files.writeString(folder.resolve("not-a-zip.jar"), "this is no zip");
    Files.write(folder.resolve("empty.jar"), new byte[0]);
    new PluginFile("truncated").write(folder);
    byte[] whole = Files.readAllBytes(folder.resolve("truncated.jar"));
    Files.write(folder.resolve("truncated.jar"), java.util.Arrays.copyOf(whole, whole.length / 2));
    try (var zip =
        new java.util.zip.ZipOutputStream(
            Files.newOutputStream(folder.resolve("no-manifest.jar")))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("other.txt"));
    }
    new PluginFile("bad-yaml").with("title", "{en: [").write(folder);
    new PluginFile("unknown-key").with("colour", "red").write(folder);
    new PluginFile("no-provider").without("provider").write(folder);
    new PluginFile("one-sided").with("requires", "\">=0.1.0\"").write(folder);
    new PluginFile("too-new").with("requires", "\">=7.0.0 & <8.0.0\"").write(folder);
    new PluginFile("bad-range").with("requires", "\">=x & <y\"").write(folder);
    new PluginFile("good").write(folder, "z-good-again.jar");
    new PluginFile("lonely").with("dependencies", "[absent]").write(folder);
    new PluginFile("cycle-a").with("dependencies", "[cycle-b]").write(folder);
    new PluginFile("cycle-b").with("dependencies", "[cycle-a]").write(folder);
    new PluginFile("needs-broken").with("dependencies", "[one-sided]").write(folder);
    new PluginFile("needs-bad-data").with("dependencies", "[bad-turtle]").write(folder);
    new PluginFile("bad-turtle").file("data/field.ttl", "<a> <b> \n nonsense").write(folder);
    new PluginFile("bad-data")
        .file("data/field.ttl", "<urn:x:f> a <https://w3id.org/dualmap/ontology#Field> .")
        .write(folder);
    new PluginFile("file-missing").withoutFile("data/field.ttl").write(folder);
    new PluginFile("way-out").with("data", "[../../secret.ttl]").write(folder);
    new PluginFile("Bad Id").write(folder, "bad-id.jar");
    new PluginFile("bad-version").with("version", "one").write(folder);
    new PluginFile("bad-schema").with("schema", "2").write(folder);
    new PluginFile("needs-newer")
        .with("dependencies", "{good: \">=2.0.0 & <3.0.0\"}")
        .write(folder);
    new PluginFile("own-shapes")
        .with("shapes", "[shapes/own.ttl]")
        .file(
            "shapes/own.ttl",
            """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            <urn:x:note> a sh:NodeShape ;
              sh:targetClass <https://w3id.org/dualmap/ontology#Field> ;
              sh:property [ sh:path <http://www.w3.org/2004/02/skos/core#note> ; sh:minCount 1 ;
                            sh:message "Every field has a note."@en ] .
            """)
        .write(folder);
    new PluginFile("outside").file("../outside.ttl", "").write(folder);
    new PluginFile("no-title").with("title", "{}").write(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private boolean ask(String pattern) {
    return server.query("ASK { " + pattern + " }", "text/csv").body().contains("true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not-a-zip.jar      | no readable zip
          empty.jar          | no readable zip
          truncated.jar      | no readable zip
          no-manifest.jar    | plugin.yaml
          bad-yaml.jar       | plugin.yaml cannot be read
          unknown-key.jar    | colour
          no-provider.jar    | provider
          one-sided.jar      | range with both ends
          too-new.jar        | 0.1.0
          bad-range.jar      | range
          z-good-again.jar   | already brings the plugin good
          lonely.jar         | absent
          cycle-a.jar        | cycle-b
          cycle-b.jar        | cycle-a
          needs-broken.jar   | one-sided
          needs-bad-data.jar | bad-turtle
          bad-turtle.jar     | line 2
          bad-data.jar       | There is no name
          file-missing.jar   | data/field.ttl
          way-out.jar        | inside the plugin
          bad-id.jar         | lower-case words
          bad-version.jar    | 1.2.3
          bad-schema.jar     | schema
          no-title.jar       | title
          needs-newer.jar    | It needs the plugin good >=2.0.0 & <3.0.0, but version 1.0.0 is in use
          own-shapes.jar     | Its data breaks its own shapes: Every field has a note
          outside.jar        | leads out of the package
          """)
  void aBrokenPluginIsReportedInWordsAndSkipped(String file, String words) {
    JsonNode plugin = plugins.getOrDefault(file, Answer.nothing());

    assertThat(plugin.path("state").asText()).as(plugin.toString()).isEqualToIgnoringCase("broken");
    assertThat(plugin.path("findings").toString()).contains(words).doesNotContain("Exception");
    String id = file.replace(".jar", "");
    assertThat(ask("GRAPH <" + GRAPH + id + "> { ?s ?p ?o }")).isFalse();
  }

  @Test
  void goodPluginsStartBesideBrokenOnesAndTheServerAnswers() {
    for (String file :
        new String[] {"good.jar", "good-zip.zip", "a-needs-good.jar", "a-fits-good.jar"}) {
      JsonNode plugin = plugins.getOrDefault(file, Answer.nothing());
      assertThat(plugin.path("state").asText()).as(file).isEqualToIgnoringCase("started");
      assertThat(plugin.path("findings")).isEmpty();
    }
    assertThat(plugins).doesNotContainKey("README.txt");
    assertThat(Answer.json(server.get("/health")).path("status").asText()).isEqualTo("ok");
  }

  @Test
  void theDataOfAPluginIsInItsOwnGraphAndTheCatalogueNamesTheSource() {
    assertThat(
            server
                .query(
                    "SELECT DISTINCT ?g { GRAPH ?g { <https://example.org/good> ?p ?o } }",
                    "text/csv")
                .body()
                .lines())
        .containsExactly("g", GRAPH + "good");
    assertThat(ask("<" + GRAPH + "good> <https://w3id.org/dualmap/ontology#version> \"1.0.0\""))
        .isTrue();
    assertThat(ask("<" + GRAPH + "good> <http://purl.org/dc/terms/license> \"CC0-1.0\"")).isTrue();
  }

  @Test
  void everyShippedPluginIsStarted(Demo demo) {
    JsonNode shipped = Answer.json(demo.server().get("/api/plugins"));

    assertThat(Answer.texts(shipped, "id"))
        .contains(
            "framework-eqf",
            "framework-kz",
            "field-primary-education",
            "field-electrical-power",
            "field-ict");
    assertThat(Answer.texts(shipped, "state")).allMatch("started"::equalsIgnoreCase);
    assertThat(Answer.texts(shipped, "findings")).allMatch(String::isEmpty);
  }

  @Test
  void startingTwiceChangesNothing(Demo demo) {
    assertThat(demo.firstSize()).isPositive();
    assertThat(demo.secondSequence()).isEqualTo(demo.firstSequence());
    assertThat(demo.secondSize()).isEqualTo(demo.firstSize());
  }

  @Test
  void aNewVersionReplacesTheDataOfTheOldOne(@TempDir Path temporary) {
    Path folder = temporary.resolve("plugins");
    Path data = temporary.resolve("data");
    new PluginFile("grows").write(folder);
    TestServer.start(data, folder).close();
    String renamed =
        """
        <https://example.org/renamed> a <https://w3id.org/dualmap/ontology#Field> ;
          <http://www.w3.org/2004/02/skos/core#prefLabel> "renamed"@en ;
          <https://w3id.org/dualmap/ontology#iscedField> <http://data.europa.eu/snb/isced-f/0613> .
        """;
    new PluginFile("grows").with("version", "1.1.0").file("data/field.ttl", renamed).write(folder);

    try (TestServer second = TestServer.start(data, folder)) {
      String graph = "SELECT DISTINCT ?s { GRAPH <" + GRAPH + "grows> { ?s ?p ?o } }";
      assertThat(second.query(graph, "text/csv").body().lines())
          .containsExactly("s", "https://example.org/renamed");
    }
  }

  @Test
  void dataThatWasRemovedComesBackWithTheNextStart(@TempDir Path temporary) {
    Path folder = temporary.resolve("plugins");
    Path data = temporary.resolve("data");
    new PluginFile("stays").write(folder);
    String ask = "ASK { GRAPH <" + GRAPH + "stays> { ?s ?p ?o } }";
    try (TestServer first = TestServer.start(data, folder)) {
      assertThat(first.update("DROP GRAPH <" + GRAPH + "stays>").statusCode()).isEqualTo(204);
      assertThat(first.query(ask, "text/csv").body()).contains("false");
    }

    try (TestServer second = TestServer.start(data, folder)) {
      assertThat(second.query(ask, "text/csv").body()).contains("true");
    }
  }
}
