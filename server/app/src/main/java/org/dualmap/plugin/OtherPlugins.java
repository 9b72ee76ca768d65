package org.dualmap.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;

/**
 * The plugins that lie beside the one that is checked.
 *
 * @param byId their manifests
 * @param files their files, by the same ids
 */
record OtherPlugins(
    Map<String, PluginManifest> byId, Map<String, SortedMap<String, byte[]>> files) {

  /**
   * Reads plugins; a file that is none is passed over, as its own check tells about it.
   *
   * @param places packages, folders of plugins, and folders with packages
   * @param except the id of the plugin that is checked
   */
  static OtherPlugins read(List<Path> places, String except) {
    OtherPlugins others = new OtherPlugins(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (Path place : places) {
      for (Path each : within(place)) {
        others.add(each, except);
      }
    }
    return others;
  }

  private static List<Path> within(Path place) {
    if (!Files.isDirectory(place) || Files.exists(place.resolve(PluginManifest.FILE))) {
      return List.of(place);
    }
    try (Stream<Path> list = Files.list(place)) {
      return list.filter(file -> file.toString().matches(".*\\.(jar|zip)")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Path place, String except) {
    try {
      SortedMap<String, byte[]> content = PluginFiles.of(place);
      byte[] text = content.get(PluginManifest.FILE);
      if (text != null) {
        PluginManifest manifest = ManifestReader.read(text);
        if (!manifest.id().equals(except) && byId.putIfAbsent(manifest.id(), manifest) == null) {
          files.put(manifest.id(), content);
        }
      }
    } catch (Problem e) {
      // It cannot be used by a server either.
    }
  }

  /** The ids of all that a plugin needs, directly and through others, as far as they are here. */
  List<String> neededBy(PluginManifest manifest) {
    List<String> needed = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(manifest.dependencies());
    while (!open.isEmpty()) {
      String id = open.remove();
      PluginManifest found = byId.get(id);
      if (found != null && !needed.contains(id)) {
        needed.add(id);
        open.addAll(found.dependencies());
      }
    }
    return needed;
  }

  /** Whether all that a plugin needs directly is here. */
  boolean haveAll(PluginManifest manifest) {
    return byId.keySet().containsAll(manifest.dependencies());
  }

  /** What is wrong with the dependencies of a plugin. */
  List<Finding> findings(PluginManifest manifest) {
    List<Finding> findings = new ArrayList<>();
    manifest
        .needs()
        .forEach(
            (id, range) -> {
              PluginManifest found = byId.get(id);
              if (found == null) {
                String message =
                    "The plugin %s is not here, so links to it cannot be checked; name its file or"
                            .formatted(id)
                        + " folder with --with.";
                findings.add(finding(Severity.WARNING, message, id));
              } else if (!PluginNeeds.fits(found.version(), range)) {
                String message =
                    "It needs %s %s, but version %s is here.".formatted(id, range, found.version());
                findings.add(finding(Severity.ERROR, message, id));
              }
            });
    return findings;
  }

  private static Finding finding(Severity severity, String message, String value) {
    return new Finding(
        severity, message, PluginManifest.FILE, null, null, "dependencies", value, null);
  }
}
