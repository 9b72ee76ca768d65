package org.dualmap.esco;

import static java.net.http.HttpRequest.BodyPublishers.concat;
import static java.net.http.HttpRequest.BodyPublishers.ofFile;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dualmap.testkit.TestServer;

/** Imports files as a job of a running server, and watches it. */
final class EscoUpload {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Set<String> ENDS = Set.of("done", "failed", "cancelled");

  private final TestServer server;
  private final Set<String> stages = new LinkedHashSet<>();
  private JsonNode job;

  private EscoUpload(TestServer server, JsonNode job) {
    this.server = server;
    this.job = job;
  }

  /** Sends the files; the server answers with the job at once. */
  static EscoUpload send(TestServer server, List<Path> files) throws IOException {
    BodyPublisher body = ofString("");
    for (Path file : files) {
      String head =
          "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
              .formatted(file.getFileName());
      body = concat(body, ofString(head), ofFile(file), ofString("\r\n"));
    }
    HttpRequest.Builder request =
        authorized(server, "/api/imports?format=esco")
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(concat(body, ofString("--part--\r\n")));
    return new EscoUpload(server, json(server, request, 202));
  }

  private static HttpRequest.Builder authorized(TestServer server, String path) {
    return server.request(path, "Authorization", "Bearer " + server.administratorToken());
  }

  private static JsonNode json(TestServer server, HttpRequest.Builder request, int expected)
      throws IOException {
    HttpResponse<String> answer = server.send(request);
    if (answer.statusCode() != expected) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private String path() {
    return "/api/imports/" + job.path("id").asText();
  }

  /** Waits until the job is in a stage, or over. */
  EscoUpload awaitStage(String stage) throws IOException {
    return await(now -> now.path("stage").asText().equals(stage));
  }

  /** Waits until the job is over. */
  EscoUpload awaitEnd() throws IOException {
    return await(now -> false);
  }

  private EscoUpload await(Predicate<JsonNode> wanted) throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!wanted.test(job) && !ENDS.contains(state())) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The import takes too long: " + job);
      }
      pause();
      job = json(server, authorized(server, path()).GET(), 200);
      stages.add(job.path("stage").asText());
      if (job.path("total").asLong() > 0
          && job.path("done").asLong() > job.path("total").asLong()) {
        throw new AssertionError("More is done than there is: " + job);
      }
    }
    return this;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Cancels the job and waits for its end. */
  EscoUpload cancel() throws IOException {
    json(server, authorized(server, path()).DELETE(), 202);
    return awaitEnd();
  }

  String state() {
    return job.path("state").asText();
  }

  /** The stages that were seen while waiting. */
  Set<String> stages() {
    return stages;
  }

  /** What the import did. */
  JsonNode report() {
    return job.path("report");
  }

  @Override
  public String toString() {
    return job.toString();
  }
}
