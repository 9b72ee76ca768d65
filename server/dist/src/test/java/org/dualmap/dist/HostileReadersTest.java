package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers of formats that throw, hang, hand over rubbish or too much of it. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileReadersTest {
  private static final String SOURCE =
      """
      package org.example.plugin;

      import java.util.List;
      import java.util.Map;
      import org.dualmap.spi.*;

      public final class Reader implements SourceReader {
        static final Map<String, String> TITLE = Map.of("kk", "К", "ru", "Р", "en", "E");

        public SourceFormat format() { return FORMAT; }

        public void read(java.io.InputStream in, String name, SourceSink sink)
            throws java.io.IOException {
          String text = new String(in.readAllBytes(), "UTF-8");
          READ
        }
      }
      """;
  private static final String GOOD =
      "sink.source(SourceDescription.untold(\"s\", \"Source\", \"en\"));";

  private PluginServer server;
  private ImportRun imports;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    server = PluginServer.start(temporary);
    imports = new ImportRun(server.server());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private PluginFile plugin(String id, String format, String read) {
    try {
      return CompiledPlugin.of(
              Files.createTempDirectory(folder, "made"),
              id,
              "SourceReader",
              "Reader",
              SOURCE.replace("READ", read).replace("FORMAT", format))
          .withoutFile("data/field.ttl")
          .with("data", "[]");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void install(String format, String read) {
    String made = "new SourceFormat(\"%s\", TITLE, List.of(\"txt\"))".formatted(format);
    HttpResponse<String> installed = server.install(plugin("reader-" + format, made, read));
    assertThat(installed.statusCode()).as(installed.body()).isEqualTo(201);
  }

  private String findings(String format) {
    return server.server().get("/api/plugins/reader-" + format).body();
  }

  private boolean holds(String format) {
    return server.ask(
        "GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g),"
            + " \"https://w3id.org/dualmap/graph/import/"
            + format
            + "\"))");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throws | throw new IllegalStateException(\"by design\"); | by design",
        "overflows | read(in, name + name, sink); | failed",
        "breaks | throw new StackOverflowError(); | failed",
        "nulls | sink.thing(new SourceThing(null, List.of(), List.of())); | failed",
      })
  void aReaderThatThrowsIsAFaultOfItsPlugin(String format, String read, String words) {
    install(format, GOOD + read);

    JsonNode job = imports.run(format, "a.txt", "x");

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("failed");
    assertThat(job.path("failure").path("code").asText()).isEqualTo("plugin-fault");
    assertThat(job.path("failure").path("detail").asText()).contains(format, words);
    assertThat(findings(format)).contains("The reader of the format");
    assertThat(holds(format)).isFalse();
  }

  @Test
  void aFileThatTheReaderCannotReadIsTheFilesFault() {
    install(
        "picky",
        "sink.finding(SourceFinding.of(SourceFinding.Severity.ERROR, \"first\"));"
            + "throw new java.io.IOException(\"torn in line 7\");");

    JsonNode failure = imports.run("picky", "a.txt", "x").path("failure");

    assertThat(failure.path("code").asText()).isEqualTo("bad-file");
    assertThat(failure.path("findings").toString()).contains("first", "torn in line 7", "a.txt");
    assertThat(findings("picky")).doesNotContain("The reader of the format");
  }

  @Test
  void aReaderThatHangsCanBeCancelledAndKeepsNobodyElse() throws InterruptedException {
    install(
        "hangs",
        GOOD + "while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) {} }");
    install("quick", GOOD + "sink.thing(SourceThing.of(text, \"skos:Concept\"));");
    String id = Answer.json(imports.send("hangs", false, "a.txt", "x")).path("id").asText();
    while (!imports.job(id).path("stage").asText().equals("reading")) {
      Thread.sleep(20);
    }

    assertThat(imports.cancel(id).statusCode()).isEqualTo(202);
    JsonNode next = imports.run("quick", "a.txt", "x");

    assertThat(imports.job(id).path("state").asText()).isEqualTo("cancelled");
    assertThat(next.path("state").asText()).as(next.toString()).isEqualTo("done");
    JsonNode again = imports.run("hangs", "a.txt", "x");
    assertThat(again.path("failure").path("detail").asText()).contains("still hangs");
    assertThat(server.delete("/reader-hangs").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "endless-things | for (long i = 0; ; i++) sink.thing(SourceThing.of(\"t\" + i, \"skos:Concept\"));",
        "endless-findings | while (true) sink.finding(SourceFinding.of(SourceFinding.Severity.INFO, \"x\"));",
        "swallows | while (true) try { sink.thing(SourceThing.of(\"t\", \"skos:Concept\").text(\"skos:note\", \"x\".repeat(1 << 20), \"en\")); } catch (IllegalStateException e) {}"
      })
  void endlessOutputIsStopped(String format, String read) {
    install(format, GOOD + read);

    JsonNode failure = imports.run(format, "a.txt", "x").path("failure");

    assertThat(failure.path("code").asText()).as(failure.toString()).isEqualTo("too-large");
    assertThat(holds(format)).isFalse();
  }

  @Test
  void rubbishIsRefusedWithAllFindingsAtOnce() {
    install(
        "rubbish",
        GOOD
            + """
            SourceThing good = SourceThing.of("good", "skos:Concept");
            sink.thing(good);
            sink.thing(good);
            sink.thing(SourceThing.of("http://a b/", "skos:Concept"));
            sink.thing(SourceThing.of("https://w3id.org/dualmap/ontology#Field", "skos:Concept"));
            sink.thing(SourceThing.of("https://w3id.org/dualmap/graph/edits", "skos:Concept"));
            sink.thing(SourceThing.of("http://www.w3.org/2004/02/skos/core#Concept", "skos:Concept"));
            sink.thing(SourceThing.of("", "skos:Concept"));
            sink.thing(SourceThing.of("untyped"));
            sink.thing(SourceThing.of("mistyped", "skos:prefLabel", "dm:Nothing"));
            sink.thing(SourceThing.of("misused", "skos:Concept")
                .text("skos:Concept", "x", "en").text("dm:nothing", "x", "en")
                .text("skos:prefLabel", "x", "no tag!").text("skos:altLabel", "a\\u0000b", "en")
                .text("skos:hiddenLabel", "\\ud800", "en")
                .text("skos:definition", "x".repeat(100_001), "en")
                .value("dct:modified", "yesterday", "xsd:date").value("dm:code", "x", "xsd:colour")
                .link("skos:broader", "https://ex ample.org/").link("skos:broader", "nowhere"));
            """);

    JsonNode failure = imports.run("rubbish", "a.txt", "x").path("failure");

    assertThat(failure.path("code").asText()).as(failure.toString()).isEqualTo("bad-file");
    JsonNode findings = failure.path("findings");
    assertThat(Answer.texts(findings, "message"))
        .containsExactlyInAnyOrder(
            "is described twice",
            "must be an IRI",
            "belongs to a vocabulary or to the server, which an import does not describe",
            "belongs to a vocabulary or to the server, which an import does not describe",
            "belongs to a vocabulary or to the server, which an import does not describe",
            "must be an IRI",
            "has no class",
            "is no class of the vocabulary",
            "is no class of the vocabulary",
            "is no property of the vocabulary",
            "is no property of the vocabulary",
            "is no language tag",
            "has characters that no text may have",
            "has characters that no text may have",
            "is longer than 100,000 characters",
            "is not written as xsd:date is",
            "is no datatype",
            "must be an IRI",
            "names nothing that the file has; the link is left out");
    assertThat(holds("rubbish")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-source | | has no source",
        "two-sources | GOOD GOOD | more than one source",
        "bad-source | sink.source(new SourceDescription(\"..\", Map.of(), \" \", null, \"x y\", null)); | identifier of the source",
        "bad-title | sink.source(SourceDescription.untold(\"a\", \"x\", \"!\")); | title of the source"
      })
  void aSourceMustBeDescribedOnceAndWell(String format, String read, String words) {
    install(format, (read == null ? "" : read).replace("GOOD", GOOD));

    JsonNode failure = imports.run(format, "a.txt", "x").path("failure");

    assertThat(failure.path("findings").toString()).as(failure.toString()).contains(words);
  }

  @Test
  void whatTheShapesRefuseIsNotStored() {
    install("unnamed", GOOD + "sink.thing(SourceThing.of(\"c\", \"dm:Competency\"));");

    for (boolean preview : new boolean[] {true, false}) {
      JsonNode failure =
          (preview
                  ? imports.preview("unnamed", "a.txt", "x")
                  : imports.run("unnamed", "a.txt", "x"))
              .path("failure");
      assertThat(failure.path("code").asText()).as(failure.toString()).isEqualTo("bad-data");
    }
    assertThat(holds("unnamed")).isFalse();
  }

  @Test
  void removingThePluginLeavesWhatWasImported() {
    install("leaves", GOOD + "sink.thing(SourceThing.of(text, \"skos:Concept\"));");
    imports.run("leaves", "a.txt", "thing");
    assertThat(holds("leaves")).isTrue();

    assertThat(server.delete("/reader-leaves").statusCode()).isEqualTo(200);

    assertThat(holds("leaves")).isTrue();
    JsonNode problem =
        Answer.problem(imports.send("leaves", false, "a.txt", "x"), 400, "bad-parameter");
    assertThat(problem.path("detail").asText()).doesNotContain(", leaves");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new SourceFormat(\"esco\", TITLE, List.of(\"txt\")) | the server has it",
        "new SourceFormat(\"Bad Name\", TITLE, List.of(\"txt\")) | lower-case words",
        "new SourceFormat(\"x\", Map.of(\"en\", \"X\"), List.of(\"txt\")) | no title in the language kk",
        "new SourceFormat(\"x\", TITLE, List.of()) | endings",
        "null | gives no format"
      })
  void aBadDescriptionOfAFormatIsRefusedAtOnce(String format, String words) {
    HttpResponse<String> refused = server.install(plugin("reader-bad", format, ""));

    assertThat(refused.statusCode()).as(refused.body()).isIn(422, 503);
    assertThat(refused.body()).contains(words);
    assertThat(findings("bad")).contains("not-found");
  }

  @Test
  void twoPluginsCannotBringTheSameFormat() {
    install("twice", GOOD);
    String made = "new SourceFormat(\"twice\", TITLE, List.of(\"txt\"))";

    assertThat(server.install(plugin("reader-other", made, GOOD)).body())
        .contains("the file format", "twice", "reader-twice");
  }

  @Test
  void everyFormatIsInTheContractWhileItsPluginIsThere() {
    install("in-contract", GOOD);
    assertThat(server.server().get("/api/openapi.json").body()).contains("\"in-contract\"");

    server.delete("/reader-in-contract");

    assertThat(server.server().get("/api/openapi.json").body()).doesNotContain("\"in-contract\"");
  }
}
