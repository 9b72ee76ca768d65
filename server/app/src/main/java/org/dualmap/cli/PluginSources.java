package org.dualmap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dualmap.plugin.PluginCheck;
import org.dualmap.server.OpenFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The plugin that a command is about, and where those lie that it needs. */
final class PluginSources {
  @Parameters(paramLabel = "FOLDER|FILE", description = "The plugin's folder, or its package.")
  private Path place = Path.of("");

  @Option(
      names = "--with",
      paramLabel = "FOLDER|FILE",
      arity = "1",
      description = {
        "Where the plugins lie that it needs; may be said several times.",
        "The plugins of the distribution are always there."
      })
  private List<Path> with = List.of();

  PluginCheck check() {
    List<Path> places = new ArrayList<>(with);
    Path shipped = SettingsOptions.shippedPlugins();
    if (Files.isDirectory(shipped)) {
      places.add(shipped);
    }
    return PluginCheck.of(place, places, OpenFolder.shapes());
  }
}
