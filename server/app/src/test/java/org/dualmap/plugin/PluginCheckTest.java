package org.dualmap.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dualmap.graph.ShapesGuard;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.dualmap.server.OpenFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault put into a plugin is found, with its file and line; the untouched one has none. */
class PluginCheckTest {
  private static final ShapesGuard SHAPES = OpenFolder.shapes();
  private static final Path SOURCES = Path.of("../../plugins");

  @TempDir private Path temporary = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void writeSkeleton() {
    folder = temporary.resolve("plugin");
    PluginSkeleton.FIELD.write("field-road-building", folder);
  }

  private static Path source(String plugin) {
    return SOURCES.resolve(plugin).resolve("src/main/resources");
  }

  private PluginCheck check() {
    return PluginCheck.of(folder, List.of(source("framework-kz"), source("framework-eqf")), SHAPES);
  }

  private void replace(String file, String text, String by) throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertThat(before).as(file).contains(text);
    Files.writeString(folder.resolve(file), before.replace(text, by));
  }

  private void add(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, (Files.exists(path) ? Files.readString(path) : "") + text);
  }

  @Test
  void bothSkeletonsPassWithoutAFinding() {
    Path framework = temporary.resolve("framework");
    PluginSkeleton.FRAMEWORK.write("framework-atlantis", framework);

    assertThat(check().findings()).isEmpty();
    assertThat(check().statements()).isEqualTo(105);
    assertThat(PluginCheck.of(framework, List.of(source("framework-eqf")), SHAPES).findings())
        .isEmpty();
  }

  @Test
  void aSkeletonNeedsTheNameOfItsKindAndAnEmptyFolder() {
    assertThatThrownBy(() -> PluginSkeleton.FIELD.write("road-building", temporary.resolve("x")))
        .hasMessageContaining("field-");
    assertThatThrownBy(() -> PluginSkeleton.FIELD.write("field-a", folder))
        .hasMessageContaining("not empty");
    assertThat(temporary.resolve("x")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "field-ict",
        "field-electrical-power",
        "field-primary-education",
        "framework-eqf",
        "framework-kz",
        "framework-dqr",
        "format-case",
        "format-moodle",
        "recognition-lisbon",
        "check-levels",
        "check-verbs",
        "suggest-terms",
        "suggest-cognates",
        "recognition-oldenburg",
        "report-docx",
        "report-odt"
      })
  void theShippedPluginsPass(String plugin) {
    PluginCheck check =
        PluginCheck.of(
            source(plugin), List.of(source("framework-kz"), source("framework-eqf")), SHAPES);

    assertThat(check.errors()).isEmpty();
    assertThat(check.findings())
        .noneMatch(finding -> finding.message().contains("not in the space"));
  }

  /** What is replaced in which file, by what; then the file and the line found, and the words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data/field.ttl | a dm:Field ; | a dm:Field | data/field.ttl | 12 | not terminated
          data/field.ttl | dm:iscedField | dm:iscedFeld | data/field.ttl | 10 | no dm:iscedFeld
          data/field.ttl | field:road | field:rail | data/field.ttl | 10 | not in the space
          data/field.ttl | field:road-building | dm:road-building | data/field.ttl | 10 | belongs to a vocabulary
          data/field.ttl | field:road-building | <http://data.europa.eu/snb/isced-f/0713> | data/field.ttl | 10 | framework-eqf describes it already
          data/field.ttl | a dm:Field ; | a dm:Field ; <http://www.w3.org/2002/07/owl#imports> <http://example.org/o> ; | data/field.ttl | 10 | owl:imports is not followed
          data/programme.ttl | "First module"@en | "First module"@fr | data/programme.ttl | 46 | language en is missing
          data/programme.ttl | level level:4 ; | level level:44 ; | data/programme.ttl | 28 | points to nothing
          data/programme.ttl | field field:road | field field:rail | data/programme.ttl | 28 | points to nothing
          data/programme.ttl | dm:credits 5.0 ; | dm:credits -5.0 ; | data/programme.ttl | 28 | credits
          data/programme.ttl | dm:placeOfLearning dm:AtBoth | dm:code "X" | data/programme.ttl | 61 | where it is learned
          shapes/rules.ttl | sh:minCount 1 | sh:minCount "x" | shapes/rules.ttl | | shapes cannot be used
          shapes/rules.ttl | a sh:NodeShape ; | a sh:NodeShape ; sh:sparql [ sh:select "SELECT ?this WHERE { SERVICE <http://localhost:1/> {} }" ] ; | shapes/rules.ttl | | run no code
          shapes/rules.ttl | sh:targetClass elm:LearningOutcome | sh:targetSubjectsOf dm:code | shapes/rules.ttl | | needs sh:targetClass
          shapes/rules.ttl | a sh:NodeShape ; | a sh:NodeShape , | shapes/rules.ttl | 11 | not terminated
          queries/covered-functions.rq | SELECT | SELEKT | queries/covered-functions.rq | 3 | does not parse
          queries/covered-functions.rq | dm:Accepted | dm:Rejected | queries/covered-functions.rq | | finds nothing
          queries/covered-functions.rq | WHERE { | WHERE { SERVICE <http://localhost:1/> { ?a ?b ?c } | queries/covered-functions.rq | | cannot be asked
          queries/covered-functions.rq | WHERE { | FROM <http://localhost:1/> WHERE { | queries/covered-functions.rq | | must not say FROM
          plugin.yaml | version: 0.1.0 | version: one | plugin.yaml | 5 | must look like 1.2.3
          plugin.yaml | provider: Example College | provder: Example College | plugin.yaml | 6 | Did you mean provider
          plugin.yaml | >=0.1.0 & <0.2.0" | >=0.1.0" | plugin.yaml | 8 | range with both ends
          plugin.yaml | kz: ">=0.1.0 & <0.2.0" | kz: ">=7.0.0 & <8.0.0" | plugin.yaml | | but version 0.1.0 is here
          plugin.yaml | data/claims.ttl | data/claim.ttl | data/claim.ttl | | Did you mean data/claims.ttl
          plugin.yaml | data/claims.ttl | ../claims.ttl | plugin.yaml | 16 | inside the plugin
          plugin.yaml | [kk, ru, en] | [kk, ru, en, de] | plugin.yaml | | title is missing in the language de
          """)
  void aFaultIsFound(String changed, String text, String by, String file, String line, String words)
      throws IOException {
    replace(changed, text, by);

    PluginCheck check = check();

    assertThat(check.errors())
        .as(check.findings().toString())
        .anySatisfy(
            finding -> {
              assertThat(finding.source()).isEqualTo(file);
              assertThat(finding.message()).containsIgnoringCase(words);
              assertThat(finding.line()).isEqualTo(line == null ? null : Long.valueOf(line));
            });
  }

  @Test
  void faultsOfSeveralFilesAreToldAtOnce() throws IOException {
    replace("data/field.ttl", "a dm:Field ;", "a dm:Field");
    replace("queries/covered-functions.rq", "SELECT", "SELEKT");
    add("rules/own.yaml", "schema: 1\n");
    replace("plugin.yaml", "queries:", "ruleSets: [rules/own.yaml]\nqueries:");

    assertThat(check().errors())
        .extracting(Finding::source)
        .contains("data/field.ttl", "queries/covered-functions.rq", "rules/own.yaml");
  }

  @Test
  void aFileThatNobodyListsIsAWarningInAFolderAndRefusedInAPackage() throws IOException {
    add("data/more.jsonld", "{\"@context\": \"http://localhost:1/\"}");
    SortedMap<String, byte[]> files = new TreeMap<>(PluginFiles.ofFolder(folder));
    Path file = temporary.resolve("package.zip");
    PackageWriter.write(file, files);

    assertThat(check().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message()).contains("not packed", "nothing is fetched");
            });
    assertThat(
            PluginCheck.of(file, List.of(source("framework-kz"), source("framework-eqf")), SHAPES)
                .errors())
        .extracting(Finding::source)
        .containsExactly("data/more.jsonld");
  }

  @Test
  void aSymbolicLinkInTheFolderIsRefused() throws IOException {
    Files.createSymbolicLink(folder.resolve("data/link.ttl"), Path.of("/etc/passwd"));

    assertThat(check().errors())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("symbolic link"));
  }

  @Test
  void withoutThePluginsItNeedsTheirLinksAreNotJudged() {
    PluginCheck check = PluginCheck.of(folder, List.of(), SHAPES);

    assertThat(check.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message()).contains("framework-kz is not here", "--with");
            });
    assertThat(check.errors()).noneMatch(f -> f.message().contains("points to nothing"));
  }

  @Test
  void whatIsPackedIsWhatIsListedAndItPassesItself() throws IOException {
    add("README.md", "Made of data.");
    add("notes/draft.txt", "not for others");
    Path file = temporary.resolve("package.zip");

    PluginPackage.pack(check(), file);

    assertThat(PluginFiles.ofPackage(file).keySet())
        .contains("README.md", "plugin.yaml", "data/claims.ttl", "shapes/rules.ttl")
        .contains("queries/covered-functions.rq", PackageSums.FILE)
        .doesNotContain("notes/draft.txt");
    assertThat(
            PluginCheck.of(file, List.of(source("framework-kz"), source("framework-eqf")), SHAPES)
                .findings())
        .isEmpty();
    assertThat(
            new String(PluginFiles.ofPackage(file).get(PackageSums.FILE), StandardCharsets.UTF_8))
        .containsPattern("(?m)^[0-9a-f]{64}  data/field\\.ttl$");
  }

  @Test
  void whatTheCheckRefusesIsNotPacked() throws IOException {
    replace("data/field.ttl", "a dm:Field ;", "a dm:Field");
    Path file = temporary.resolve("package.zip");

    assertThatThrownBy(() -> PluginPackage.pack(check(), file))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.findings()).isNotEmpty());
    assertThat(file).doesNotExist();
  }

  @Test
  void thePlainListOfDependenciesTakesAnyVersion() throws IOException {
    replace("plugin.yaml", "  framework-kz: \">=0.1.0 & <0.2.0\"", "  - framework-kz");

    assertThat(check().findings()).isEmpty();
  }
}
