package org.dualmap.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** Reads the files that a plugin's manifest names. */
final class PluginEntries {
  private static final int LARGEST_FILE = 200 << 20;

  private PluginEntries() {}

  /**
   * The named files with their bytes, in the order of the names.
   *
   * @throws Problem where one is missing, too large or not readable
   */
  static Map<String, byte[]> read(Path file, List<String> names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (String name : names) {
        files.put(name, read(zip, name));
      }
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN, "The file cannot be read: " + e.getMessage(), List.of(), e);
    }
    return files;
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN, "The manifest names " + name + ", which is not in the file.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw new Problem(
            ProblemCode.BAD_PLUGIN, name + " is larger than " + LARGEST_FILE + " bytes.");
      }
      return bytes;
    }
  }
}
