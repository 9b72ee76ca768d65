package org.dualmap.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** {@code /api/suggestions}: ESCO skills for the English text of an outcome. */
record Suggestions(URI server) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(60);
  private static final String OUTCOME = "https://w3id.org/dualmap/id/outcome/";

  /** A question for each outcome of the demo data. */
  List<Ask> questions(List<Label> labels) {
    return labels.stream()
        .filter(label -> label.iri().startsWith(OUTCOME) && label.lang().equals("en"))
        .map(label -> question(label.text()))
        .toList();
  }

  private Ask question(String text) {
    String json = JSON.createObjectNode().put("text", text).put("lang", "en").toString();
    return new Ask(server.resolve("api/suggestions?lang=en"), json);
  }

  /** Has the vectors of all labels made, which the first question begins, and waits for them. */
  void awaitVectors() throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    JsonNode vectors = vectors();
    while (!vectors.path("ready").asBoolean()
        || vectors.path("done").asInt() < vectors.path("total").asInt()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Vectors are not ready: " + vectors);
      }
      Thread.sleep(1000);
      vectors = vectors();
    }
  }

  private JsonNode vectors() throws IOException {
    return JSON.readTree(Client.send(question("teamwork"))).path("vectors");
  }
}
