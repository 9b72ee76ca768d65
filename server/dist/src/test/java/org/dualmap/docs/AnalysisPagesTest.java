package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dualmap.curriculum.Check;
import org.dualmap.demand.Taught;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the samples of the pages about analyses, and looks whether they name every case. */
class AnalysisPagesTest {
  private static @Nullable TestServer started;

  @BeforeAll
  static void start(@TempDir Path folder) {
    started = TestServer.start(folder, Repository.SHIPPED_PLUGINS);
  }

  @AfterAll
  static void stop() {
    server().close();
  }

  private static TestServer server() {
    return Objects.requireNonNull(started);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"docs/coverage.md", "docs/curriculum.md", "docs/demand.md", "docs/suggestions.md"})
  void everySampleAnswersAsThePageSays(String page) throws IOException {
    List<ShellStatement> samples =
        CodeBlock.of(Repository.text(page)).stream()
            .filter(block -> block.language().equals("bash"))
            .flatMap(block -> ShellStatement.of(block.text()).stream())
            .toList();

    assertThat(samples).hasSizeGreaterThan(1);
    for (ShellStatement sample : samples) {
      CurlCommand curl = new CurlCommand(sample.arguments(Map.of()));
      HttpResponse<String> answer = server().send(curl.request(server(), Path.of("")));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(sample.expected()).as(sample.toString()).isNotEmpty();
      for (String promise : sample.expected()) {
        assertThat(answer.body()).as(sample.toString()).contains(promise);
      }
    }
  }

  @Test
  void everyCheckHasItsRowWithItsSeverity() {
    String page = Repository.text("docs/curriculum.md");

    for (Check check : Check.values()) {
      assertThat(page).contains("| `" + check.token() + "` | " + check.severity().token() + " |");
    }
    assertThat(
            page.lines().filter(line -> line.matches("\\| `[a-z-]+` \\| (fault|warning|note).*")))
        .hasSize(Check.values().length);
  }

  @Test
  void everyPlaceWhereASkillIsTaughtHasItsRow() {
    String page = Repository.text("docs/demand.md");

    for (Taught taught : Taught.values()) {
      assertThat(page).contains("\n| `" + taught.token() + "` |");
    }
  }
}
