package org.dualmap.sssom;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualmap.exchange.ImportReport;
import org.dualmap.exchange.Imports;
import org.dualmap.graph.Change;
import org.dualmap.graph.Progress;
import org.dualmap.settings.Settings;
import org.dualmap.settings.SettingsReader;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that SSSOM publishes go in and come out equal, in each format. */
@TestInstance(Lifecycle.PER_CLASS)
class SssomExamplesTest {
  /** These are canonical as they are published, so they come out letter by letter. */
  private static final List<String> CANONICAL =
      List.of(
          "schema/cardinality-scope-empty.sssom.tsv",
          "schema/cardinality-scope-predicate.sssom.tsv",
          "schema/cardinality.sssom.tsv",
          "schema/extension-slots.sssom.tsv",
          "schema/predicate-types.sssom.tsv");

  @TempDir private Path folder = Path.of("");

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path own) {
    server = TestServer.start(own.resolve("data"), own.resolve("none"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static Stream<String> examples() throws IOException {
    Path examples = SssomFile.published("examples");
    try (Stream<Path> files = Files.walk(examples)) {
      return files
          .filter(file -> file.toString().endsWith(".tsv"))
          .map(file -> examples.relativize(file).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Imports files, which must leave nothing out. */
  private ImportReport bring(List<Path> files) {
    Settings settings = SettingsReader.read(null, Map.of(), Map.of());
    try (Imports imports = new Imports(server.server().store(), settings.imports())) {
      ImportReport report =
          imports.run(
              new Imports.Request("sssom", null, files, false),
              new Change("tester", "examples"),
              Progress.UNWATCHED);
      assertThat(report.findings()).isEmpty();
      return report;
    }
  }

  private static String id(ImportReport report) {
    return report.graph().replace("https://w3id.org/dualmap/graph/", "");
  }

  private String fetch(String set, String format) {
    var answer = server.get("/api/mapping-sets/" + set + "?format=" + format);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<Path> files(String example) {
    Path file = SssomFile.published("examples").resolve(example);
    List<Path> files = new ArrayList<>(List.of(file));
    Path metadata = Path.of(file.toString().replaceFirst("\\.tsv$", ".yml"));
    if (Files.exists(metadata)) {
      files.add(metadata);
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleComesOutAsItWentIn(String example) throws IOException {
    List<Path> files = files(example);
    String text = Files.readString(files.getFirst());
    String out = fetch(id(bring(files)), "tsv");

    if (CANONICAL.contains(example)) {
      assertThat(out).isEqualTo(text);
    }
    assertSame(text, files.size() > 1 ? Files.readString(files.get(1)) : "", out);
  }

  private static void assertSame(String text, String yaml, String out) throws IOException {
    SssomFile expected = SssomFile.read(text, yaml);
    SssomFile actual = SssomFile.read(out, "");
    assertThat(actual.about()).isEqualTo(expected.about());
    assertThat(actual.rows()).isEqualTo(expected.rows());
    assertThat(expected.prefixes()).containsAllEntriesOf(actual.prefixes());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyFormatBringsTheSameSetBack(String example) throws IOException {
    ImportReport first = bring(files(example));
    String before = fetch(id(first), "tsv");
    String name = Path.of(example).getFileName().toString().replaceFirst("\\.tsv$", "");
    for (String format : List.of("json", "ttl", "jsonld", "rdf", "nt", "tsv")) {
      Path copy = folder.resolve(name + "." + format);
      Files.writeString(copy, fetch(id(first), format));
      ImportReport again = bring(List.of(copy));
      assertThat(again.graph()).as(format).isEqualTo(first.graph());
      if (!format.equals("tsv")) {
        // Canonical TSV leaves out prefixes that nothing uses.
        assertThat(again.sequence()).as(format + " " + again).isNull();
      }
      assertThat(fetch(id(again), "tsv")).as(format).isEqualTo(before);
      assertThat(again.records()).as(format).isEqualTo(first.records());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theJsonMeetsTheSchema(String example) throws IOException {
    String json = fetch(id(bring(files(example))), "json");

    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
  }

  private static Schema schema() throws IOException {
    String text = Files.readString(SssomFile.published("schema/sssom_schema.schema.json"));
    String ofSets = text.replaceFirst("\\{", "{\"\\$ref\": \"#/\\$defs/MappingSet\",");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
        .getSchema(ofSets, InputFormat.JSON);
  }

  @Test
  void theSchemaRefusesWhatItShould() throws IOException {
    assertThat(schema().validate("{\"license\": \"x\"}", InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theRdfMeetsTheShapes(String example) throws IOException {
    String turtle = fetch(id(bring(files(example))), "ttl");

    var report = new LinkmlForm().validate(turtle);
    assertThat(report.conforms()).as(report.getEntries().toString()).isTrue();
  }

  @Test
  void theShapesRefuseWhatTheyShould() {
    String bad = "<https://e.org/s> a <https://w3id.org/sssom/MappingSet> .";
    assertThat(new LinkmlForm().validate(bad).conforms()).isFalse();
  }
}
