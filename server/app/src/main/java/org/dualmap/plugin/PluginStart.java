package org.dualmap.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dualmap.graph.Change;
import org.dualmap.plugin.PluginStatus.State;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.spi.SpiVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the plugins of a folder when the server starts. A plugin that cannot be used is reported
 * and skipped; it never keeps the others or the server from starting. For one thread.
 */
final class PluginStart {
  private static final Logger LOG = LoggerFactory.getLogger(PluginStart.class);

  private final PluginDataRdf data;
  private final PluginShelf shelf;
  private final boolean withData;
  private final List<PluginEntry> entries = new ArrayList<>();

  /**
   * @param withData whether data that the graph has not yet is brought in
   */
  PluginStart(PluginDataRdf data, PluginShelf shelf, boolean withData) {
    this.withData = withData;
    this.data = data;
    this.shelf = shelf;
  }

  /** Every package of the folder, in the order of loading. */
  List<PluginEntry> load(Path folder) {
    PluginFolder found = PluginFolder.read(folder, data.disabled(), shelf);
    found.refused().forEach((file, problem) -> report(PluginEntry.broken(file, null, problem)));
    found
        .disabled()
        .forEach(
            packed ->
                report(PluginEntry.disabled(packed.file(), packed.manifest(), packed.trust())));
    found.usable().forEach(this::start);
    warnOfLeftData();
    return entries;
  }

  private void start(CheckedPackage packed) {
    Path file = packed.file();
    PluginManifest manifest = packed.manifest();
    try {
      report(PluginEntry.started(file, manifest, started(file, manifest), packed.trust()));
    } catch (Problem e) {
      report(PluginEntry.broken(file, manifest, e));
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The plugin {} failed to start", manifest.id(), e);
      report(
          PluginEntry.broken(
              file,
              manifest,
              new Problem(
                  ProblemCode.BAD_PLUGIN, "It failed to start: " + PluginCalls.words(e) + ".")));
    }
  }

  private LoadedPlugin started(Path file, PluginManifest manifest) {
    List<PluginManifest> before =
        entries.stream()
            .filter(entry -> entry.state() == State.STARTED)
            .map(PluginEntry::manifest)
            .filter(Objects::nonNull)
            .toList();
    List<Finding> missing = PluginNeeds.missing(manifest, before, List.of());
    if (!missing.isEmpty()) {
      throw PluginFolder.lacking(missing);
    }
    LoadedPlugin loaded =
        LoadedPlugin.load(
            file,
            manifest,
            entries.stream()
                .map(PluginEntry::loaded)
                .filter(Objects::nonNull)
                .map(LoadedPlugin::brought)
                .toList());
    try {
      if (withData && !data.isCurrent(file, manifest)) {
        Change change = Change.byServer("Plugin " + manifest.id() + " " + manifest.version());
        data.put(change, data.read(file, manifest), false);
      }
      return loaded;
    } catch (RuntimeException | Error e) {
      loaded.release();
      throw e;
    }
  }

  /** Refuses a plugin that is made for another version of the SPI. */
  static void refuseOtherSpi(PluginManifest manifest) {
    if (!PluginNeeds.fits(SpiVersion.CURRENT, manifest.requires())) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "It requires the SPI %s, but this server has %s."
              .formatted(manifest.requires(), SpiVersion.CURRENT));
    }
  }

  private void report(PluginEntry entry) {
    entries.add(entry);
    for (Finding finding : entry.findings()) {
      LOG.warn("Plugin file {}: {}", entry.file().getFileName(), finding.asLine());
    }
  }

  private void warnOfLeftData() {
    Set<String> left = new TreeSet<>(data.held());
    entries.stream()
        .map(PluginEntry::manifest)
        .filter(Objects::nonNull)
        .forEach(manifest -> left.remove(manifest.id()));
    left.forEach(
        id ->
            LOG.warn(
                "The graph of the plugin {} is there, but no package. Its data stays until it is"
                    + " removed with \"dualmap plugin remove\".",
                id));
  }
}
