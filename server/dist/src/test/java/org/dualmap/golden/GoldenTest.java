package org.dualmap.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every golden case against a real server, and the proof that a wrong expectation fails. */
@TestInstance(Lifecycle.PER_CLASS)
class GoldenTest {
  private static final Path RESOURCES =
      Path.of(System.getProperty("dualmap.repository"), "server/dist/src/test/resources");

  private TestServer server;

  /** With the plugins that bring rule sets, and without those that bring programmes. */
  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    Path shipped = Path.of(System.getProperty("dualmap.folder"), "plugins");
    try (Stream<Path> files = Files.list(shipped)) {
      for (Path file : files.filter(GoldenTest::bringsNoProgramme).toList()) {
        Files.copy(file, plugins.resolve(String.valueOf(file.getFileName())));
      }
    }
    server = TestServer.start(folder.resolve("data"), plugins);
  }

  private static boolean bringsNoProgramme(Path plugin) {
    return !String.valueOf(plugin.getFileName()).startsWith("field-");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static Stream<Path> folders() {
    return GoldenCase.folders(RESOURCES.resolve("golden")).stream();
  }

  @TestFactory
  Stream<DynamicTest> aCaseComesOutAsItWasWorkedByHand() {
    return folders()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    String.valueOf(folder.getFileName()),
                    () -> {
                      GoldenCase given = GoldenCase.read(folder);
                      given.give(server);
                      List<JsonNode> answers = given.ask(server);
                      assertThat(given.differences(answers)).as(given.title()).isEmpty();
                      assertThat(given.unnoticed(answers)).as("made wrong").isEmpty();
                    }));
  }

  @Test
  void thereAreCasesNumberedWithoutAHole() {
    List<String> numbers =
        folders().map(folder -> String.valueOf(folder.getFileName()).substring(0, 2)).toList();

    assertThat(numbers).hasSizeGreaterThanOrEqualTo(34);
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo("%02d".formatted(i + 1));
    }
  }

  @Test
  void aWrongExpectationIsToldWithTheCaseThePlaceAndBothFigures() {
    GoldenCase wrong = GoldenCase.read(RESOURCES.resolve("golden-wrong/wrong-figures"));
    wrong.give(server);

    assertThat(wrong.differences(wrong.ask(server)))
        .containsExactly(
            "wrong-figures: coverage of programme college, standard standard:"
                + " items.joins-wires.state: expected covered, not partial",
            "wrong-figures: coverage of programme college, standard standard:"
                + " items.joins-wires.atLeast: expected 0.41, not 0.4",
            "wrong-figures: coverage of programme college, standard standard:"
                + " items.joins-wires.atMozt: the answer has no such thing",
            "wrong-figures: coverage of programme college, standard standard:"
                + " items.plans-work: the answer has no such thing",
            "wrong-figures: coverage of programme college, standard standard:"
                + " gaps: expected [], not [joins-wires]",
            "wrong-figures: coverage of programme college, standard standard:"
                + " orphans: expected [solders], not []",
            "wrong-figures: coverage of programme college, standard college:"
                + " the server refused: https://w3id.org/dualmap/id/golden/wrong-figures/college"
                + " is no standard, but a programme.");
  }

  @Test
  void everythingWrongInTheFilesOfACaseIsToldAtOnceWithItsLine() throws IOException {
    Path bad = RESOURCES.resolve("golden-wrong/bad-files");

    assertThatThrownBy(() -> GoldenCase.read(bad))
        .isInstanceOf(BadCase.class)
        .hasMessage(Files.readString(bad.resolve("faults.txt")).strip());
  }

  @Test
  void aKeyThatStandsTwiceIsAMistake() {
    assertThatThrownBy(() -> YamlNode.read("title: a\ntitle: b\n"))
        .isInstanceOf(BadCase.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("title");
  }
}
