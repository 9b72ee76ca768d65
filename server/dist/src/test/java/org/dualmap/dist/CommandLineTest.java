package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code bin/dualmap} on a data folder that no server has open. */
@TestInstance(Lifecycle.PER_CLASS)
class CommandLineTest {
  private static final String GRAPH = "https://example.org/imported";
  private static final String FIELDS =
      """
      @prefix dm: <https://w3id.org/dualmap/ontology#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://example.org/one> a dm:Field ; skos:prefLabel "one"@en , "бір"@kk ;
        dm:iscedField <http://data.europa.eu/snb/isced-f/0613> .
      """;

  private Path folder;

  @BeforeAll
  void importOneFile(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Files.writeString(folder.resolve("fields.ttl"), FIELDS);
    Files.writeString(
        folder.resolve("bad.ttl"), "<urn:x:f> a <https://w3id.org/dualmap/ontology#Field> .");
    CommandRun first = importFile("fields.ttl", "data");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).contains("Imported into " + GRAPH, "triples: 4 added, 0 removed");
  }

  private CommandRun run(String... arguments) {
    return CommandRun.of(folder, arguments);
  }

  private CommandRun importFile(String file, String data, String... more) {
    return run(
        Stream.concat(
                Stream.of("import", "--format", "rdf", "--graph", GRAPH, "-d", data, file),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void everyCommandExplainsItself() {
    List<List<String>> commands =
        List.of(
            List.of("serve"),
            List.of("import"),
            List.of("export"),
            List.of("reindex"),
            List.of("check-index"),
            List.of("compact"),
            List.of("backup"),
            List.of("restore"),
            List.of("check"),
            List.of("user", "add"),
            List.of("token", "create"),
            List.of("plugin", "list"),
            List.of("plugin", "new"),
            List.of("plugin", "check"),
            List.of("plugin", "pack"),
            List.of("plugin", "sign"),
            List.of("plugin", "verify"),
            List.of("plugin", "keys", "new"));
    commands.stream()
        .parallel()
        .forEach(
            command -> {
              CommandRun help =
                  run(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
              assertThat(help.exitCode()).as(command.toString()).isZero();
              assertThat(help.out())
                  .contains("Usage: dualmap " + String.join(" ", command))
                  .contains("--help", "--version");
              assertThat(help.err()).isBlank();
            });
  }

  @Test
  void theOverviewNamesEveryCommandAndEveryExitCode() {
    CommandRun help = run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains("serve", "import", "export", "reindex", "backup", "restore", "check")
        .contains("check-index", "compact")
        .contains("user", "token", "plugin")
        .containsPattern("(?s)Exit codes:.*0.*1.*2.*3.*4.*5");
  }

  @Test
  void aWrongCommandLineEndsWithTwoAndNamesTheNearest() {
    CommandRun unknown = run("exprot");
    CommandRun missing = run("import", "fields.ttl");

    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("export");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("--format");
  }

  @Test
  void exportThenImportOfTheSameFileChangesNothing() throws IOException {
    CommandRun export = run("export", "--graph", GRAPH, "-d", "data", "exported.ttl");
    assertThat(export.exitCode()).as(export.err()).isZero();
    assertThat(export.out()).contains("Wrote 4 statements");
    assertThat(Files.readString(folder.resolve("exported.ttl"))).contains("\"бір\"@kk");

    CommandRun again = importFile("exported.ttl", "data");

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out())
        .contains("resources: 0 added, 0 changed, 0 deprecated, 0 removed")
        .contains("triples: 0 added, 0 removed");
  }

  @Test
  void aPreviewSaysWhatWouldChangeAndChangesNothing() throws IOException {
    Files.writeString(folder.resolve("more.ttl"), FIELDS.replace("/one>", "/two>"));
    CommandRun preview = importFile("more.ttl", "data", "--preview");

    assertThat(preview.exitCode()).as(preview.err()).isZero();
    assertThat(preview.out()).contains("Would import", "1 added", "1 removed");
    run("export", "--graph", GRAPH, "-d", "data", "after-preview.ttl");
    assertThat(Files.readString(folder.resolve("after-preview.ttl")))
        .contains("example.org/one")
        .doesNotContain("example.org/two");
  }

  @Test
  void anExportThatCannotBeMadeLeavesNoFile() {
    CommandRun noGraph = run("export", "--graph", "urn:x:none", "-d", "data", "none.ttl");
    CommandRun noFormat = run("export", "-d", "data", "all.docx");

    assertThat(noGraph.exitCode()).isEqualTo(3);
    assertThat(noGraph.err()).contains("urn:x:none");
    assertThat(noFormat.exitCode()).isEqualTo(3);
    assertThat(folder.resolve("none.ttl")).doesNotExist();
    assertThat(folder.resolve("all.docx")).doesNotExist();
  }

  @Test
  void checkNamesEveryFindingAndEndsWithThree() {
    CommandRun good = run("check", "fields.ttl");
    CommandRun bad = run("check", "fields.ttl", "bad.ttl");
    CommandRun absent = run("check", "absent.ttl");

    assertThat(good.exitCode()).as(good.text()).isZero();
    assertThat(good.out()).contains("4 statements checked: 0 errors");
    assertThat(bad.exitCode()).isEqualTo(3);
    assertThat(bad.out()).contains(" of urn:x:f", "There is no name");
    assertThat(absent.exitCode()).isEqualTo(3);
    assertThat(absent.err()).contains("absent.ttl");
  }

  @Test
  void anIriIsKeptAsItIsWritten() throws IOException {
    String urn = "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    Files.writeString(
        folder.resolve("urn.ttl"), "<%s> <urn:x:p> <tag:example.org,2026:x> .".formatted(urn));
    run("import", "-f", "rdf", "-g", "https://example.org/urn", "-d", "data", "urn.ttl");
    run("export", "-g", "https://example.org/urn", "-d", "data", "urn.nt");

    assertThat(Files.readString(folder.resolve("urn.nt")).strip())
        .isEqualTo("<%s> <urn:x:p> <tag:example.org,2026:x> .".formatted(urn));
  }

  @Test
  void aBackupIsRestoredToTheSameGraph() throws IOException {
    CommandRun backup = run("backup", "-d", "data", "backup.zip");
    assertThat(backup.exitCode()).as(backup.err()).isZero();
    CommandRun restore = run("restore", "-d", "restored", "backup.zip");
    assertThat(restore.exitCode()).as(restore.err()).isZero();

    run("export", "-d", "data", "before.nq");
    run("export", "-d", "restored", "after.nq");

    assertThat(sorted("after.nq")).isNotEmpty().isEqualTo(sorted("before.nq"));
  }

  private List<String> sorted(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream().sorted().toList();
  }

  @Test
  void aBackupOverwritesNothingAndARestoreNeedsAnEmptyFolder() throws IOException {
    Files.writeString(folder.resolve("precious.zip"), "precious");
    CommandRun backup = run("backup", "-d", "data", "precious.zip");
    CommandRun restore = run("restore", "-d", "data", "precious.zip");

    assertThat(backup.exitCode()).isEqualTo(3);
    assertThat(backup.err()).contains("precious.zip", "exists");
    assertThat(Files.readString(folder.resolve("precious.zip"))).isEqualTo("precious");
    assertThat(restore.exitCode()).isEqualTo(3);
    assertThat(restore.err()).contains("not empty");
  }

  @Test
  void aBackupThatIsCutOffIsRefusedAndLeavesNoFolder() throws IOException {
    run("backup", "-d", "data", "whole.zip");
    byte[] whole = Files.readAllBytes(folder.resolve("whole.zip"));
    Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length * 2 / 3));

    CommandRun restore = run("restore", "-d", "not-made", "cut.zip");

    assertThat(restore.exitCode()).isEqualTo(3);
    assertThat(restore.err().strip().lines()).hasSize(1);
    assertThat(restore.err()).contains("cut.zip");
    assertThat(folder.resolve("not-made")).doesNotExist();
  }

  @Test
  void theIndexIsBuiltAnew() {
    CommandRun reindex = run("reindex", "-d", "data");

    assertThat(reindex.exitCode()).as(reindex.err()).isZero();
  }

  @Test
  void aCommandOnAFolderThatIsNotThereSaysSo() {
    for (String command : List.of("backup", "export", "reindex", "check-index", "compact")) {
      CommandRun absent =
          List.of("backup", "export").contains(command)
              ? run(command, "-d", "absent", "out.nq")
              : run(command, "-d", "absent");
      assertThat(absent.exitCode()).as(command + absent.text()).isEqualTo(3);
      assertThat(absent.err()).contains("absent");
      assertThat(folder.resolve("absent")).doesNotExist();
    }
  }

  @Test
  void accountsOfAnUnknownNameAreRefused() {
    assertThat(run("token", "create", "nobody", "-d", "data").exitCode()).isEqualTo(3);
    assertThat(run("user", "remove", "nobody", "-d", "data").exitCode()).isEqualTo(3);
    CommandRun role = run("user", "add", "x", "--role", "king", "-d", "data");
    assertThat(role.exitCode()).isEqualTo(2);
    assertThat(role.err()).containsIgnoringCase("editor");
    CommandRun password =
        CommandRun.with(
            folder, Map.of(), "short\n", "user", "password", "x", "--stdin", "-d", "data");
    assertThat(password.exitCode()).isEqualTo(3);
  }

  @Test
  void pluginsAreListedAndTheirDataRemoved() {
    Path plugins = folder.resolve("plugins");
    new PluginFile("here").write(plugins);
    Map<String, String> environment = Map.of("DUALMAP_PLUGINS_FOLDER", plugins.toString());
    CommandRun good =
        CommandRun.with(folder, environment, "", "plugin", "list", "-d", "with-plugins");
    assertThat(good.exitCode()).as(good.text()).isZero();
    assertThat(good.out()).contains("here\t1.0.0\tstarted");

    new PluginFile("broken").with("version", "x").write(plugins);
    CommandRun broken =
        CommandRun.with(folder, environment, "", "plugin", "list", "-d", "with-plugins");
    assertThat(broken.exitCode()).isEqualTo(3);
    assertThat(broken.out()).contains("broken", "1.2.3");

    CommandRun removed = plugin("remove", "here");
    assertThat(removed.exitCode()).as(removed.err()).isZero();
    CommandRun again = plugin("remove", "here");
    assertThat(again.exitCode()).isEqualTo(3);
  }

  private CommandRun plugin(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of("plugin"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("-d", "with-plugins"));
    return CommandRun.with(
        folder,
        Map.of("DUALMAP_PLUGINS_FOLDER", folder.resolve("plugins").toString()),
        "",
        all.toArray(String[]::new));
  }

  @Test
  void pluginsAreInstalledAndSwitchedOffWhileNoServerRuns() {
    new PluginFile("late").write(folder.resolve("made"));
    CommandRun unsigned = plugin("install", "made/late.jar");
    assertThat(unsigned.exitCode()).isEqualTo(3);
    assertThat(unsigned.err()).contains("Nobody has signed");
    CommandRun preview = plugin("install", "made/late.jar", "--accept-unsigned", "--preview");
    assertThat(preview.out()).contains("Would do: install late 1.0.0: 3 statements added");
    CommandRun installed = plugin("install", "made/late.jar", "--accept-unsigned");
    assertThat(installed.out()).as(installed.err()).contains("Done: install late 1.0.0");
    assertThat(plugin("disable", "late").out()).contains("3 removed");
    assertThat(plugin("list").out()).contains("late\t1.0.0\tdisabled");
    assertThat(plugin("enable", "late").out()).contains("3 statements added");
    assertThat(plugin("remove", "late").out()).contains("Done: remove late");
    assertThat(plugin("list").out()).doesNotContain("late");
  }
}
