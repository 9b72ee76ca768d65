package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks every query of the page about search, from its very text. */
class SearchPageTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

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

  @Test
  void everyQueryHasAnAnswer() throws IOException {
    List<String> queries =
        CodeBlock.of(Repository.text("docs/search.md")).stream()
            .filter(block -> block.language().equals("sparql"))
            .map(CodeBlock::text)
            .toList();

    assertThat(queries).hasSizeGreaterThanOrEqualTo(6);
    for (String query : queries) {
      HttpResponse<String> answer = server().query(query, "application/sparql-results+json");
      assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
      JsonNode json = JSON.readTree(answer.body());
      if (json.has("boolean")) {
        assertThat(json.path("boolean").asBoolean()).as(query).isTrue();
      } else {
        assertThat(json.at("/results/bindings")).as(query).isNotEmpty();
        json.at("/results/bindings")
            .forEach(row -> assertThat(row).as(query).hasSameSizeAs(json.at("/head/vars")));
      }
    }
  }
}
