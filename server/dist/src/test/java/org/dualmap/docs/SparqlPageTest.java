package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the queries of the page about SPARQL, from its very text, and what the server answers. */
class SparqlPageTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
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

  private static JsonNode coverage() throws IOException {
    HttpResponse<String> answer =
        server()
            .get(
                "/api/coverage?programme=%sprogramme/ict/vet&standard=%sstandard/ict"
                    .formatted(ID, ID),
                "Accept",
                "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** The rows of the query under a heading, each with its values in order. */
  private static List<List<String>> rows(String heading) throws IOException {
    String query =
        CodeBlock.of(Repository.text("docs/analyses-in-sparql.md")).stream()
            .filter(block -> block.heading().equals(heading) && block.language().equals("sparql"))
            .map(CodeBlock::text)
            .findFirst()
            .orElseThrow();
    JsonNode answer =
        JSON.readTree(server().query(query, "application/sparql-results+json").body());
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode binding : answer.at("/results/bindings")) {
      List<String> row = new ArrayList<>();
      answer
          .at("/head/vars")
          .forEach(name -> row.add(binding.path(name.asText()).path("value").asText()));
      rows.add(row);
    }
    assertThat(rows).as(heading).isNotEmpty();
    return rows;
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  @Test
  void directCoverageIsThatOfTheServer() throws IOException {
    List<List<String>> expected = new ArrayList<>();
    for (JsonNode item : coverage().path("items")) {
      if (item.path("basis").asText().equals("direct")) {
        expected.add(
            List.of(
                item.path("iri").asText(),
                item.path("state").asText(),
                figure(item.path("atLeast").asDouble()),
                figure(item.path("atMost").asDouble())));
      }
    }
    List<List<String>> actual = new ArrayList<>();
    for (List<String> row : rows("How far a programme covers a standard")) {
      actual.add(
          List.of(
              row.get(0),
              row.get(1),
              figure(Double.parseDouble(row.get(2))),
              figure(Double.parseDouble(row.get(3)))));
    }

    assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void outcomesThatServeNothingAreTheOrphans() throws IOException {
    List<String> orphans = new ArrayList<>();
    coverage().path("orphans").forEach(orphan -> orphans.add(orphan.path("iri").asText()));

    assertThat(rows("Outcomes that serve nothing"))
        .containsExactlyInAnyOrderElementsOf(orphans.stream().map(List::of).toList());
  }

  @Test
  void theClaimsBehindAnItemAreThoseOfTheServer() throws IOException {
    List<List<String>> expected = new ArrayList<>();
    for (JsonNode item : coverage().path("items")) {
      if (item.path("iri").asText().equals(ID + "labour-function/ict/p4-f2")) {
        for (JsonNode claim : item.path("claims")) {
          expected.add(
              List.of(
                  claim.path("iri").asText(),
                  claim.path("state").asText(),
                  claim.path("author").asText(),
                  claim.path("reviewer").asText(),
                  claim.path("reviewed").asText()));
        }
      }
    }
    List<List<String>> actual = new ArrayList<>();
    for (List<String> row : rows("Who says so")) {
      List<String> readable = new ArrayList<>(row);
      readable.set(1, row.get(1).replaceFirst(".*#", "").toLowerCase(Locale.ROOT));
      actual.add(readable);
    }

    assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
  }
}
