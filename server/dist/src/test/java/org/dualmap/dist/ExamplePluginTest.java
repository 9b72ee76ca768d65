package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.io.FileUtils;
import org.dualmap.spi.NationalFramework;
import org.dualmap.testkit.TestPlugin;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The example for partners is built from the SPI alone, and a server takes it as it is. */
class ExamplePluginTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("dualmap.repository"), "examples", "framework-ee");

  @TempDir private Path classes;

  private void build() throws IOException {
    Path main = EXAMPLE.resolve("src/main");
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", spi()));
    try (Stream<Path> sources = Files.walk(main.resolve("java"))) {
      sources.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(failed).isZero();
    FileUtils.copyDirectory(main.resolve("resources").toFile(), classes.toFile());
  }

  private static String spi() {
    return NationalFramework.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  @Test
  void itIsBuiltCheckedPackedAndInUse() throws IOException {
    build();
    try (TestPlugin plugin = TestPlugin.of(classes)) {
      assertThat(plugin.findings()).isEmpty();
      TestServer server = plugin.start();

      JsonNode status =
          Answer.json(server.get("/api/plugins/framework-ee", "Accept", "application/json"));
      assertThat(status.path("state").asText()).isEqualTo("STARTED");
      assertThat(status.path("extensions").toString()).contains("NationalFramework");
      assertThat(status.path("findings")).isEmpty();
      assertThat(Answer.json(server.get("/api/frameworks?lang=en")).toString())
          .contains("Estonian Qualifications Framework (example)");
    }
  }

  @Test
  void whatTheCheckRefusesIsNotPacked() throws IOException {
    build();
    Files.delete(classes.resolve("data/framework.ttl"));
    try (TestPlugin plugin = TestPlugin.of(classes)) {
      assertThat(plugin.findings()).anyMatch(f -> f.asLine().contains("data/framework.ttl"));
      assertThat(org.assertj.core.api.Assertions.catchThrowable(plugin::pack))
          .isInstanceOf(org.dualmap.problem.Problem.class);
    }
  }

  @Test
  void itsProjectInheritsNothingAndPacksNothing() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(EXAMPLE.resolve("pom.xml").toFile());
    var dependencies = pom.getElementsByTagName("dependency");

    assertThat(pom.getElementsByTagName("parent").getLength()).isZero();
    for (int i = 0; i < dependencies.getLength(); i++) {
      assertThat(dependencies.item(i).getTextContent()).containsAnyOf("provided", "test");
    }
  }
}
