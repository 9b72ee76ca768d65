package org.dualmap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of settings, the example file and the program say the same. */
class SettingsPageTest {
  private static final Path PAGE = Path.of("../../docs/settings.md");
  private static final Path EXAMPLE = Path.of("../dist/src/main/distribution/conf/dualmap.yaml");
  private static final String NOT_SET = "—";
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `(dualmap\\.[a-z.-]+)` \\| `?([^`|]+?)`? \\| ([^|]+) \\| `([A-Z_]+)` \\| ([^|]+) \\|$",
          Pattern.MULTILINE);

  @Test
  void thePageNamesEverySettingWithItsDefault() throws IOException {
    assertThat(documentedDefaults()).isEqualTo(realDefaults());
  }

  @Test
  void everyVariableOnThePageSetsItsSetting() throws IOException {
    for (MatchResult row : rows()) {
      String variable = row.group(4);
      String bad = "not a value";
      boolean text = row.group(3).matches("path|name or address|web addresses");
      if (text) {
        assertThatCode(() -> SettingsReader.read(null, Map.of(variable, bad), Map.of()))
            .as(variable)
            .doesNotThrowAnyException();
      } else {
        assertThatCode(() -> SettingsReader.read(null, Map.of(variable, bad), Map.of()))
            .as(variable)
            .hasMessageContaining(row.group(1))
            .hasMessageContaining(bad);
      }
    }
  }

  @Test
  void theExampleChangesNothingAsItIsShipped() {
    Settings settings = SettingsReader.read(EXAMPLE, Map.of(), Map.of());

    assertThat(settings.http().port()).isEqualTo(8080);
    assertThat(settings.plugins().folder()).isEmpty();
  }

  @Test
  void theExampleHasEverySettingAndEachIsTaken(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("dualmap.yaml");
    Files.writeString(
        file,
        Files.readAllLines(EXAMPLE).stream()
            .filter(line -> !line.startsWith("##"))
            .map(line -> line.replaceFirst("^#", ""))
            .collect(Collectors.joining("\n")));

    assertThat(exampleDefaults(file)).isEqualTo(realDefaults());
    Settings settings = SettingsReader.read(file, Map.of(), Map.of());
    assertThat(settings.plugins().folder()).contains("/srv/dualmap/plugins");
    assertThat(settings.sparql().allowedContexts()).isPresent();
  }

  private static Map<String, String> realDefaults() {
    Map<String, String> defaults = new TreeMap<>();
    SettingsReader.knownKeys().forEach(key -> defaults.put(key, NOT_SET));
    ConfigMappings.getProperties(ConfigClass.configClass(Settings.class))
        .forEach(
            (key, property) -> {
              if (property.hasDefaultValue()) {
                defaults.put(key, String.valueOf(property.getDefaultValue()));
              }
            });
    return defaults;
  }

  private static Map<String, String> documentedDefaults() throws IOException {
    Map<String, String> defaults = new TreeMap<>();
    rows().forEach(row -> defaults.put(row.group(1), row.group(2)));
    return defaults;
  }

  /** The keys of a file; a value counts as the default only where there is one. */
  private static Map<String, String> exampleDefaults(Path file) throws IOException {
    YamlConfigSource yaml = new YamlConfigSource("example", Files.readString(file), 0);
    Map<String, String> real = realDefaults();
    Map<String, String> defaults = new TreeMap<>();
    for (String name : yaml.getPropertyNames()) {
      String key = name.replaceAll("\\[\\d+]", "");
      defaults.put(key, NOT_SET.equals(real.get(key)) ? NOT_SET : yaml.getValue(name));
    }
    return defaults;
  }

  private static Iterable<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(PAGE)).results().toList();
  }
}
