package org.dualmap.esco;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From ESCO 1.1.0 to 1.1.1 by jobs of a running server, some of them cancelled. */
final class EscoUpdateTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  @Test
  void anUpdateSaysWhatChangedAndACancelledImportLeavesNoTrace() throws IOException {
    EscoVersion before = EscoVersion.read("1.1.0");
    EscoVersion after = EscoVersion.read("1.1.1");
    try (TestServer server = TestServer.start(data(), folder.resolve("no-plugins"))) {
      assertThatCancellingLeavesNoTrace(server, before);
      EscoUpload first = EscoUpload.send(server, before.files()).awaitEnd();
      assertThat(first.state()).as(first.toString()).isEqualTo("done");
      assertThat(first.stages()).contains("reading", "writing", "checking");
      assertThat(first.report().path("records").asLong()).isEqualTo(before.records());

      EscoUpload update = EscoUpload.send(server, after.files()).awaitEnd();
      assertThat(update.state()).as(update.toString()).isEqualTo("done");
      assertThatTheReportSaysWhatTheFilesSay(update.report(), before, after);
      assertThatDroppedConceptsStayForOldLinks(server, before, after);

      long sequence = server.server().store().sequence();
      EscoUpload again = EscoUpload.send(server, after.files()).awaitEnd();
      assertThat(again.state()).as(again.toString()).isEqualTo("done");
      for (String number : new String[] {"added", "changed", "deprecated", "removed"}) {
        assertThat(again.report().path(number).asLong()).as(number).isZero();
      }
      assertThat(server.server().store().sequence()).isEqualTo(sequence);
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** Cancels in each stage; while the first is cancelled a second waits, and is cancelled first. */
  private void assertThatCancellingLeavesNoTrace(TestServer server, EscoVersion esco)
      throws IOException {
    long sequence = server.server().store().sequence();
    for (String stage : new String[] {"reading", "writing", "checking"}) {
      EscoUpload upload = EscoUpload.send(server, esco.files()).awaitStage(stage);
      if (stage.equals("reading")) {
        EscoUpload waiting = EscoUpload.send(server, esco.files());
        upload.cancel();
        assertThat(waiting.cancel().state()).isEqualTo("cancelled");
      } else {
        upload.cancel();
      }
      assertThat(upload.state()).as("cancelled while %s: %s", stage, upload).isEqualTo("cancelled");
      assertThat(server.server().store().sequence()).isEqualTo(sequence);
      assertThat(ask(server, "GRAPH <https://w3id.org/dualmap/graph/import/esco> { ?s ?p ?o }"))
          .isFalse();
      try (Stream<Path> left = Files.list(data().resolve("uploads"))) {
        assertThat(left).isEmpty();
      }
    }
  }

  private static void assertThatTheReportSaysWhatTheFilesSay(
      JsonNode report, EscoVersion before, EscoVersion after) {
    assertThat(report.path("added").asInt())
        .isEqualTo(after.conceptsNotIn(before).size() + after.schemesNotIn(before));
    assertThat(report.path("changed").asLong()).isEqualTo(after.differentFrom(before));
    assertThat(report.path("deprecated").asInt()).isEqualTo(before.conceptsNotIn(after).size());
    assertThat(report.path("removed").asInt()).isEqualTo(before.schemesNotIn(after));
    assertThat(report.path("deprecated").asInt()).isPositive();
  }

  private static void assertThatDroppedConceptsStayForOldLinks(
      TestServer server, EscoVersion before, EscoVersion after) throws IOException {
    assertThat(
            server
                .query(
                    "SELECT (COUNT(*) AS ?n) { ?s"
                        + " <http://www.w3.org/2002/07/owl#deprecated> true }",
                    "text/csv")
                .body()
                .lines()
                .skip(1))
        .containsExactly(Integer.toString(before.conceptsNotIn(after).size()));
    awaitIndex(server);
    String dropped = new TreeSet<>(before.conceptsNotIn(after)).first();
    String address = "/api/resources?iri=" + TestServer.encode(dropped);
    assertThat(server.get(address, "Accept", "text/turtle").body())
        .contains("owl:deprecated", before.label(dropped));
    assertThat(finds(server, before.label(dropped), dropped, "")).isFalse();
    assertThat(finds(server, before.label(dropped), dropped, "&deprecated=true")).isTrue();
  }

  /** A large change reaches the search index a while after it is committed. */
  private static void awaitIndex(TestServer server) {
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (!server.get("/metrics").body().contains("\ndualmap_search_lag 0.0\n")) {
      assertThat(System.nanoTime()).as("The index does not follow").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static boolean finds(TestServer server, String text, String iri, String more)
      throws IOException {
    String path = "/api/search?limit=200&q=" + TestServer.encode(text) + more;
    return JSON.readTree(server.get(path).body())
        .path("hits")
        .findValuesAsText("iri")
        .contains(iri);
  }

  private static boolean ask(TestServer server, String pattern) throws IOException {
    String answer =
        server.query("ASK { " + pattern + " }", "application/sparql-results+json").body();
    return JSON.readTree(answer).path("boolean").asBoolean();
  }
}
