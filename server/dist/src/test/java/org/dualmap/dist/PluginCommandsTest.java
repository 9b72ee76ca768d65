package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands for a plugin's files print, and their exit codes. */
class PluginCommandsTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void makeAFramework() {
    CommandRun made = plugin("new", "--kind", "framework", "--id", "framework-atlantis");
    assertThat(made.exitCode()).as(made.err()).isZero();
  }

  private CommandRun plugin(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "plugin";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandRun.of(folder, all);
  }

  private void replace(String file, String text, String by) throws IOException {
    Path path = folder.resolve("framework-atlantis").resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(text);
    Files.writeString(path, before.replace(text, by));
  }

  @Test
  void programsReadTheFindingsAsJson() throws IOException {
    replace("data/framework.ttl", "dm:levelNumber 2", "dm:levelNumber 1");

    CommandRun check = plugin("check", "--format", "json", "framework-atlantis");

    JsonNode told = JsonMapper.builder().build().readTree(check.out());
    assertThat(check.exitCode()).isEqualTo(3);
    assertThat(told.path("plugin").asText()).isEqualTo("framework-atlantis-0.1.0");
    assertThat(told.path("statements").asInt()).isEqualTo(46);
    assertThat(told.path("errors").asInt()).isEqualTo(2);
    assertThat(told.path("findings").path(0).path("source").asText())
        .isEqualTo("data/framework.ttl");
    assertThat(told.path("findings").path(0).path("line").asInt()).isPositive();
    assertThat(told.path("findings").findValuesAsText("message"))
        .contains("Another level of the same framework has the same number.");
  }

  @Test
  void aWrongPluginIsNotPacked() throws IOException {
    replace("plugin.yaml", "version: 0.1.0", "version: first");

    CommandRun pack = plugin("pack", "framework-atlantis");

    assertThat(pack.exitCode()).isEqualTo(3);
    assertThat(pack.out()).contains("plugin.yaml, line 5, version", "must look like 1.2.3");
    assertThat(pack.err()).contains("Nothing was packed");
    assertThat(folder).isDirectoryNotContaining("glob:**.zip");
  }

  @Test
  void aPackageThatWasChangedOnItsWayIsBroken() throws IOException {
    assertThat(plugin("pack", "framework-atlantis", "--out", "a.zip").exitCode()).isZero();
    assertThat(plugin("verify", "a.zip").out()).startsWith("unsigned");
    byte[] bytes = Files.readAllBytes(folder.resolve("a.zip"));
    assertThat(plugin("pack", "framework-atlantis", "--out", "b.zip").exitCode()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("b.zip"))).isEqualTo(bytes);
    int place = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("licence");
    bytes[place] = 'L';
    Files.write(folder.resolve("b.zip"), bytes);

    CommandRun verify = plugin("verify", "b.zip");

    assertThat(verify.exitCode()).isEqualTo(3);
    assertThat(verify.text()).contains("plugin.yaml").doesNotContain("Exception");
  }

  @Test
  void aKeyNeedsItsProviderAndIsNotOverwritten() {
    assertThat(plugin("keys", "new", "key").exitCode()).isEqualTo(2);
    CommandRun made = plugin("keys", "new", "key", "--provider", "Example College");
    assertThat(made.out()).matches("ed25519:[A-Za-z0-9+/=]+ Example College\\s+");

    CommandRun again = plugin("keys", "new", "key", "--provider", "Example College");

    assertThat(again.exitCode()).isEqualTo(3);
    assertThat(again.err()).contains("never overwritten");
  }
}
