package org.dualmap.dist;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.dualmap.testkit.TestServer;

/** Sends files to be imported and waits for what comes of it. */
final class ImportRun {
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);

  private final TestServer server;

  ImportRun(TestServer server) {
    this.server = server;
  }

  /** Sends one file; the answer names the job, or is a problem. */
  HttpResponse<String> send(String format, boolean preview, String file, String text) {
    return send(format, preview, file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends one file that is no text. */
  HttpResponse<String> send(String format, String file, byte[] content) {
    return send(format, false, file, content);
  }

  private HttpResponse<String> send(String format, boolean preview, String file, byte[] content) {
    String head =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(file);
    return server.send(
        server
            .request(
                "/api/imports?format=" + format + (preview ? "&preview=true" : ""),
                "Authorization",
                token(),
                "Content-Type",
                "multipart/form-data; boundary=x")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                    BodyPublishers.ofByteArray(content),
                    BodyPublishers.ofString("\r\n--x--\r\n"))));
  }

  private String token() {
    return "Bearer " + server.administratorToken();
  }

  /** Imports a file and returns the job when it has ended. */
  JsonNode run(String format, String file, String text) {
    return await(send(format, false, file, text));
  }

  /** What importing a file would do. */
  JsonNode preview(String format, String file, String text) {
    return await(send(format, true, file, text));
  }

  /** The job as it is now. */
  JsonNode job(String id) {
    return Answer.json(server.get("/api/imports/" + id, "Authorization", token()));
  }

  HttpResponse<String> cancel(String id) {
    return server.send(server.request("/api/imports/" + id, "Authorization", token()).DELETE());
  }

  /** Waits for the end of a job. */
  JsonNode await(HttpResponse<String> sent) {
    String id = Answer.json(sent).path("id").asText();
    long end = System.nanoTime() + LONGEST;
    JsonNode job = job(id);
    while (job.path("ended").isMissingNode()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("The import does not end: " + job);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      job = job(id);
    }
    return job;
  }
}
