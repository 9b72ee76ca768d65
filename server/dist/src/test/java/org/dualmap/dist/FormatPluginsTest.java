package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formats that ship as plugins: CASE packages and Moodle's competency frameworks. */
@TestInstance(Lifecycle.PER_CLASS)
class FormatPluginsTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("dualmap.repository", "."), "..", "shared", "conformance", "case")
          .normalize();
  private static final String IMPORTS = "https://w3id.org/dualmap/graph/import/";
  private static final String HEADER =
      "Parent ID number,ID number,Short name,Description,Description format,Scale values,"
          + "Scale configuration,Rule type (optional),Rule outcome (optional),"
          + "Rule config (optional),Cross-referenced competency ID numbers,"
          + "Exported ID (optional),Is framework,Taxonomy\n";
  private static final String MOODLE =
      HEADER
          + ",DUAL-2024,Дуальды оқыту,<p>Кәсіпорындағы оқыту</p>,1,\"Жоқ,Бар\",,,,,,1,1,"
          + "\"domain,competency\"\n"
          + ",D1,Өлшеу және бақылау,\"<p>Өлшеу &laquo;дәлдігі&raquo;</p><p>Екінші</p>\",1,,,,,,,2,,\n"
          + "D1,D1.1,Штангенциркульмен өлшейді,,1,,,,,,\"D1.2,D9%2C9\",3,,\n"
          + "D1,D1.2,Микрометрмен өлшейді,,1,,,,,,,4,,\n"
          + "D1.2,\"D9,9\",Нәтижені жазады,,1,,,,,,,5,,\n";
  private static final String CASE =
      """
      {"CFDocument": {"identifier": "doc-1", "uri": "https://example.org/doc-1",
         "creator": "Example College", "title": "Welding", "language": "en",
         "lastChangeDateTime": "2026-02-01T00:00:00Z", "version": "2", "adoptionStatus": "Adopted",
         "licenseURI": {"title": "CC BY 4.0", "identifier": "l-1", "uri": "https://example.org/l-1"}},
       "CFItems": [
         {"identifier": "i-1", "uri": "https://example.org/i-1", "fullStatement": "Welding",
          "CFItemType": "Domain", "humanCodingScheme": "W", "conceptKeywords": ["metal"],
          "lastChangeDateTime": "2026-02-01T00:00:00Z"},
         {"identifier": "i-2", "uri": "https://example.org/i-2", "language": "kk",
          "abbreviatedStatement": "Тігіс", "fullStatement": "Тігісті дәнекерлейді",
          "humanCodingScheme": "W.1", "lastChangeDateTime": "2026-02-01T00:00:00Z"},
         {"identifier": "i-3", "uri": "https://example.org/i-3", "fullStatement": "Forge welding",
          "statusStartDate": "2001-01-01", "statusEndDate": "2020-12-31",
          "lastChangeDateTime": "2026-02-01T00:00:00Z"}],
       "CFAssociations": [
         {"associationType": "isChildOf", "originNodeURI": {"identifier": "i-1"},
          "destinationNodeURI": {"identifier": "doc-1"}},
         {"associationType": "isChildOf", "originNodeURI": {"identifier": "i-2"},
          "destinationNodeURI": {"identifier": "i-1"}},
         {"associationType": "replacedBy", "originNodeURI": {"identifier": "i-3"},
          "destinationNodeURI": {"identifier": "i-2"}},
         {"associationType": "exactMatchOf", "originNodeURI": {"identifier": "i-2"},
          "destinationNodeURI": {"identifier": "x", "uri": "https://example.org/elsewhere"}},
         {"associationType": "precedes", "originNodeURI": {"identifier": "i-1"},
          "destinationNodeURI": {"identifier": "i-2"}}],
       "CFDefinitions": {"CFLicenses": [{"identifier": "l-1",
          "uri": "https://creativecommons.org/licenses/by/4.0/", "title": "CC BY 4.0"}]}}
      """;

  private TestServer server;
  private ImportRun imports;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    Path plugins = Files.createDirectories(temporary.resolve("plugins"));
    for (String plugin : List.of("format-case", "format-moodle")) {
      String jar = plugin + "-0.1.0.jar";
      Files.copy(Distribution.plugins().resolve(jar), plugins.resolve(jar));
    }
    server = TestServer.start(temporary.resolve("data"), plugins);
    imports = new ImportRun(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private boolean ask(String graph, String pattern) {
    String query =
        """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX dm: <https://w3id.org/dualmap/ontology#>
        PREFIX dct: <http://purl.org/dc/terms/>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX schema: <https://schema.org/>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX ex: <https://example.org/>
        ASK { GRAPH <%s> { %s } }"""
            .formatted(IMPORTS + graph, pattern);
    return server.query(query, "text/csv").body().contains("true");
  }

  private String moodle(String id) {
    return "<" + IMPORTS + "moodle/DUAL-2024#" + id + ">";
  }

  @Test
  void theFormatsAreListedWithWhoBringsThem() {
    JsonNode formats = Answer.json(server.get("/api/imports/formats"));

    assertThat(Answer.texts(formats, "name"))
        .containsExactlyInAnyOrder("esco", "rdf", "sssom", "case", "moodle");
    for (JsonNode format : formats) {
      for (String language : List.of("kk", "ru", "en")) {
        assertThat(format.path("title").path(language).asText()).as(format.toString()).isNotBlank();
      }
      assertThat(format.path("title").toString()).doesNotContain("import-format");
      boolean own = List.of("esco", "rdf", "sssom").contains(format.path("name").asText());
      assertThat(format.path("plugin").asText(""))
          .isEqualTo(own ? "" : "format-" + format.path("name").asText());
      assertThat(format.path("endings")).isNotEmpty();
    }
    assertThat(server.get("/api/openapi.json").body()).contains("\"moodle\"", "\"sssom\"");
  }

  @Test
  void aFormatThatThereIsNotIsAnsweredWithThoseThatThereAre() {
    JsonNode problem =
        Answer.problem(imports.send("excel", false, "a.xlsx", "x"), 400, "bad-parameter");

    assertThat(problem.path("detail").asText()).contains("esco, rdf, sssom", "case", "moodle");
  }

  @Test
  void aMoodleFrameworkComesInWithItsHierarchyCodesAndLinks() {
    JsonNode preview = imports.preview("moodle", "export.csv", MOODLE);
    assertThat(preview.path("report").path("added").asInt()).as(preview.toString()).isEqualTo(5);
    assertThat(ask("moodle/DUAL-2024", "?s ?p ?o")).isFalse();

    JsonNode job = imports.run("moodle", "export.csv", MOODLE);

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(job.path("report").path("graph").asText()).isEqualTo(IMPORTS + "moodle/DUAL-2024");
    assertThat(job.path("report").path("records").asInt()).isEqualTo(5);
    assertThat(job.path("report").path("findings").toString()).contains("taken as \\\"kk\\\"");
    String graph = "moodle/DUAL-2024";
    assertThat(
            ask(
                graph,
                "?f a skos:ConceptScheme ; skos:prefLabel 'Дуальды оқыту'@kk ;"
                    + " dct:description 'Кәсіпорындағы оқыту'@kk . "
                    + moodle("D1")
                    + " a skos:Concept, dm:Competency ; skos:inScheme ?f ; dm:code 'D1' ;"
                    + " dm:itemType 'domain' ; dct:description 'Өлшеу «дәлдігі»\\nЕкінші'@kk"))
        .isTrue();
    assertThat(
            ask(
                graph,
                moodle("D1.1")
                    + " skos:broader "
                    + moodle("D1")
                    + " ; dm:itemType 'competency' ; skos:related "
                    + moodle("D1.2")
                    + ", "
                    + moodle("D9%2C9")))
        .isTrue();
    assertThat(ask(graph, moodle("D1") + " skos:broader ?any")).isFalse();

    JsonNode again = imports.run("moodle", "export.csv", MOODLE);
    assertThat(again.path("report").path("sequence").isMissingNode()).as(again.toString()).isTrue();
    assertThat(again.path("report").path("triplesAdded").asInt()).isZero();

    SearchIndexed.await(server);
    JsonNode found =
        Answer.json(
            server.get(
                "/api/search?kind=competency&q=" + TestServer.encode("штангенциркуль"),
                "Accept",
                "application/json"));
    assertThat(Answer.texts(found.path("hits"), "iri")).contains(IMPORTS + "moodle/DUAL-2024#D1.1");
  }

  @Test
  void aChangedMoodleFileShowsWhatIsDifferentAndWhatIsDroppedStaysAsDeprecated() {
    String first = MOODLE.replace("DUAL-2024", "CHANGED");
    imports.run("moodle", "export-kk.csv", first);
    String changed =
        first
            .replace("Микрометрмен өлшейді", "Микрометрмен дәл өлшейді")
            .replaceAll("D1,D1.1,[^\n]*\n", "");

    JsonNode preview = imports.preview("moodle", "export-kk.csv", changed);
    assertThat(preview.path("report").path("changed").asInt()).isEqualTo(1);
    assertThat(preview.path("report").path("deprecated").asInt()).isEqualTo(1);
    assertThat(preview.path("report").path("findings")).as(preview.toString()).isEmpty();
    imports.run("moodle", "export-kk.csv", changed);

    String graph = "moodle/CHANGED";
    assertThat(ask(graph, "?c dm:code 'D1.1' ; owl:deprecated true")).isTrue();
    assertThat(ask(graph, "?c skos:prefLabel 'Микрометрмен дәл өлшейді'@kk")).isTrue();
    assertThat(ask(graph, "?c skos:prefLabel 'Микрометрмен өлшейді'@kk")).isFalse();
  }

  @Test
  void whatASpreadsheetHasSavedAgainIsReadToo() {
    String semicolons =
        "\uFEFF"
            + HEADER.replace(',', ';').replace("ID number;", "Номер;")
            + ";SHEET;Русская рамка;Описание;2;;;;;;;1;1;\n"
            + ";S1;Измерения и контроль;\"a < b; c\";2;;;;;;;2;;\n";

    JsonNode job = imports.run("moodle", "export.csv", semicolons);

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(job.path("report").path("findings").toString())
        .contains("taken by their order", "taken as \\\"ru\\\"");
    assertThat(
            ask(
                "moodle/SHEET",
                "?c skos:prefLabel 'Измерения и контроль'@ru ; dct:description 'a < b; c'@ru"))
        .isTrue();
  }

  @Test
  void aFaultyMoodleFileIsRefusedWithAllItsFindings() {
    String faulty =
        HEADER
            + ",BAD,Frame,,1,,,,,,,,1,\n"
            + "NONE,B1,First,,1,,,,,,,,,\n"
            + ",B1,Again,,1,,,,,,,,,\n"
            + ",B2,,,1,,,,,,,,,\n"
            + "B4,B3,Third,,1,,,,,,GONE,,,\n"
            + "B3,B4,Fourth,,1,,,,,,,,,\n";

    JsonNode failure = imports.run("moodle", "bad-en.csv", faulty).path("failure");

    assertThat(failure.path("code").asText()).as(failure.toString()).isEqualTo("bad-file");
    JsonNode findings = failure.path("findings");
    assertThat(findings.toString())
        .contains("names no competency", "earlier record", "must not be empty", "leads back")
        .contains("there is not: GONE");
    for (JsonNode finding : findings) {
      assertThat(finding.path("source").asText()).isEqualTo("bad-en.csv");
      assertThat(finding.path("row").asLong()).as(finding.toString()).isPositive();
      assertThat(finding.path("line").asLong()).isEqualTo(finding.path("row").asLong() + 1);
      assertThat(finding.path("column").asText()).isNotBlank();
    }
    assertThat(findings.get(0).path("row").asInt()).isEqualTo(4);
    assertThat(ask("moodle/BAD", "?s ?p ?o")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moodle | ID number;Short name | this column is missing",
        "case   | {\"CFDocument\": | line 1, column",
        "case   | [1, 2] | no CFDocument",
        "case   | {\"CFDocument\": {\"uri\": 5}} | CFDocument.identifier",
        "case   | {\"CFDocument\": {\"identifier\": \"a\"}} | must not be empty"
      })
  void whatIsNoSuchFileIsExplained(String format, String text, String words) {
    JsonNode failure = imports.run(format, "some.file", text).path("failure");

    assertThat(failure.path("code").asText()).as(failure.toString()).isEqualTo("bad-file");
    assertThat(failure.path("findings").toString()).contains(words);
    assertThat(failure.toString()).doesNotContain("Exception").doesNotContain("jackson");
  }

  @Test
  void aFileInAnotherEncodingIsExplained() {
    byte[] bytes = MOODLE.getBytes(Charset.forName("windows-1251"));

    JsonNode failure = imports.await(imports.send("moodle", "a.csv", bytes)).path("failure");

    assertThat(failure.path("findings").toString()).contains("not written in UTF-8");
  }

  @Test
  void aCasePackageComesInWithLanguagesLicenceAndWithdrawnItems() {
    JsonNode job = imports.run("case", "package.json", CASE);

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(job.path("report").path("findings").toString()).contains("precedes");
    String graph = "case/doc-1";
    assertThat(
            ask(
                graph,
                "ex:doc-1 a skos:ConceptScheme ; skos:prefLabel 'Welding'@en ;"
                    + " dm:sourceStatus 'Adopted' ;"
                    + " dct:license <https://creativecommons.org/licenses/by/4.0/> ."
                    + " ex:i-1 a skos:Concept, dm:Competency ; dm:code 'W' ; dm:itemType 'Domain' ;"
                    + " skos:inScheme ex:doc-1 ; dct:subject 'metal'@en ."
                    + " ex:i-2 skos:prefLabel 'Тігіс'@kk ; skos:broader ex:i-1 ;"
                    + " skos:definition 'Тігісті дәнекерлейді'@kk ; skos:exactMatch ex:elsewhere ."
                    + " ex:i-3 owl:deprecated true ; dct:isReplacedBy ex:i-2 ;"
                    + " schema:validThrough '2020-12-31'^^xsd:date"))
        .isTrue();
    assertThat(ask(graph, "ex:i-1 skos:broader ?any")).isFalse();
    assertThat(ask(graph, "ex:i-2 owl:deprecated ?any")).isFalse();
    String catalogue =
        server
            .query(
                "SELECT ?p ?o { GRAPH <https://w3id.org/dualmap/graph/catalogue> { <"
                    + IMPORTS
                    + graph
                    + "> ?p ?o } }",
                "text/csv")
            .body();
    assertThat(catalogue)
        .contains(
            "Example College", "creativecommons.org", "version,2", "https://example.org/doc-1");

    assertThat(
            imports.run("case", "package.json", CASE).path("report").path("triplesAdded").asInt())
        .isZero();
  }

  @Test
  void aFaultyCasePackageIsRefusedWithAllItsFindings() {
    String faulty =
        CASE.replace("\"fullStatement\": \"Welding\"", "\"fullStatement\": null")
            .replace("2020-12-31", "31.12.2020")
            .replace("\"identifier\": \"x\", \"uri\"", "\"identifier\": \"x\", \"url\"");

    JsonNode failure = imports.run("case", "package.json", faulty).path("failure");

    assertThat(failure.path("code").asText()).as(failure.toString()).isEqualTo("bad-file");
    assertThat(failure.path("findings").toString())
        .contains("CFItems.fullStatement", "CFItems.statusEndDate", "31.12.2020")
        .contains("CFAssociations.destinationNodeURI", "CFAssociations.originNodeURI");
  }

  @ParameterizedTest
  @CsvSource({
    "sample-package-with-rubrics.json, 37, 36",
    "frameworks/ItemTypeTestFramework.json, 2, 1",
    "frameworks/MarkdownFramework.json, 3, 2",
    "frameworks/Ordering.json, 29, 28",
    "frameworks/Utf8TestFramework.json, 2, 1"
  })
  void theSamplesOfConformanceComeInWhole(String sample, int records, int items)
      throws IOException {
    Path file = SAMPLES.resolve(sample);
    assumeTrue(Files.isReadable(file), "The sample " + file + " is not here.");

    JsonNode job = imports.run("case", "sample.json", Files.readString(file));

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
    assertThat(job.path("report").path("records").asInt()).isEqualTo(records);
    String graph = job.path("report").path("graph").asText();
    String count =
        """
        SELECT (COUNT(DISTINCT ?c) AS ?n) { GRAPH <%s> {
          ?c a <https://w3id.org/dualmap/ontology#Competency>
          FILTER NOT EXISTS { ?c <http://www.w3.org/2002/07/owl#deprecated> true } } }
        """
            .formatted(graph);
    assertThat(server.query(count, "text/csv").body()).contains("\n" + items);
  }

  @Test
  void theCommandLineImportsTheFormatsOfPlugins(@TempDir Path temporary) throws IOException {
    Path file = Files.writeString(temporary.resolve("moodle-kk.csv"), MOODLE);
    String data = temporary.resolve("data").toString();

    CommandRun run =
        CommandRun.of(temporary, "import", "-d", data, "--format", "moodle", file.toString());
    assertThat(run.exitCode()).as(run.text()).isZero();
    assertThat(run.text()).contains("import/moodle/DUAL-2024", "5 added");

    CommandRun unknown =
        CommandRun.of(temporary, "import", "-d", data, "--format", "x", file.toString());
    assertThat(unknown.text()).contains("known are esco, rdf, sssom", "moodle");
  }
}
