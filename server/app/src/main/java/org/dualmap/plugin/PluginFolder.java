package org.dualmap.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * @param usable manifests by file, dependencies first
 * @param disabled manifests of those that somebody has disabled, by file
 * @param refused why a file cannot be used, by file
 */
record PluginFolder(
    Map<Path, PluginManifest> usable,
    Map<Path, PluginManifest> disabled,
    Map<Path, Problem> refused) {

  /**
   * Reads every jar and zip of the folder; a folder that does not exist has none.
   *
   * @param off the ids of the plugins that are disabled
   * @param shelf checks each package
   */
  static PluginFolder read(Path folder, Set<String> off, PluginShelf shelf) {
    Map<Path, PluginManifest> read = new LinkedHashMap<>();
    Map<Path, PluginManifest> disabled = new LinkedHashMap<>();
    Map<Path, Problem> refused = new LinkedHashMap<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Path file : files(folder)) {
      try {
        PluginManifest manifest = shelf.check(file);
        if (!ids.add(manifest.id())) {
          throw bad("Another file of this folder already brings the plugin " + manifest.id() + ".");
        }
        (off.contains(manifest.id()) ? disabled : read).put(file, manifest);
      } catch (Problem e) {
        refused.put(file, e);
      }
    }
    return order(read, disabled, refused);
  }

  private static PluginFolder order(
      Map<Path, PluginManifest> read, Map<Path, PluginManifest> off, Map<Path, Problem> refused) {
    Map<Path, PluginManifest> usable = new LinkedHashMap<>();
    Map<Path, PluginManifest> waiting = new LinkedHashMap<>(read);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Map.Entry<Path, PluginManifest> entry : List.copyOf(waiting.entrySet())) {
        if (PluginNeeds.missing(entry.getValue(), usable.values(), List.of()).isEmpty()) {
          usable.put(entry.getKey(), entry.getValue());
          waiting.remove(entry.getKey());
          moved = true;
        }
      }
    }
    waiting.forEach(
        (file, manifest) ->
            refused.put(
                file, lacking(PluginNeeds.missing(manifest, usable.values(), read.values()))));
    return new PluginFolder(usable, off, refused);
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
