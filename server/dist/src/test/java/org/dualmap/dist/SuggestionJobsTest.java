package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions for a whole programme as a job; on this server vectors are switched off. */
class SuggestionJobsTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String JOBS = "/api/suggestions/jobs";
  private static final String BODY =
      "{\"programme\": \"%sprogramme/ict/vet\", \"target\": \"%sstandard/ict\", \"limit\": 3}"
          .formatted(ID, ID);

  private static @Nullable MappingServer started;

  @BeforeAll
  static void start(@TempDir Path folder) {
    started =
        MappingServer.start(
            folder, Distribution.plugins(), Map.of("dualmap.suggestions.vectors", "false"));
  }

  @AfterAll
  static void stop() {
    server().close();
  }

  private static MappingServer server() {
    return Objects.requireNonNull(started);
  }

  private static HttpResponse<String> send(String who, String method, String path, String body) {
    return server().send(who, method, path, "", body);
  }

  private static JsonNode ended(String id) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (System.nanoTime() < end) {
      JsonNode job = Answer.json(send("aigul", "GET", JOBS + "/" + id, ""));
      if (job.has("ended")) {
        return job;
      }
    }
    throw new AssertionError("the job does not end");
  }

  @Test
  void everyOutcomeOfAProgrammeGetsItsCandidates() {
    HttpResponse<String> begun = send("aigul", "POST", JOBS + "?lang=en", BODY);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    String id = Answer.json(begun).path("id").asText();
    assertThat(begun.headers().firstValue("Location").orElse("")).endsWith(JOBS + "/" + id);

    JsonNode job = ended(id);
    assertThat(job.path("state").asText()).isEqualTo("done");
    assertThat(job.path("author").asText()).isEqualTo("aigul");
    int total = job.path("total").asInt();
    assertThat(total).isGreaterThan(10);
    assertThat(job.path("done").asInt()).isEqualTo(total);

    JsonNode all = Answer.json(send("aigul", "GET", JOBS + "/" + id + "/results?limit=500", ""));
    assertThat(all.path("total").asInt()).isEqualTo(total);
    List<String> outcomes = Answer.texts(all.path("results"), "iri");
    assertThat(outcomes).hasSize(total).isSorted().doesNotHaveDuplicates();
    for (JsonNode result : all.path("results")) {
      assertThat(result.path("candidates")).hasSizeBetween(1, 3);
      assertThat(result.path("vectors").path("used").asBoolean()).isFalse();
    }
    JsonNode page =
        Answer.json(send("aigul", "GET", JOBS + "/" + id + "/results?limit=4&offset=5", ""));
    assertThat(Answer.texts(page.path("results"), "iri")).isEqualTo(outcomes.subList(5, 9));
    assertSheet(id, outcomes);
    assertThat(Answer.texts(Answer.json(send("dana", "GET", JOBS, "")), "id")).contains(id);
  }

  private static void assertSheet(String id, List<String> outcomes) {
    HttpResponse<String> sheet =
        server()
            .server()
            .send(
                server()
                    .server()
                    .request(
                        JOBS + "/" + id + "/results?limit=500",
                        "Authorization",
                        "Bearer " + server().server().administratorToken(),
                        "Accept",
                        "text/csv")
                    .GET());
    assertThat(sheet.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(sheet.body().lines().toList().getFirst()).contains("outcome,text,rank,candidate");
    for (String outcome : outcomes) {
      assertThat(sheet.body()).contains("\n" + outcome + ",");
    }
  }

  @Test
  void theSameOutcomeIsAnsweredAloneAsInTheJob() {
    String id = Answer.json(send("aigul", "POST", JOBS + "?lang=en", BODY)).path("id").asText();
    ended(id);
    JsonNode first =
        Answer.json(send("aigul", "GET", JOBS + "/" + id + "/results?limit=1", ""))
            .path("results")
            .path(0);
    JsonNode alone =
        Answer.json(
            server()
                .server()
                .post(
                    "/api/suggestions?lang=en",
                    "application/json",
                    "{\"iri\": \"%s\", \"target\": \"%sstandard/ict\", \"limit\": 3}"
                        .formatted(first.path("iri").asText(), ID)));

    assertThat(alone.path("candidates")).isEqualTo(first.path("candidates"));
  }

  @Test
  void aJobIsCancelledAndNotTwice() {
    String id = Answer.json(send("aigul", "POST", JOBS, BODY)).path("id").asText();
    HttpResponse<String> cancelled = send("aigul", "DELETE", JOBS + "/" + id, "");
    JsonNode job = ended(id);

    if (cancelled.statusCode() == 202) {
      assertThat(job.path("state").asText()).isIn("cancelled", "done");
    } else {
      Answer.problem(cancelled, 409, "conflict");
    }
    Answer.problem(send("aigul", "DELETE", JOBS + "/" + id, ""), 409, "conflict");
  }

  @Test
  void aJobMakesNoClaims() {
    long before = server().server().server().store().sequence();
    ended(Answer.json(send("aigul", "POST", JOBS, BODY)).path("id").asText());

    assertThat(server().server().server().store().sequence()).isEqualTo(before);
  }

  @Test
  void onlyThoseWhoMayMakeClaimsAskForJobs() {
    Answer.problem(server().server().post(JOBS, "application/json", BODY), 401, "unknown-user");
    Answer.problem(send("marat", "POST", JOBS, BODY), 403, "forbidden");
    Answer.problem(send("marat", "GET", JOBS, ""), 403, "forbidden");
  }

  @Test
  void whatIsWrongIsSaidAtOnce() {
    JsonNode problem =
        Answer.problem(
            send(
                "aigul",
                "POST",
                JOBS,
                "{\"programme\": \"%sstandard/ict\", \"target\": \"%snone\", \"limit\": 0}"
                    .formatted(ID, ID)),
            400,
            "bad-parameter");

    assertThat(problem.path("detail").asText())
        .contains("is no programme, but a standard", "limit", "target");
    Answer.problem(send("aigul", "POST", JOBS, "{}"), 400, "bad-parameter");
    Answer.problem(send("aigul", "GET", JOBS + "/none", ""), 404, "not-found");
  }
}
