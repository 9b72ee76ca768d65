package org.dualmap.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.pf4j.DefaultVersionManager;

/** What plugins need of each other, checked against a set of plugins. */
final class PluginNeeds {
  private static final DefaultVersionManager VERSIONS = new DefaultVersionManager();
  private static final String ANY = DependenciesReader.ANY;

  private PluginNeeds() {}

  /** Less than 0 where the first version is older. */
  static int compare(String version, String other) {
    return VERSIONS.compareVersions(version, other);
  }

  /** Whether a version lies in a range; a range that cannot be read holds none. */
  static boolean fits(String version, String range) {
    try {
      return range.equals(ANY) || VERSIONS.checkVersionConstraint(version, range);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /**
   * What a plugin lacks.
   *
   * @param others the plugins in use
   * @param known all that are known, in use or not; a circle of needs may lead through them
   * @return one finding for each plugin that is missing or of a version that does not fit
   */
  static List<Finding> missing(
      PluginManifest manifest,
      Collection<PluginManifest> others,
      Collection<PluginManifest> known) {
    List<Finding> missing = new ArrayList<>();
    manifest
        .needs()
        .forEach(
            (id, range) -> {
              Optional<PluginManifest> found = find(id, others);
              if (found.isEmpty()) {
                missing.add(error("It needs the plugin %s, which is not in use.".formatted(id)));
              } else if (!fits(found.get().version(), range)) {
                missing.add(
                    error(
                        "It needs the plugin %s %s, but version %s is in use."
                            .formatted(id, range, found.get().version())));
              }
            });
    cycle(manifest, known).ifPresent(missing::add);
    return missing;
  }

  /** The circle that a plugin would close with those in use. */
  private static Optional<Finding> cycle(
      PluginManifest manifest, Collection<PluginManifest> others) {
    List<String> way = new ArrayList<>(List.of(manifest.id()));
    return leadsTo(manifest.id(), manifest, others, way)
        ? Optional.of(error("It closes a circle of needs: " + String.join(" needs ", way) + "."))
        : Optional.empty();
  }

  private static boolean leadsTo(
      String id, PluginManifest from, Collection<PluginManifest> others, List<String> way) {
    for (String need : from.needs().keySet()) {
      if (need.equals(id)) {
        way.add(id);
        return true;
      }
      Optional<PluginManifest> next = find(need, others);
      if (next.isPresent() && !way.contains(need)) {
        way.add(need);
        if (leadsTo(id, next.get(), others, way)) {
          return true;
        }
        way.removeLast();
      }
    }
    return false;
  }

  /**
   * Refuses to take a plugin away from those that need it.
   *
   * @param others the plugins in use
   * @param version the version that takes its place; empty where none does
   * @throws Problem conflict, with one finding for each plugin that needs it
   */
  static void refuseNeeded(String id, Optional<String> version, Collection<PluginManifest> others) {
    List<Finding> needed = new ArrayList<>();
    for (PluginManifest other : others) {
      String range = other.needs().get(id);
      if (range != null
          && !other.id().equals(id)
          && !version.filter(v -> fits(v, range)).isPresent()) {
        needed.add(
            error(
                "The plugin %s needs %s%s."
                    .formatted(other.id(), id, range.equals(ANY) ? "" : " " + range)));
      }
    }
    if (!needed.isEmpty()) {
      throw new Problem(
          ProblemCode.CONFLICT,
          "The plugin %s is needed: %s Change or disable the others first."
              .formatted(id, needed.getFirst().message()),
          needed);
    }
  }

  private static Optional<PluginManifest> find(String id, Collection<PluginManifest> plugins) {
    return plugins.stream().filter(plugin -> plugin.id().equals(id)).findFirst();
  }

  private static Finding error(String message) {
    return Finding.of(Finding.Severity.ERROR, message, null);
  }
}
