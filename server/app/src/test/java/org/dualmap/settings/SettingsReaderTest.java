package org.dualmap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsReaderTest {
  @TempDir private Path folder = Path.of("");

  /** One setting: its default, another value as it is written, and that value as it is read. */
  private record Expected(
      Object byDefault, String written, Object read, Function<Settings, Object> getter) {}

  private static final String TRUSTED_KEY =
      "ed25519:MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= Example College";

  private static final Map<String, Expected> EVERY_KEY =
      new TreeMap<>(
          Map.ofEntries(
              key("http.host", "localhost", "0.0.0.0", "0.0.0.0", s -> s.http().host()),
              key("http.port", 8080, "81", 81, s -> s.http().port()),
              key(
                  "http.stop-limit",
                  Duration.ofSeconds(20),
                  "1500ms",
                  Duration.ofMillis(1500),
                  s -> s.http().stopLimit()),
              key("data.folder", "dualmap-data", "/srv/d", "/srv/d", s -> s.data().folder()),
              key("plugins.folder", "", "/srv/p", "/srv/p", s -> s.plugins().folder().orElse("")),
              key(
                  "plugins.trusted-keys",
                  List.of(),
                  TRUSTED_KEY,
                  List.of(TRUSTED_KEY),
                  s -> s.plugins().trustedKeys().orElse(List.of())),
              key("suggestions.vectors", true, "false", false, s -> s.suggestions().vectors()),
              key(
                  "sparql.time-limit",
                  Duration.ofSeconds(30),
                  "2m",
                  Duration.ofMinutes(2),
                  s -> s.sparql().timeLimit()),
              key(
                  "sparql.update-time-limit",
                  Duration.ofMinutes(5),
                  "1h",
                  Duration.ofHours(1),
                  s -> s.sparql().updateTimeLimit()),
              key("sparql.row-limit", 100_000L, "7", 7L, s -> s.sparql().rowLimit()),
              key("sparql.queries-at-once", 8, "3", 3, s -> s.sparql().queriesAtOnce()),
              key("sparql.allow-service", false, "true", true, s -> s.sparql().allowService()),
              key("sparql.allow-load", false, "true", true, s -> s.sparql().allowLoad()),
              key(
                  "sparql.allow-remote-from",
                  false,
                  "true",
                  true,
                  s -> s.sparql().allowRemoteFrom()),
              key(
                  "sparql.allowed-contexts",
                  List.of(),
                  "https://a.example/c",
                  List.of("https://a.example/c"),
                  s -> s.sparql().allowedContexts().orElse(List.of())),
              key("mapping.four-eyes", true, "false", false, s -> s.mapping().fourEyes()),
              key("imports.upload-megabytes", 500, "9", 9, s -> s.imports().uploadMegabytes()),
              key(
                  "imports.unpacked-megabytes",
                  2000,
                  "9",
                  9,
                  s -> s.imports().unpackedMegabytes())));

  private static Map.Entry<String, Expected> key(
      String name, Object byDefault, String written, Object read, Function<Settings, Object> to) {
    return Map.entry("dualmap." + name, new Expected(byDefault, written, read, to));
  }

  @Test
  void everyKeyIsRecordedHere() {
    assertThat(EVERY_KEY.keySet()).isEqualTo(SettingsReader.knownKeys());
  }

  @Test
  void everyKeyHasTheDefaultThatIsRecordedHere() {
    Settings settings = read(null, Map.of(), Map.of());

    EVERY_KEY.forEach(
        (key, expected) ->
            assertThat(expected.getter().apply(settings)).as(key).isEqualTo(expected.byDefault()));
  }

  @Test
  void everyKeyCanBeSetInTheFileTheEnvironmentAndOnTheCommandLine() throws IOException {
    for (var key : EVERY_KEY.entrySet()) {
      Expected expected = key.getValue();
      String name = key.getKey();
      String[] steps = name.split("\\.");
      Path file =
          file(
              "dualmap:\n  %s:\n    %s: \"%s\"\n"
                  .formatted(steps[1], steps[2], expected.written()));
      String variable = name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);

      assertThat(expected.getter().apply(read(file, Map.of(), Map.of())))
          .as("%s in the file", name)
          .isEqualTo(expected.read());
      assertThat(
              expected.getter().apply(read(null, Map.of(variable, expected.written()), Map.of())))
          .as("%s in the environment", name)
          .isEqualTo(expected.read());
      assertThat(expected.getter().apply(read(null, Map.of(), Map.of(name, expected.written()))))
          .as("%s on the command line", name)
          .isEqualTo(expected.read());
    }
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
    Path file = file("dualmap:\n  http:\n    port: 1\n    host: from-file\n");
    Map<String, String> environment = Map.of("DUALMAP_HTTP_PORT", "2", "DUALMAP_DATA_FOLDER", "e");

    Settings settings = read(file, environment, Map.of("dualmap.http.port", "3"));

    assertThat(settings.http().port()).isEqualTo(3);
    assertThat(settings.http().host()).isEqualTo("from-file");
    assertThat(settings.data().folder()).isEqualTo("e");
    assertThat(read(file, environment, Map.of()).http().port()).isEqualTo(2);
  }

  @Test
  void aListInTheFileIsRead() throws IOException {
    Path file =
        file(
            "dualmap:\n  sparql:\n    allowed-contexts:\n      - https://a/\n      - https://b/\n");

    assertThat(read(file, Map.of(), Map.of()).sparql().allowedContexts())
        .contains(List.of("https://a/", "https://b/"));
  }

  @Test
  void otherVariablesOfTheEnvironmentAreNoneOfOurBusiness() {
    Map<String, String> environment =
        Map.of(
            "PATH", "/bin", "DUALMAP_HOME", "/opt", "DUALMAP_CONFIG", "x", "DUALMAP_JAVA_OPTS", "");

    assertThat(read(null, environment, Map.of()).http().port()).isEqualTo(8080);
  }

  @Test
  void unknownKeysAreRefusedWithTheNearestKnownWhereverTheyStand() throws IOException {
    Path file = file("dualmap:\n  htpp:\n    port: 1\n  sparql:\n    timelimit: 5s\n");

    Problem problem =
        refused(file, Map.of("DUALMAP_HTTP_PROT", "1"), Map.of("dualmap.data.foldr", "x"));

    assertThat(problem.findings())
        .extracting(Finding::message)
        .containsExactly(
            "The key \"dualmap.htpp.port\" is not known. Did you mean \"dualmap.http.port\"?",
            "The key \"dualmap.sparql.timelimit\" is not known."
                + " Did you mean \"dualmap.sparql.time-limit\"?",
            "The key \"DUALMAP_HTTP_PROT\" is not known. Did you mean \"DUALMAP_HTTP_PORT\"?",
            "The key \"dualmap.data.foldr\" is not known. Did you mean \"dualmap.data.folder\"?");
    assertThat(problem.findings())
        .extracting(Finding::source)
        .containsExactly(file.toString(), file.toString(), "environment", "command line");
  }

  @Test
  void aKeyOutsideOfDualmapIsUnknownToo() throws IOException {
    Path file = file("http:\n  port: 1\n");

    assertThat(refused(file, Map.of(), Map.of()))
        .hasMessageContaining("\"http.port\" is not known. Did you mean \"dualmap.http.port\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "dualmap.sparql.time-limit, soon",
    "dualmap.sparql.time-limit, 5 minutes",
    "dualmap.sparql.time-limit, -5s",
    "dualmap.sparql.time-limit, PT-5S",
    "dualmap.sparql.time-limit, 0s",
    "dualmap.sparql.time-limit, 5d6",
    "dualmap.http.stop-limit, PT-1S",
    "dualmap.http.port, eighty",
    "dualmap.http.port, 65536",
    "dualmap.http.port, -1",
    "dualmap.http.port, 8080.5",
    "dualmap.sparql.queries-at-once, 0",
    "dualmap.sparql.row-limit, -1",
    "dualmap.imports.upload-megabytes, 0",
    "dualmap.imports.unpacked-megabytes, 99999999999",
    "dualmap.sparql.allow-load, maybe",
  })
  void aBadValueIsRefusedInPlainWords(String key, String value) {
    assertThat(refused(null, Map.of(), Map.of(key, value)).findings())
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .startsWith("The setting %s cannot be \"%s\"".formatted(key, value))
        .doesNotContain("SRCFG")
        .doesNotContain("java.");
  }

  @Test
  void everyBadValueIsNamedAtOnce() {
    Map<String, String> bad =
        Map.of("dualmap.http.port", "x", "dualmap.sparql.time-limit", "y", "dualmap.nothing", "z");

    assertThat(refused(null, Map.of(), bad).findings()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "just words",
        "- a\n- list\n",
        "dualmap: [1, 2",
        "dualmap:\n\thttp: 1\n",
        "{\"a\": ",
        "42"
      })
  void aFileThatIsNoSettingsIsRefusedInWords(String text) throws IOException {
    Path file = file(text);

    Problem problem = refused(file, Map.of(), Map.of());

    assertThat(problem).hasMessageContaining(file.toString());
    assertThat(problem.detail()).doesNotContain("Exception").doesNotContain("java.");
  }

  @Test
  void aFileThatIsNoTextIsRefusedInWords() throws IOException {
    Path file = folder.resolve("settings.yaml");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});

    assertThat(refused(file, Map.of(), Map.of())).hasMessageContaining("cannot be read");
  }

  @Test
  void aFileThatIsNotThereIsRefusedInWords() {
    assertThatThrownBy(() -> read(folder.resolve("absent.yaml"), Map.of(), Map.of()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("absent.yaml cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing but a comment\n", "dualmap:\n", "---\n"})
  void anEmptyFileMeansTheDefaults(String text) throws IOException {
    assertThat(read(file(text), Map.of(), Map.of()).http().port()).isEqualTo(8080);
  }

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("settings.yaml"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Settings read(
      @Nullable Path file, Map<String, String> environment, Map<String, String> overrides) {
    return SettingsReader.read(file, environment, overrides);
  }

  private static Problem refused(
      @Nullable Path file, Map<String, String> environment, Map<String, String> overrides) {
    Problem problem = catchThrowableOfType(Problem.class, () -> read(file, environment, overrides));
    assertThat(problem).isNotNull();
    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_SETTINGS);
    return problem;
  }
}
