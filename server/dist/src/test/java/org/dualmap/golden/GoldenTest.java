package org.dualmap.golden;

import static org.assertj.core.api.Assertions.assertThat;

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

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    server = TestServer.start(folder.resolve("data"), plugins);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> aCaseComesOutAsItWasWorkedByHand() {
    return GoldenCase.folders(RESOURCES.resolve("golden")).stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    String.valueOf(folder.getFileName()),
                    () -> assertThat(GoldenCase.read(folder).run(server)).isEmpty()));
  }

  @Test
  void thereAreCases() {
    assertThat(GoldenCase.folders(RESOURCES.resolve("golden"))).hasSizeGreaterThanOrEqualTo(34);
  }
}
