package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What bad input gets: one clear sentence, an exit code that is not 0, and nothing changed. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {
  private static final String HEADER =
      "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description\n";
  private static final String ROW =
      "KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/%s,knowledge,transversal,%s,,\n";

  private Path folder;

  @BeforeAll
  void makeDataFolder(@TempDir Path temporary) throws IOException {
    folder = temporary;
    esco("good.zip", (HEADER + ROW.formatted("a", "welding")).getBytes(StandardCharsets.UTF_8));
    CommandRun first = importEsco("good.zip");
    assertThat(first.exitCode()).as(first.text()).isZero();
    assertThat(first.out()).contains("1 records read");
  }

  private void esco(String name, byte[] skills) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      zip.putNextEntry(new ZipEntry("skills_en.csv"));
      zip.write(skills);
    }
  }

  private CommandRun importEsco(String... files) {
    return importEsco(Map.of(), files);
  }

  private CommandRun importEsco(Map<String, String> environment, String... files) {
    String[] arguments =
        Stream.concat(Stream.of("import", "--format", "esco", "-d", "data"), Stream.of(files))
            .toArray(String[]::new);
    return CommandRun.with(folder, environment, "", arguments);
  }

  /** Digests of the journal and the accounts, from which everything else can be built anew. */
  private Map<String, String> truth() throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (name.contains("journal") || name.contains("accounts") || name.contains("format")) {
          digests.put(name, DigestUtils.sha256Hex(Files.readAllBytes(file)));
        }
      }
    }
    assertThat(digests).isNotEmpty();
    return digests;
  }

  private static void refused(CommandRun run, int exitCode, String... words) {
    assertThat(run.exitCode()).as(run.text()).isEqualTo(exitCode);
    String first = run.err().strip().lines().findFirst().orElse("");
    assertThat(first).as(run.text()).contains(words);
    assertThat(run.text()).doesNotContain("\tat ", "java.lang.");
    assertThat(run.out()).isBlank();
  }

  @Test
  void aTruncatedZipIsRefused() throws IOException {
    Map<String, String> before = truth();
    byte[] whole = Files.readAllBytes(folder.resolve("good.zip"));
    Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));

    refused(importEsco("cut.zip"), 3, "cut.zip", "no whole zip");
    refused(importEsco("good.zip", "cut.zip"), 3, "cut.zip");

    assertThat(truth()).isEqualTo(before);
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    Map<String, String> before = truth();
    String line = ROW.formatted("b", "x".repeat(1000));
    esco("bomb.zip", (HEADER + line.repeat(3000)).getBytes(StandardCharsets.UTF_8));
    assertThat(Files.size(folder.resolve("bomb.zip"))).isLessThan(100_000);

    refused(
        importEsco(Map.of("DUALMAP_IMPORTS_UNPACKED_MEGABYTES", "1"), "bomb.zip"),
        3,
        "bomb.zip",
        "unpacked-megabytes");

    assertThat(truth()).isEqualTo(before);
  }

  @Test
  void aWrongHeaderIsRefusedWithTheColumnThatIsMissing() throws IOException {
    Map<String, String> before = truth();
    esco(
        "header.zip",
        (HEADER.replace("preferredLabel", "label") + ROW.formatted("c", "c"))
            .getBytes(StandardCharsets.UTF_8));

    refused(importEsco("header.zip"), 3, "skills_en.csv", "preferredLabel");

    assertThat(truth()).isEqualTo(before);
  }

  @Test
  void anotherCharsetIsRefusedWithItsPlace() throws IOException {
    Map<String, String> before = truth();
    String text = HEADER + ROW.formatted("d", "ok") + ROW.formatted("e", "Сварка");
    esco("charset.zip", text.getBytes(Charset.forName("windows-1251")));

    refused(importEsco("charset.zip"), 3, "skills_en.csv", "UTF-8");

    assertThat(truth()).isEqualTo(before);
  }

  @Test
  void filesThatAreNoEscoOrNotThereAreRefused() throws IOException {
    Map<String, String> before = truth();
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("other.zip")))) {
      zip.putNextEntry(new ZipEntry("holiday.jpg"));
    }

    refused(importEsco("other.zip"), 3, "no ESCO classification");
    refused(importEsco("absent.zip"), 3, "absent.zip");

    assertThat(truth()).isEqualTo(before);
  }

  @Test
  void aUsedPortIsSaid() throws IOException {
    try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      String port = Integer.toString(used.getLocalPort());
      refused(
          CommandRun.of(folder, "serve", "-d", "port-data", "--port", port),
          4,
          port,
          "dualmap.http.port");
    }
  }

  @Test
  void aDataFolderOfANewerVersionIsLeftAlone() throws IOException {
    Path newer = Files.createDirectories(folder.resolve("newer"));
    Files.writeString(newer.resolve("format"), "99\n");

    for (String command : List.of("serve", "reindex")) {
      refused(CommandRun.of(folder, command, "-d", "newer"), 4, "newer version", "99");
    }

    try (Stream<Path> files = Files.list(newer)) {
      assertThat(files).containsExactly(newer.resolve("format"));
    }
  }

  @Test
  void aDataFolderOpenInAnotherProcessIsLeftAlone(@TempDir Path other) {
    try (TestServer server = TestServer.start(other, other.resolve("none"))) {
      long sequence = server.server().store().sequence();
      String own = Long.toString(ProcessHandle.current().pid());

      refused(
          CommandRun.of(folder, "import", "-f", "esco", "-d", other.toString(), "good.zip"),
          4,
          "open in another process",
          own);

      assertThat(server.server().store().sequence()).isEqualTo(sequence);
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Files.writeString(folder.resolve("a-file"), "no folder");

    refused(
        CommandRun.of(folder, "import", "-f", "esco", "-d", "a-file/data", "good.zip"),
        4,
        "a-file/data");
  }

  @Test
  void anUnknownSettingIsRefusedWithTheNearestOne() throws IOException {
    Files.writeString(folder.resolve("wrong.yaml"), "dualmap:\n  http:\n    prot: 80\n");

    refused(
        CommandRun.of(folder, "serve", "-c", "wrong.yaml", "-d", "settings-data"),
        3,
        "dualmap.http.prot",
        "Did you mean \"dualmap.http.port\"?");
    refused(
        CommandRun.with(
            folder, Map.of("DUALMAP_HTTP_PROT", "80"), "", "serve", "-d", "settings-data"),
        3,
        "DUALMAP_HTTP_PROT",
        "Did you mean \"DUALMAP_HTTP_PORT\"?");

    assertThat(folder.resolve("settings-data")).doesNotExist();
  }

  @Test
  void aBadValueOfASettingIsNamed() {
    refused(
        CommandRun.with(folder, Map.of("DUALMAP_HTTP_PORT", "many"), "", "serve", "-d", "no-data"),
        3,
        "many");

    assertThat(folder.resolve("no-data")).doesNotExist();
  }
}
