package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualmap.dist.MappingServer.claim;
import static org.dualmap.dist.MappingServer.etag;
import static org.dualmap.dist.MappingServer.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims over REST: made, changed, reviewed, withdrawn, with their history. */
@TestInstance(Lifecycle.PER_CLASS)
class MappingsTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String OUTCOME = ID + "outcome/ict/vet-01";

  private MappingServer mappings;

  @BeforeAll
  void start(@TempDir Path temporary) {
    mappings = MappingServer.start(temporary.resolve("data"), Distribution.plugins(), Map.of());
  }

  @AfterAll
  void stop() {
    mappings.close();
  }

  @Test
  void aNewClaimIsSuggestedByItsAuthorAndComesBackWithAllItSays() {
    HttpResponse<String> made =
        mappings.create(
            "aigul",
            claim(
                "\"confidence\": 0.8, \"coverageOfObject\": 0.4, \"useOfSubject\": 0.9,"
                    + " \"comment\": \"two of five\", \"slots\": {\"mapping_tool\": \"by hand\","
                    + " \"subject_type\": \"rdfs resource\","
                    + " \"see_also\": [\"https://example.org/a\", \"https://example.org/b\"]}"));
    assertThat(made.headers().firstValue("Location").orElse(""))
        .endsWith("/api/mappings/" + id(made));

    HttpResponse<String> read = mappings.server().get("/api/mappings/" + id(made));
    assertThat(etag(read)).isEqualTo(etag(made)).isNotEmpty();
    JsonNode claim = Answer.json(read);
    assertThat(claim).isEqualTo(Answer.json(made));
    assertThat(claim.path("state").asText()).isEqualTo("suggested");
    assertThat(claim.path("author").asText()).isEqualTo(MappingServer.accountIri("aigul"));
    assertThat(claim.path("created").asText()).isEqualTo(LocalDate.now().toString());
    assertThat(claim.path("coverageOfObject").asDouble()).isEqualTo(0.4);
    assertThat(claim.path("useOfSubject").asDouble()).isEqualTo(0.9);
    assertThat(claim.path("confidence").asDouble()).isEqualTo(0.8);
    assertThat(claim.path("comment").asText()).isEqualTo("two of five");
    assertThat(claim.path("justification").asText()).endsWith("/ManualMappingCuration");
    assertThat(claim.path("slots").path("subject_type").asText()).isEqualTo("rdfs resource");
    assertThat(claim.path("slots").path("see_also").size()).isEqualTo(2);
    assertThat(claim.path("set").asText()).isEqualTo("edits");
  }

  @Test
  void everyFaultOfAClaimIsNamedAtOnceAndNothingIsStored() {
    long before = mappings.server().server().store().sequence();
    String bad =
        "{\"subject\": \"%1$s\", \"predicate\": \"sameAs\", \"object\": \"no iri\","
                .formatted(OUTCOME)
            + " \"confidence\": 2.0, \"coverageOfObject\": -0.1, \"useOfSubject\": \"much\","
            + " \"state\": \"accepted\", \"slots\": {\"subject_type\": \"dog\","
            + " \"reviewer_id\": \"https://example.org/me\", \"nothing\": \"1\"}}";

    JsonNode problem =
        Answer.problem(mappings.send("aigul", "POST", "/api/mappings", "", bad), 422, "bad-data");

    assertThat(Answer.texts(problem.path("findings"), "column"))
        .containsExactlyInAnyOrder(
            "predicate",
            "object",
            "confidence",
            "coverageOfObject",
            "useOfSubject",
            "state",
            "slots.subject_type",
            "slots.reviewer_id",
            "slots.nothing");
    assertThat(mappings.server().server().store().sequence()).isEqualTo(before);
  }

  @Test
  void aClaimNeedsTwoDifferentThingsThatExist() {
    String unknown = claim("").replace("vet-01", "none-1").replace("p4-f1", "none-2");
    JsonNode problem =
        Answer.problem(
            mappings.send("aigul", "POST", "/api/mappings", "", unknown), 422, "bad-data");
    assertThat(Answer.texts(problem.path("findings"), "column"))
        .containsExactly("subject", "object");

    String onItself = claim("").replace("labour-function/ict/p4-f1", "outcome/ict/vet-01");
    problem =
        Answer.problem(
            mappings.send("aigul", "POST", "/api/mappings", "", onItself), 422, "bad-data");
    assertThat(problem.path("findings").get(0).path("message").asText()).contains("another thing");

    Answer.problem(
        mappings.send("aigul", "POST", "/api/mappings", "", "{\"subject\":"), 400, "bad-content");
    Answer.problem(mappings.send("aigul", "POST", "/api/mappings", "", "[]"), 400, "bad-content");
  }

  @Test
  void aClaimGoesThroughItsStatesAndTheHistoryTellsWhoDidWhat() {
    HttpResponse<String> made = mappings.create("aigul", claim("\"coverageOfObject\": 0.5"));
    String id = id(made);

    HttpResponse<String> accepted = mappings.review("marat", id, etag(made), "accepted");
    assertThat(Answer.json(accepted).path("state").asText()).isEqualTo("accepted");
    assertThat(Answer.json(accepted).path("reviewer").asText())
        .isEqualTo(MappingServer.accountIri("marat"));
    assertThat(Answer.json(accepted).path("reviewComment").asText()).isEqualTo("seen");
    assertThat(Answer.json(accepted).path("reviewed").asText())
        .isEqualTo(LocalDate.now().toString());

    HttpResponse<String> changed =
        mappings.send(
            "dana", "PUT", "/api/mappings/" + id, etag(accepted), claim("\"confidence\": 0.3"));
    JsonNode claim = Answer.json(changed);
    assertThat(claim.path("state").asText()).isEqualTo("suggested");
    assertThat(claim.path("author").asText()).isEqualTo(MappingServer.accountIri("dana"));
    assertThat(claim.has("reviewer")).isFalse();
    assertThat(claim.has("reviewComment")).isFalse();
    assertThat(claim.has("coverageOfObject")).isFalse();

    HttpResponse<String> rejected = mappings.review("saule", id, etag(changed), "rejected");
    HttpResponse<String> withdrawn =
        mappings.send("aigul", "DELETE", "/api/mappings/" + id, etag(rejected), "");
    assertThat(Answer.json(withdrawn).path("state").asText()).isEqualTo("withdrawn");
    Answer.problem(mappings.review("marat", id, etag(withdrawn), "accepted"), 409, "conflict");
    Answer.problem(
        mappings.send("aigul", "PUT", "/api/mappings/" + id, etag(withdrawn), claim("")),
        409,
        "conflict");

    JsonNode changes = mappings.get("/api/mappings/" + id + "/history").path("changes");
    assertThat(Answer.texts(changes, "author"))
        .containsExactly("aigul", "marat", "dana", "saule", "aigul");
    assertThat(Answer.texts(changes, "state"))
        .containsExactly("suggested", "accepted", "suggested", "rejected", "withdrawn");
    assertThat(Answer.texts(changes.get(1).path("added"), "value")).contains("seen");
    assertThat(Answer.texts(changes.get(2).path("removed"), "value")).contains("seen", "0.5");
    assertThat(mappings.get("/api/mappings/" + id).path("state").asText()).isEqualTo("withdrawn");
    String bySubject = "/api/mappings?limit=1000&subject=" + TestServer.encode(OUTCOME);
    assertThat(ids(bySubject)).doesNotContain(id);
    assertThat(ids(bySubject + "&state=withdrawn")).contains(id);
  }

  private List<String> ids(String path) {
    return Answer.texts(mappings.get(path).path("mappings"), "id");
  }

  @Test
  void theAuthorMayNotReviewTheirOwnClaimButAnotherMay() {
    HttpResponse<String> made = mappings.create("both", claim(""));
    JsonNode problem =
        Answer.problem(mappings.review("both", id(made), etag(made), "accepted"), 403, "forbidden");
    assertThat(problem.path("detail").asText()).contains("four-eyes");

    assertThat(mappings.review("marat", id(made), etag(made), "accepted").statusCode())
        .isEqualTo(200);
  }

  @Test
  void withoutFourEyesTheAuthorMayReview(@TempDir Path folder) {
    try (MappingServer alone =
        MappingServer.start(
            folder, Distribution.plugins(), Map.of("dualmap.mapping.four-eyes", "false"))) {
      HttpResponse<String> made = alone.create("both", claim(""));
      assertThat(alone.review("both", id(made), etag(made), "accepted").statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void noMatchIsSaidOfAProgrammeAndDropsTheDegrees() {
    HttpResponse<String> outcome = mappings.create("aigul", claim(""));
    Answer.problem(
        mappings.review("marat", id(outcome), etag(outcome), "no-match"), 422, "bad-data");

    String programme =
        claim("\"coverageOfObject\": 0.2").replace("outcome/ict/vet-01", "programme/ict/vet");
    HttpResponse<String> made = mappings.create("aigul", programme);
    JsonNode none = Answer.json(mappings.review("marat", id(made), etag(made), "no-match"));
    assertThat(none.path("state").asText()).isEqualTo("no-match");
    assertThat(none.path("predicate").asText()).isEqualTo("relatedMatch");
    assertThat(none.has("coverageOfObject")).isFalse();
  }

  @Test
  void aChangeMustNameTheStateThatItsAuthorHasRead() {
    HttpResponse<String> made = mappings.create("aigul", claim(""));
    String path = "/api/mappings/" + id(made);
    for (String none : List.of("", "*")) {
      Answer.problem(mappings.send("aigul", "PUT", path, none, claim("")), 428, "etag-missing");
      Answer.problem(mappings.send("aigul", "DELETE", path, none, ""), 428, "etag-missing");
      Answer.problem(mappings.review("marat", id(made), none, "accepted"), 428, "etag-missing");
    }
    HttpResponse<String> first =
        mappings.send("dana", "PUT", path, etag(made), claim("\"confidence\": 0.1"));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(etag(first)).isNotEqualTo(etag(made));

    JsonNode problem =
        Answer.problem(
            mappings.send("aigul", "PUT", path, etag(made), claim("\"confidence\": 0.9")),
            412,
            "changed-meanwhile");
    assertThat(problem.path("findings").get(0).path("message").asText())
        .contains(etag(first).replace("\"", ""));
    assertThat(mappings.get(path).path("confidence").asDouble()).isEqualTo(0.1);
    Answer.problem(
        mappings.send("aigul", "PUT", "/api/mappings/none", "\"x\"", claim("")), 404, "not-found");
  }

  @Test
  void ofManyWhoChangeTheSameStateAtOnceOneWins() {
    HttpResponse<String> made = mappings.create("aigul", claim(""));
    String path = "/api/mappings/" + id(made);
    List<CompletableFuture<Integer>> sent =
        IntStream.range(0, 12)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            mappings
                                .send(
                                    n % 2 == 0 ? "aigul" : "dana",
                                    "PUT",
                                    path,
                                    etag(made),
                                    claim("\"confidence\": 0.%02d".formatted(n + 1)))
                                .statusCode()))
            .toList();
    List<Integer> codes = sent.stream().map(CompletableFuture::join).toList();

    assertThat(codes).containsOnly(200, 412).containsOnlyOnce(200);
    assertThat(mappings.get(path + "/history").path("changes").size()).isEqualTo(2);
  }

  @Test
  void manyReviewsAreStoredTogetherOrNotAtAll() {
    HttpResponse<String> one = mappings.create("aigul", claim(""));
    HttpResponse<String> two = mappings.create("both", claim(""));
    long before = mappings.server().server().store().sequence();

    JsonNode problem =
        Answer.problem(
            mappings.send("both", "POST", "/api/mappings/review", "", reviews(one, two)),
            403,
            "forbidden");
    assertThat(problem.path("findings").size()).isEqualTo(1);
    String stale = reviews(one, two).replace(etag(one).replace("\"", ""), "0123");
    problem =
        Answer.problem(
            mappings.send("both", "POST", "/api/mappings/review", "", stale), 409, "conflict");
    assertThat(problem.path("findings").size()).isEqualTo(2);
    Answer.problem(
        mappings.send("marat", "POST", "/api/mappings/review", "", "{\"reviews\": []}"),
        422,
        "bad-data");
    assertThat(mappings.server().server().store().sequence()).isEqualTo(before);

    JsonNode done =
        Answer.json(mappings.send("marat", "POST", "/api/mappings/review", "", reviews(one, two)));
    assertThat(Answer.texts(done.path("mappings"), "state"))
        .containsExactly("accepted", "accepted");
    assertThat(mappings.server().server().store().sequence()).isEqualTo(before + 1);
  }

  private static String reviews(HttpResponse<String> one, HttpResponse<String> two) {
    String review = "{\"id\": \"%s\", \"etag\": %s, \"state\": \"accepted\"}";
    return "{\"reviews\": [%s, %s]}"
        .formatted(
            review.formatted(id(one), quoted(etag(one))),
            review.formatted(id(two), quoted(etag(two))));
  }

  private static String quoted(String etag) {
    return "\"" + etag.replace("\"", "") + "\"";
  }

  @ParameterizedTest
  @CsvSource({
    "programme=%sprogramme/ict/vet",
    "standard=%sstandard/ict",
    "state=accepted",
    "set=plugin/field-ict",
    "author=illustrative-expert-a",
    "justification=ManualMappingCuration"
  })
  void theListIsFilteredAndPaged(String filter) {
    String path = "/api/mappings?" + filter.formatted(ID);
    JsonNode all = mappings.get(path + "&limit=1000");
    int total = all.path("total").asInt();
    assertThat(total).isGreaterThan(1).isEqualTo(all.path("mappings").size());
    assertThat(Answer.texts(mappings.get(path + "&limit=1&offset=1").path("mappings"), "iri"))
        .containsExactly(all.path("mappings").get(1).path("iri").asText());
    assertThat(mappings.get("/api/mappings?state=rejected&" + filter.formatted(ID)).path("total"))
        .isNotEqualTo(all.path("total"));
  }

  @Test
  void aFilterThatIsNoneIsRefused() {
    Answer.problem(mappings.server().get("/api/mappings?state=maybe"), 400, "bad-parameter");
    Answer.problem(mappings.server().get("/api/mappings?subject=x"), 400, "bad-parameter");
    Answer.problem(mappings.server().get("/api/mappings?limit=0"), 400, "bad-parameter");
    Answer.problem(mappings.server().get("/api/mappings/none"), 404, "not-found");
    Answer.problem(mappings.server().get("/api/mappings/none/history"), 404, "not-found");
  }

  @Test
  void aPluginsClaimCanBeReviewedAndStaysInItsSet() {
    String claims =
        "/api/mappings?state=accepted&set=plugin/field-ict&object="
            + TestServer.encode(ID + "labour-function/ict/p4-f5");
    JsonNode claim = mappings.get(claims).path("mappings").get(0);
    String id = claim.path("id").asText();
    HttpResponse<String> rejected =
        mappings.review("marat", id, claim.path("etag").asText(), "rejected");
    assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(200);
    assertThat(Answer.json(rejected).path("set").asText()).isEqualTo("plugin/field-ict");

    JsonNode changes = mappings.get("/api/mappings/" + id + "/history").path("changes");
    assertThat(Answer.texts(changes, "author")).containsExactly("server", "marat");
    assertThat(ids(claims)).doesNotContain(id);
  }
}
