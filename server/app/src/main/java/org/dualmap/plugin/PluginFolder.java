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
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * What lies in the plugin folder, in an order in which every plugin comes after those it needs.
 *
 * @param usable manifests by file, dependencies first
 * @param refused why a file cannot be used, by file
 */
record PluginFolder(Map<Path, PluginManifest> usable, Map<Path, Problem> refused) {

  /** Reads every jar and zip of the folder; a folder that does not exist has none. */
  static PluginFolder read(Path folder) {
    Map<Path, PluginManifest> read = new LinkedHashMap<>();
    Map<Path, Problem> refused = new LinkedHashMap<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Path file : files(folder)) {
      try {
        PluginManifest manifest = PluginManifest.read(file);
        if (!ids.add(manifest.id())) {
          throw bad("Another file of this folder already brings the plugin " + manifest.id() + ".");
        }
        read.put(file, manifest);
      } catch (Problem e) {
        refused.put(file, e);
      }
    }
    return order(read, refused);
  }

  private static PluginFolder order(Map<Path, PluginManifest> read, Map<Path, Problem> refused) {
    Map<Path, PluginManifest> usable = new LinkedHashMap<>();
    Map<String, String> there = new LinkedHashMap<>();
    Map<Path, PluginManifest> waiting = new LinkedHashMap<>(read);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Path file : List.copyOf(waiting.keySet())) {
        PluginManifest manifest = waiting.get(file);
        if (manifest != null && fits(manifest, there)) {
          usable.put(file, manifest);
          there.put(manifest.id(), manifest.version());
          waiting.remove(file);
          moved = true;
        }
      }
    }
    waiting.forEach((file, manifest) -> refused.put(file, bad(lacks(manifest, there))));
    return new PluginFolder(usable, refused);
  }

  private static boolean fits(PluginManifest manifest, Map<String, String> there) {
    return manifest.needs().entrySet().stream()
        .allMatch(
            need ->
                there.containsKey(need.getKey())
                    && DependenciesReader.fits(
                        there.getOrDefault(need.getKey(), ""), need.getValue()));
  }

  private static String lacks(PluginManifest manifest, Map<String, String> there) {
    List<String> missing = new ArrayList<>();
    List<String> unfit = new ArrayList<>();
    manifest
        .needs()
        .forEach(
            (id, range) -> {
              String version = there.get(id);
              if (version == null) {
                missing.add(id);
              } else if (!DependenciesReader.fits(version, range)) {
                unfit.add("It needs %s %s, but version %s is here.".formatted(id, range, version));
              }
            });
    if (!missing.isEmpty()) {
      unfit.add(
          "It needs %s, which is missing, broken, or needs this plugin in turn."
              .formatted(String.join(", ", missing)));
    }
    return String.join(" ", unfit);
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
