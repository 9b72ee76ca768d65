package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualmap.dist.MappingServer.etag;
import static org.dualmap.dist.MappingServer.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the checks of plugins say about claims: those that ship, and some that misbehave. */
@TestInstance(Lifecycle.PER_CLASS)
class MappingRemarksTest {
  private static final String OUTCOME = "https://w3id.org/dualmap/id/outcome/ict/";
  private static final String FOR_EVER =
      "while (name() != null) { try { Thread.sleep(100); } catch (InterruptedException e) { } }"
          + " return List.of();";
  private static final String SEES =
      "return List.of(new Remark(\"sees\", Map.of(\"kk\", \"-\", \"ru\", \"-\", \"en\","
          + " claim.subject().kind() + claim.subject().codes() + claim.subject().level()"
          + " + claim.subject().labelsIn(\"ru\").size() + claim.predicate()"
          + " + claim.coverageOfObject() + claim.useOfSubject() + claim.state())));";

  private MappingServer mappings;
  private Path folder = Path.of("");

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Path plugins = Files.createDirectories(temporary.resolve("plugins"));
    try (Stream<Path> shipped = Files.list(Distribution.plugins())) {
      for (Path jar : shipped.filter(Files::isRegularFile).toList()) {
        Files.copy(jar, plugins.resolve(jar.getFileName()));
      }
    }
    mappings = MappingServer.start(temporary.resolve("data"), plugins, Map.of());
  }

  @AfterAll
  void stop() {
    mappings.close();
  }

  private static String claim(String subject, String predicate, String object) {
    return "{\"subject\": \"%s\", \"predicate\": \"%s\", \"object\": \"%s\"}"
        .formatted(OUTCOME + subject, predicate, OUTCOME + object);
  }

  private static List<String> codes(JsonNode claim) {
    return Answer.texts(claim.path("remarks"), "code");
  }

  @Test
  void remarksStandInEveryAnswerAboutAnOpenClaim() {
    HttpResponse<String> made = mappings.create("aigul", claim("vet-03", "exactMatch", "he-01"));
    assertThat(codes(Answer.json(made))).contains("level-below");
    JsonNode read = mappings.get("/api/mappings/" + id(made));
    assertThat(read.path("remarks")).isEqualTo(Answer.json(made).path("remarks"));
    JsonNode remark = read.path("remarks").path(0);
    assertThat(remark.path("plugin").asText()).isEqualTo("check-levels");
    assertThat(remark.path("check").asText()).isEqualTo("levels");
    assertThat(remark.path("text").asText()).contains("level 4", "level 6");

    HttpResponse<String> reviewed = mappings.review("marat", id(made), etag(made), "accepted");
    assertThat(codes(Answer.json(reviewed))).contains("level-below");
    HttpResponse<String> rejected = mappings.review("saule", id(made), etag(reviewed), "rejected");
    assertThat(Answer.json(rejected).path("remarks").isArray()).isTrue();
    assertThat(codes(Answer.json(rejected))).isEmpty();
  }

  @Test
  void anAnswerWithRemarksMayBeChangedAndSentBackAndTheRemarksFollow() {
    HttpResponse<String> made = mappings.create("aigul", claim("vet-03", "exactMatch", "he-01"));
    String weaker = made.body().replace("exactMatch", "broadMatch");

    HttpResponse<String> changed =
        mappings.send("dana", "PUT", "/api/mappings/" + id(made), etag(made), weaker);

    assertThat(codes(Answer.json(changed))).isEmpty();
  }

  @Test
  void remarksComeInTheLanguageAskedFor() {
    String id = id(mappings.create("aigul", claim("vet-03", "exactMatch", "he-01")));
    String path = "/api/mappings/" + id;

    assertThat(mappings.get(path + "?lang=ru").path("remarks").path(0).path("text").asText())
        .contains("уровень 4");
    assertThat(
            Answer.json(mappings.server().get(path, "Accept-Language", "kk"))
                .path("remarks")
                .path(0)
                .path("text")
                .asText())
        .contains("4-деңгей");
  }

  @Test
  void knowingWhereTheTargetIsDoingIsRemarkedOn() {
    HttpResponse<String> made = mappings.create("aigul", claim("vet-03", "closeMatch", "he-09"));

    assertThat(codes(Answer.json(made))).containsExactly("level-below", "verb-says-less");
    assertThat(Answer.json(made).path("remarks").path(1).path("text").asText())
        .contains("“explains”", "“designs”");
  }

  @Test
  void manyReviewsHaveTheirRemarks() {
    HttpResponse<String> one = mappings.create("aigul", claim("vet-03", "exactMatch", "he-01"));
    HttpResponse<String> two = mappings.create("aigul", claim("vet-03", "broadMatch", "he-01"));
    String reviews =
        "{\"reviews\": [{\"id\": \"%s\", \"etag\": %s, \"state\": \"accepted\"},"
            + " {\"id\": \"%s\", \"etag\": %s, \"state\": \"accepted\"}]}";

    JsonNode done =
        Answer.json(
            mappings.send(
                "marat",
                "POST",
                "/api/mappings/review?lang=ru",
                "",
                reviews.formatted(id(one), etag(one), id(two), etag(two))));

    assertThat(codes(done.path("mappings").path(0))).contains("level-below");
    assertThat(codes(done.path("mappings").path(1))).isEmpty();
  }

  @Test
  void theListHasTheOpenClaimsWithRemarksByPage() {
    String made = id(mappings.create("aigul", claim("vet-03", "exactMatch", "he-01")));
    String other = id(mappings.create("dana", claim("vet-03", "closeMatch", "he-02")));
    String none = id(mappings.create("aigul", claim("vet-03", "broadMatch", "he-01")));
    String path = "/api/mappings/remarks?subject=" + TestServer.encode(OUTCOME + "vet-03");

    JsonNode all = mappings.get(path + "&lang=ru");
    List<String> ids = Answer.texts(all.path("mappings"), "id");
    assertThat(ids).contains(made, other).doesNotContain(none).isSorted();
    assertThat(all.has("next")).isFalse();
    assertThat(all.path("checked").asInt()).isGreaterThan(ids.size());
    all.path("mappings").forEach(claim -> assertThat(codes(claim)).isNotEmpty());

    List<String> paged = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = mappings.get(path + "&limit=1" + next);
      paged.addAll(Answer.texts(page.path("mappings"), "id"));
      assertThat(page.path("mappings").size()).isLessThanOrEqualTo(1);
      next = page.has("next") ? "&after=" + TestServer.encode(page.path("next").asText()) : "";
    } while (!next.isEmpty());
    assertThat(paged).isEqualTo(ids);
  }

  @Test
  void theListTakesTheFiltersOfClaims() {
    String made = id(mappings.create("aigul", claim("vet-03", "exactMatch", "he-01")));

    assertThat(remarked("author=dana&set=edits")).doesNotContain(made);
    assertThat(remarked("author=aigul&set=edits")).contains(made);
    assertThat(remarked("state=accepted&author=aigul")).doesNotContain(made);
    assertThat(remarked("state=rejected")).isEmpty();
    Answer.problem(
        mappings.server().get("/api/mappings/remarks?state=maybe"), 400, "bad-parameter");
    Answer.problem(mappings.server().get("/api/mappings/remarks?limit=0"), 400, "bad-parameter");
  }

  private List<String> remarked(String query) {
    return Answer.texts(
        mappings.get("/api/mappings/remarks?limit=1000&" + query).path("mappings"), "id");
  }

  private PluginFile check(String id, String body) {
    return CompiledPlugin.of(
        folder,
        id,
        "MappingCheck",
        "Check",
        """
        package org.example.plugin;

        import java.util.*;
        import org.dualmap.spi.*;

        public final class Check implements MappingCheck {
          public String name() { return "NAME"; }

          public List<Remark> check(MappingClaim claim) { BODY }
        }
        """
            .replace("NAME", id)
            .replace("BODY", body));
  }

  private PluginServer hostile(Path place, PluginFile... plugins) {
    PluginServer server = PluginServer.start(place);
    for (PluginFile plugin : plugins) {
      Answer.json(server.install(plugin));
    }
    String data =
        """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX sssom: <https://w3id.org/sssom/> PREFIX dm: <https://w3id.org/dualmap/ontology#>
        PREFIX esco: <http://data.europa.eu/esco/model#>
        INSERT DATA { GRAPH <https://example.org/g> {
          <https://example.org/a> a esco:Skill ; skos:prefLabel "weld"@en , "сварка"@ru ;
            skos:notation "S1" .
          <https://example.org/b> a esco:Skill ; skos:prefLabel "solder"@en .
          CLAIMS
        } }
        """;
    StringBuilder claims = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      claims.append(
          """
          <https://w3id.org/dualmap/id/mapping/t/%02d> a sssom:Mapping ;
            owl:annotatedSource <https://example.org/a> ; owl:annotatedProperty skos:closeMatch ;
            owl:annotatedTarget <https://example.org/b> ; dm:mappingState dm:Suggested ;
            dm:useOfSubject 0.5 ;
            sssom:mapping_justification <https://w3id.org/semapv/vocab/ManualMappingCuration> .
          """
              .formatted(i));
    }
    HttpResponse<String> stored = server.server().update(data.replace("CLAIMS", claims));
    assertThat(stored.statusCode()).as(stored.body()).isEqualTo(204);
    return server;
  }

  private static JsonNode get(PluginServer server, String path) {
    return Answer.json(server.server().get(path, "Accept", "application/json"));
  }

  @Test
  void aCheckSeesTheClaimAndItsEnds(@TempDir Path place) {
    try (PluginServer server = hostile(place, check("sees", SEES))) {
      JsonNode remark = get(server, "/api/mappings/t/01").path("remarks").path(0);

      assertThat(remark.path("text").asText())
          .isEqualTo(
              "skill[S1]OptionalInt.empty1closeMatchOptionalDouble.empty"
                  + "OptionalDouble[0.5]suggested");
      assertThat(remark.path("plugin").asText()).isEqualTo("sees");
      assertThat(server.delete("/sees").statusCode()).isEqualTo(200);
      assertThat(get(server, "/api/mappings/t/01").path("remarks")).isEmpty();
    }
  }

  @Test
  void checksThatFailAreFindingsAndTheAnswerGoesOnWithoutThem(@TempDir Path place) {
    String bad = "new Remark(\"Bad Code\", Map.of(\"kk\", \"-\", \"ru\", \"-\", \"en\", \"-\"))";
    try (PluginServer server =
        hostile(
            place,
            check("throws", "throw new IllegalStateException(\"worn out\");"),
            check("is-null", "return null;"),
            check("nothing", "return Collections.singletonList(null);"),
            check("bad-code", "return List.of(" + bad + ");"),
            check("no-words", "return List.of(new Remark(\"x\", Map.of(\"en\", \"-\")));"),
            check("sees", SEES))) {
      JsonNode claim = get(server, "/api/mappings/t/01");

      assertThat(Answer.texts(claim.path("remarks"), "plugin")).containsExactly("sees");
      assertThat(claim.path("remarksMissing").toString())
          .contains("throws", "is-null", "nothing", "bad-code", "no-words");
      JsonNode list = get(server, "/api/mappings/remarks");
      assertThat(list.path("mappings")).hasSize(12);
      assertThat(list.path("remarksMissing")).hasSize(5);
      assertThat(findings(server, "throws")).contains("worn out").contains("(5 times)");
      assertThat(findings(server, "is-null")).contains("gave no answer");
      assertThat(findings(server, "bad-code")).contains("lower-case words");
      assertThat(findings(server, "no-words")).contains("\\\"kk\\\"");
      assertThat(findings(server, "sees")).isEqualTo("[]");
    }
  }

  private static String findings(PluginServer server, String id) {
    return get(server, "/api/plugins/" + id).path("findings").toString();
  }

  @Test
  void aCheckThatHangsDelaysOneAnswerAndIsLeftAlone(@TempDir Path place) {
    try (PluginServer server = hostile(place, check("hangs", FOR_EVER), check("sees", SEES))) {
      long start = System.nanoTime();
      for (int i = 0; i < 5; i++) {
        JsonNode list = get(server, "/api/mappings/remarks");
        assertThat(list.path("mappings")).hasSize(12);
        assertThat(list.path("remarksMissing").path(0).asText()).isEqualTo("hangs");
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(findings(server, "hangs")).contains("took longer than 1 seconds");
      assertThat(get(server, "/health").path("status").asText()).isEqualTo("ok");
    }
  }

  @Test
  void aSlowCheckEndsThePageAndTheNextGoesOn(@TempDir Path place) {
    String slow = "Thread.sleep(800);";
    String body = "try { " + slow + " } catch (InterruptedException e) { return null; } " + SEES;
    try (PluginServer server = hostile(place, check("slow", body))) {
      JsonNode first = get(server, "/api/mappings/remarks");
      int found = first.path("mappings").size();
      assertThat(found).isBetween(4, 8);
      JsonNode second = get(server, "/api/mappings/remarks?after=" + first.path("next").asText());

      List<String> ids = new ArrayList<>(Answer.texts(first.path("mappings"), "id"));
      ids.addAll(Answer.texts(second.path("mappings"), "id"));
      assertThat(ids).doesNotHaveDuplicates().isSorted();
      assertThat(Answer.texts(second.path("mappings"), "id").getFirst())
          .isEqualTo("t/%02d".formatted(found));
    }
  }
}
