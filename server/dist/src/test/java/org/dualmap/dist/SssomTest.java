package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualmap.dist.MappingServer.etag;
import static org.dualmap.dist.MappingServer.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of mappings over REST: what goes out, what comes in, and what people did between. */
@TestInstance(Lifecycle.PER_CLASS)
class SssomTest {
  private static final String ICT = "/api/mapping-sets/plugin/field-ict";
  private static final String HEAD =
      """
      #curie_map:
      #  EX: https://example.org/things/
      #mapping_set_id: https://example.org/sets/%s
      #license: https://creativecommons.org/publicdomain/zero/1.0/
      subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tcomment
      """;

  private MappingServer mappings;

  @BeforeAll
  void start(@TempDir Path temporary) {
    mappings = MappingServer.start(temporary.resolve("data"), Distribution.plugins(), Map.of());
  }

  @AfterAll
  void stop() {
    mappings.close();
  }

  private JsonNode bring(String file, String text, boolean preview) throws InterruptedException {
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--x--\r\n"
            .formatted(file, text);
    TestServer server = mappings.server();
    String token = "Bearer " + server.administratorToken();
    HttpResponse<String> sent =
        server.send(
            server
                .request(
                    "/api/imports?format=sssom" + (preview ? "&preview=true" : ""),
                    "Authorization",
                    token,
                    "Content-Type",
                    "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form)));
    String path = "/api/imports/" + Answer.json(sent).path("id").asText();
    JsonNode job = Answer.json(server.get(path, "Authorization", token));
    for (int i = 0; i < 600 && job.path("ended").isMissingNode(); i++) {
      Thread.sleep(50);
      job = Answer.json(server.get(path, "Authorization", token));
    }
    return job;
  }

  private static List<String> column(String tsv, String name) {
    List<String> lines = tsv.lines().filter(line -> !line.startsWith("#")).toList();
    int index = Arrays.asList(lines.getFirst().split("\t")).indexOf(name);
    assertThat(index).as(name + " in " + lines.getFirst()).isNotNegative();
    return lines.stream().skip(1).map(line -> line.split("\t", -1)[index]).toList();
  }

  @Test
  void theClaimsOfAPluginGoOutWithDegreesStatesAndNoTermFound() {
    String tsv = mappings.server().get(ICT).body();
    assertThat(tsv)
        .contains("#mapping_set_id: https://w3id.org/dualmap/graph/plugin/field-ict\n")
        .contains("#sssom_version: \"1.1\"\n", "#license: https://spdx.org/licenses/")
        .contains("#    property: dm:coverageOfObject\n", "#    property: dm:useOfSubject\n")
        .contains("#    property: dm:mappingState\n");
    List<String> states = column(tsv, "ext_state");
    List<String> subjects = column(tsv, "subject_id");
    assertThat(states).contains("dm:Accepted", "dm:Suggested", "dm:Rejected", "");
    assertThat(column(tsv, "subject_source").stream().filter(s -> !s.isEmpty()))
        .allMatch(source -> source.startsWith("dmid:programme/"));
    for (int row = 0; row < states.size(); row++) {
      assertThat(subjects.get(row).equals("sssom:NoTermFound"))
          .as("row " + row)
          .isEqualTo(states.get(row).isEmpty());
    }
    assertThat(column(tsv, "ext_provenance")).containsOnly("dm:Illustrative");
    int claims = mappings.get("/api/mappings?set=plugin/field-ict").path("total").asInt();
    assertThat(states).hasSize(claims);
    assertThat(column(tsv, "record_id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "tsv, text/tab-separated-values",
    "json, application/json",
    "ttl, text/turtle",
    "jsonld, application/ld+json",
    "rdf, application/rdf+xml",
    "nt, application/n-triples"
  })
  void theFormatIsTheParametersElseTheAcceptHeaders(String format, String type) {
    for (HttpResponse<String> answer :
        List.of(
            mappings.server().get(ICT + "?format=" + format, "Accept", "text/html"),
            mappings.server().get(ICT, "Accept", type))) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
      assertThat(answer.body()).contains("field-ict");
    }
    Answer.problem(mappings.server().get(ICT + "?format=xls"), 400, "bad-parameter");
    Answer.problem(mappings.server().get("/api/mapping-sets/none"), 404, "not-found");
  }

  @Test
  void theListNamesEverySetWithItsSize() {
    JsonNode sets = mappings.get("/api/mapping-sets");
    assertThat(Answer.texts(sets, "id"))
        .contains(
            "plugin/field-ict", "plugin/field-primary-education", "plugin/field-electrical-power");
    for (JsonNode set : sets) {
      assertThat(set.path("mappings").asInt()).as(set.toString()).isPositive();
      assertThat(set.path("licence").asText()).startsWith("http");
    }
  }

  @Test
  void aSetOfAPluginComesInOnAnotherServerAsItWentOut(@TempDir Path folder) throws Exception {
    String tsv = mappings.server().get(ICT).body();
    MappingServer here = mappings;
    try (MappingServer other =
        MappingServer.start(folder.resolve("data"), folder.resolve("none"), Map.of())) {
      mappings = other;
      JsonNode job = bring("ict.sssom.tsv", tsv, false);
      assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
      assertThat(job.path("report").path("findings")).isEmpty();
      String set = job.path("report").path("graph").asText().replaceFirst(".*/graph/", "");
      assertThat(other.server().get("/api/mapping-sets/" + set).body()).isEqualTo(tsv);
      assertThat(other.get("/api/mappings?state=no-match").path("total").asInt())
          .isEqualTo(
              here.get("/api/mappings?state=no-match&set=plugin/field-ict").path("total").asInt())
          .isPositive();
    } finally {
      mappings = here;
    }
  }

  @Test
  void claimsThatThePluginHasAreNotTakenFromAFile() throws Exception {
    long before = mappings.server().server().store().sequence();
    JsonNode job = bring("ict.sssom.tsv", mappings.server().get(ICT).body(), false);
    assertThat(job.path("state").asText()).isEqualTo("failed");
    assertThat(job.path("failure").path("findings").get(0).path("column").asText())
        .isEqualTo("record_id");
    assertThat(mappings.server().server().store().sequence()).isEqualTo(before);
  }

  @Test
  void aReviewOfAnImportedClaimOutlivesTheNextImportAndGoesOutWithTheSet() throws Exception {
    String text =
        HEAD.formatted("reviewed")
            + "EX:1\tskos:exactMatch\tEX:2\tsemapv:LexicalMatching\t0.9\t\n"
            + "EX:3\tskos:closeMatch\tEX:4\tsemapv:LexicalMatching\t0.8\t\"a\ttab\"\n";
    JsonNode job = bring("reviewed.sssom.tsv", text, false);
    String set = job.path("report").path("graph").asText().replaceFirst(".*/graph/", "");
    JsonNode claims = mappings.get("/api/mappings?set=" + set).path("mappings");
    assertThat(Answer.texts(claims, "state")).containsExactly("suggested", "suggested");
    String first = "/api/mappings?set=" + set + "&subject=https://example.org/things/1";
    JsonNode claim = mappings.get(first).path("mappings").get(0);
    HttpResponse<String> rejected =
        mappings.review(
            "marat", claim.path("id").asText(), claim.path("etag").asText(), "rejected");
    assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(200);

    String changed = text.replace("0.9", "0.7").replace("0.8", "0.6");
    assertThat(bring("reviewed.sssom.tsv", changed, false).path("state").asText())
        .isEqualTo("done");
    claims = mappings.get("/api/mappings?set=" + set).path("mappings");
    assertThat(Answer.texts(claims, "state")).containsExactlyInAnyOrder("rejected", "suggested");
    assertThat(Answer.texts(claims, "confidence")).containsExactlyInAnyOrder("0.9", "0.6");
    String out = mappings.server().get("/api/mapping-sets/" + set).body();
    assertThat(out.lines().filter(line -> line.startsWith("EX:1")).toList().getFirst())
        .contains("\t-1\t", "\tdm:Rejected");
    assertThat(out).contains("\"a\ttab\"").contains("\tdm:Suggested");
  }

  @Test
  void aWithdrawnClaimDoesNotGoOut() {
    HttpResponse<String> made = mappings.create("aigul", MappingServer.claim(""));
    String edits = "/api/mapping-sets/edits";
    assertThat(mappings.server().get(edits).body()).contains(id(made));
    mappings.send("aigul", "DELETE", "/api/mappings/" + id(made), etag(made), "");
    assertThat(mappings.server().get(edits).body()).doesNotContain(id(made));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "EX:1; NO:2; 0.5; object_id; NO:2",
        "EX:1; EX:2; 2.0; confidence; 2.0",
        "EX:1; EX:2; NaN; confidence; NaN",
        "https://example.org/1; EX:2; 0.5; subject_id; https://example.org/1",
        "''; EX:2; 0.5; subject_id; "
      })
  void aRowWithAFaultIsLeftOutWithItsPlace(
      String subject, String object, String confidence, String column, String value)
      throws Exception {
    String row = "%s\tskos:exactMatch\t%s\tsemapv:LexicalMatching\t%s\t\n";
    String text =
        HEAD.formatted("faults")
            + row.formatted("EX:8", "EX:9", "1")
            + row.formatted(subject, object, confidence);
    JsonNode report = bring("faults.sssom.tsv", text, true).path("report");
    assertThat(report.path("preview").asBoolean()).isTrue();
    assertThat(report.path("records").asInt()).isEqualTo(1);
    JsonNode finding = report.path("findings").get(0);
    assertThat(finding.path("column").asText()).isEqualTo(column);
    assertThat(finding.path("value").asText("")).isEqualTo(value == null ? "" : value);
    assertThat(finding.path("row").asInt()).isEqualTo(2);
    assertThat(finding.path("line").asInt()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "#curie_map: [; line 1",
        "#a: &x 1|#b: *x|subject_id; aliases",
        "#license: x|subject_id\tobject_id; predicate_id is missing",
        "#curie_map:|#  skos: https://example.org/|predicate_id\tmapping_justification; built in",
        "#mapping_date: yesterday|predicate_id\tmapping_justification; must be a date",
        "predicate_id\tmapping_justification|a\tb\tc; more cells"
      })
  void aFileThatIsNoneIsRefused(String text, String words) throws Exception {
    JsonNode job = bring("bad.sssom.tsv", text.replace("|", "\n") + "\n", false);
    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("failed");
    assertThat(job.path("failure").path("code").asText()).isEqualTo("bad-file");
    assertThat(job.path("failure").path("detail").asText()).contains(words);
  }

  @Test
  void aSetComesInAtTheCommandLineWithItsMetadataInASecondFile(@TempDir Path folder)
      throws Exception {
    String text =
        HEAD.formatted("cli") + "EX:1\tskos:exactMatch\tEX:2\tsemapv:LexicalMatching\t\t\n";
    String yaml =
        text.lines()
            .filter(l -> l.startsWith("#"))
            .map(l -> l.substring(1) + "\n")
            .reduce("", String::concat);
    String tsv =
        text.lines().filter(l -> !l.startsWith("#")).map(l -> l + "\n").reduce("", String::concat);
    Files.writeString(folder.resolve("cli.sssom.yml"), yaml);
    Files.writeString(folder.resolve("cli.sssom.tsv"), tsv);
    String[] command = {
      "import", "--format", "sssom", "-d", "data", "cli.sssom.tsv", "cli.sssom.yml"
    };
    CommandRun run = CommandRun.of(folder, command);
    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.out()).contains("/graph/import/sssom/cli-", "1 records read");
    CommandRun without =
        CommandRun.of(folder, "import", "-f", "sssom", "-d", "data", "cli.sssom.tsv");
    assertThat(without.out() + without.err()).contains("declared prefix");
  }
}
