package org.dualmap.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dualmap.plugin.PluginStatus.State;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One package of the plugin folder and what became of it.
 *
 * @param file the package
 * @param manifest null where it cannot be read
 * @param state whether it is in use
 * @param loaded its code; null unless it is in use
 * @param trust who stands for it; null where it is broken
 * @param problem why it is not in use; null unless it is broken
 */
record PluginEntry(
    Path file,
    @Nullable PluginManifest manifest,
    State state,
    @Nullable LoadedPlugin loaded,
    @Nullable PackageTrust trust,
    @Nullable Problem problem) {

  static PluginEntry started(
      Path file, PluginManifest manifest, LoadedPlugin loaded, PackageTrust trust) {
    return new PluginEntry(file, manifest, State.STARTED, loaded, trust, null);
  }

  static PluginEntry disabled(Path file, PluginManifest manifest, PackageTrust trust) {
    return new PluginEntry(file, manifest, State.DISABLED, null, trust, null);
  }

  static PluginEntry broken(Path file, @Nullable PluginManifest manifest, Problem problem) {
    return new PluginEntry(file, manifest, State.BROKEN, null, null, problem);
  }

  boolean has(String id) {
    return manifest != null && manifest.id().equals(id);
  }

  /** What is wrong with it, and what went wrong in its calls. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (problem != null) {
      findings.add(Finding.of(Finding.Severity.ERROR, problem.detail(), null));
      findings.addAll(problem.findings());
    }
    if (trust != null) {
      findings.addAll(trust.findings());
    }
    if (loaded != null) {
      findings.addAll(loaded.faults());
    }
    return findings;
  }
}
