package org.dualmap.plugin;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.problem.Problem;

/** Reads the files that a plugin's manifest names. */
final class PluginEntries {
  private PluginEntries() {}

  /**
   * The named files with their bytes, in the order of the names.
   *
   * @throws Problem where one is missing, too large or not readable
   */
  static Map<String, byte[]> read(Path file, List<String> names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (PackageFile opened = PackageFile.open(file)) {
      names.forEach(name -> files.put(name, opened.bytes(name)));
    }
    return files;
  }
}
