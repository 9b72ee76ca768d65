package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings file of the distribution is the one that its commands read. */
class SettingsFileTest {
  private static final DistributionCommand DUALMAP =
      new DistributionCommand(Repository.DISTRIBUTION.resolve("bin/dualmap").toString());

  @TempDir private Path folder = Path.of("");

  @Test
  void aMistakeInTheFileOfTheDistributionIsFoundAndTheNearestKeyNamed() throws Exception {
    Path home = homeWith("dualmap:\n  htp:\n    port: 8081\n");

    DistributionCommand.Result result = userList(home);

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output()).contains("dualmap.htp.port", "dualmap.http.port");
  }

  @Test
  void aFileInTheWorkingDirectoryComesBeforeIt() throws Exception {
    Path home = homeWith("dualmap:\n  htp:\n    port: 8081\n");
    Files.writeString(folder.resolve("dualmap.yaml"), "dualmap:\n  http:\n    port: 8081\n");

    assertThat(userList(home).exitCode()).isEqualTo(0);
  }

  private Path homeWith(String settings) throws IOException {
    Path home = folder.resolve("home");
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(home.resolve("conf/dualmap.yaml"), settings);
    return home;
  }

  private DistributionCommand.Result userList(Path home) throws Exception {
    Map<String, String> environment = Map.of("DUALMAP_JAVA_OPTS", "-Ddualmap.home=" + home);
    return DUALMAP.run(folder, environment, List.of("user", "list"));
  }
}
