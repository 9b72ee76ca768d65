package org.dualmap.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * What lies in the plugin folder, in an order in which every plugin comes after those it needs.
 *
 * @param usable dependencies first
 * @param disabled those that somebody has disabled
 * @param refused why a file cannot be used, by file
 */
record PluginFolder(
    List<CheckedPackage> usable, List<CheckedPackage> disabled, Map<Path, Problem> refused) {

  /**
   * Reads every jar and zip of the folder; a folder that does not exist has none.
   *
   * @param off the ids of the plugins that are disabled
   * @param shelf checks each package
   */
  static PluginFolder read(Path folder, Set<String> off, PluginShelf shelf) {
    List<CheckedPackage> read = new ArrayList<>();
    List<CheckedPackage> disabled = new ArrayList<>();
    Map<Path, Problem> refused = new LinkedHashMap<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Path file : files(folder)) {
      try {
        CheckedPackage packed = shelf.check(file);
        String id = packed.manifest().id();
        if (!ids.add(id)) {
          throw bad("Another file of this folder already brings the plugin " + id + ".");
        }
        (off.contains(id) ? disabled : read).add(packed);
      } catch (Problem e) {
        refused.put(file, e);
      }
    }
    return order(read, disabled, refused);
  }

  private static PluginFolder order(
      List<CheckedPackage> read, List<CheckedPackage> off, Map<Path, Problem> refused) {
    List<CheckedPackage> usable = new ArrayList<>();
    List<CheckedPackage> waiting = new ArrayList<>(read);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (CheckedPackage packed : List.copyOf(waiting)) {
        if (PluginNeeds.missing(packed.manifest(), manifests(usable), List.of()).isEmpty()) {
          usable.add(packed);
          waiting.remove(packed);
          moved = true;
        }
      }
    }
    for (CheckedPackage packed : waiting) {
      refused.put(
          packed.file(),
          lacking(PluginNeeds.missing(packed.manifest(), manifests(usable), manifests(read))));
    }
    return new PluginFolder(usable, off, refused);
  }

  private static List<PluginManifest> manifests(List<CheckedPackage> packages) {
    return packages.stream().map(CheckedPackage::manifest).toList();
  }

  /** The problem of a plugin that lacks others. */
  static Problem lacking(List<Finding> missing) {
    return new Problem(
        ProblemCode.BAD_PLUGIN, missing.getFirst().message(), missing.subList(1, missing.size()));
  }

  private static Problem bad(String detail) {
    return new Problem(ProblemCode.BAD_PLUGIN, detail);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(PluginFolder::mayBePlugin).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean mayBePlugin(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && (name.endsWith(".jar") || name.endsWith(".zip"));
  }
}
