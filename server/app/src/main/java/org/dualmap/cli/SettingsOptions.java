package org.dualmap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dualmap.settings.Settings;
import org.dualmap.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has: where the settings and the data are. */
final class SettingsOptions {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description =
          "Settings file (YAML). Default: the variable DUALMAP_CONFIG, else dualmap.yaml in the"
              + " working directory, else conf/dualmap.yaml of the distribution.")
  private @Nullable Path config;

  @Option(
      names = {"-d", "--data"},
      paramLabel = "FOLDER",
      description = "Data folder; wins over the setting dualmap.data.folder.")
  private @Nullable String data;

  /** The settings, with more that the command line says. */
  Settings read(Map<String, String> more) {
    Map<String, String> overrides = new LinkedHashMap<>(more);
    if (data != null) {
      overrides.put("dualmap.data.folder", data);
    }
    return SettingsReader.read(file(), System.getenv(), overrides);
  }

  Settings read() {
    return read(Map.of());
  }

  private @Nullable Path file() {
    if (config != null) {
      return config;
    }
    String variable = System.getenv("DUALMAP_CONFIG");
    if (variable != null && !variable.isBlank()) {
      return Path.of(variable);
    }
    return Stream.of(Path.of("dualmap.yaml"), distribution().resolve("conf/dualmap.yaml"))
        .filter(Files::exists)
        .findFirst()
        .orElse(null);
  }

  private static Path distribution() {
    return Path.of(System.getProperty("dualmap.home", "."));
  }

  /** The plugins that come with the distribution; the folder may be missing. */
  static Path shippedPlugins() {
    return distribution().resolve("plugins");
  }

  /** The folder of the settings, else the one of the distribution. */
  static Path pluginFolder(Settings settings) {
    return settings.plugins().folder().map(Path::of).orElseGet(SettingsOptions::shippedPlugins);
  }
}
