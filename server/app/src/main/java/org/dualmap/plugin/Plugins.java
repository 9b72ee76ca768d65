package org.dualmap.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeSet;
import org.dualmap.graph.NamedGraphs;
import org.dualmap.graph.Names;
import org.dualmap.graph.Source;
import org.dualmap.plugin.PluginStatus.State;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.spi.NationalFramework;
import org.dualmap.spi.RecognitionRule;
import org.dualmap.spi.SpiVersion;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins of a folder, loaded once when the server starts. A plugin that cannot be used is
 * reported and skipped; it never keeps the others or the server from starting.
 */
public final class Plugins implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

  private final SpiPlugins manager;
  private final PluginDataRdf data;
  private final List<PluginStatus> statuses = new ArrayList<>();
  private final Contributions contributions = new Contributions();

  private Plugins(Path folder, NamedGraphs graphs) {
    this.manager = new SpiPlugins(folder);
    this.data = new PluginDataRdf(graphs);
  }

  /** Loads every plugin of the folder and its data; a folder that does not exist has none. */
  public static Plugins load(Path folder, NamedGraphs graphs) {
    Plugins plugins = new Plugins(folder, graphs);
    PluginFolder found = PluginFolder.read(folder);
    found.refused().forEach((file, problem) -> plugins.report(broken(file, null, problem)));
    found.usable().forEach(plugins::start);
    plugins.warnOfLeftData(graphs);
    return plugins;
  }

  private void start(Path file, PluginManifest manifest) {
    try {
      refuseWithoutDependencies(manifest);
      manager.loadPlugin(file);
      if (manager.startPlugin(manifest.id()) != PluginState.STARTED) {
        throw bad(
            "It requires the SPI %s, but this server has %s."
                .formatted(manifest.requires(), SpiVersion.CURRENT));
      }
      Contributions found =
          contributions.read(manager.getPluginClassLoader(manifest.id()), file, manifest);
      data.load(file, manifest)
          .ifPresent(
              r ->
                  LOG.info(
                      "Plugin {} {}: {} triples added, {} removed",
                      manifest.id(),
                      manifest.version(),
                      r.difference().added().size(),
                      r.difference().removed().size()));
      contributions.add(found);
      report(started(file, manifest, found));
    } catch (Problem e) {
      report(broken(file, manifest, e));
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      LOG.warn("The plugin {} failed to start", manifest.id(), e);
      report(broken(file, manifest, bad("It failed to start: " + words(e))));
    }
  }

  private void refuseWithoutDependencies(PluginManifest manifest) {
    Set<String> missing = new TreeSet<>(manifest.dependencies());
    statuses.stream()
        .filter(status -> status.state() == State.STARTED)
        .forEach(status -> missing.remove(status.id()));
    if (!missing.isEmpty()) {
      throw bad("It needs " + String.join(", ", missing) + ", which failed to start.");
    }
  }

  private static Problem bad(String detail) {
    return new Problem(ProblemCode.BAD_PLUGIN, detail);
  }

  /** What a fault says, and what the faults beneath it say. */
  private static String words(Throwable fault) {
    StringBuilder words = new StringBuilder();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      words.append(words.isEmpty() ? "" : ": ");
      words.append(message == null ? cause.getClass().getSimpleName() : message);
    }
    return words.toString();
  }

  private void report(PluginStatus status) {
    statuses.add(status);
    for (Finding finding : status.findings()) {
      LOG.warn("Plugin file {}: {}", status.file(), finding.asLine());
    }
  }

  private void warnOfLeftData(NamedGraphs graphs) {
    Set<String> left = new TreeSet<>(graphs.list(Source.Kind.PLUGIN).keySet());
    statuses.stream()
        .map(PluginStatus::id)
        .filter(Objects::nonNull)
        .forEach(id -> left.remove(Names.pluginGraph(id)));
    left.forEach(
        graph ->
            LOG.warn(
                "The graph {} came from a plugin that is not in the folder. Its data stays until"
                    + " it is removed with \"dualmap plugin remove\".",
                graph));
  }

  private static PluginStatus started(Path file, PluginManifest manifest, Contributions brought) {
    return new PluginStatus(
        String.valueOf(file.getFileName()),
        State.STARTED,
        manifest.id(),
        manifest.version(),
        manifest.provider(),
        manifest.licence(),
        manifest.title(),
        manifest.data().isEmpty() ? null : Names.pluginGraph(manifest.id()),
        brought.words(),
        List.of());
  }

  private static PluginStatus broken(
      Path file, @Nullable PluginManifest manifest, Problem problem) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.of(Finding.Severity.ERROR, problem.detail(), null));
    findings.addAll(problem.findings());
    return new PluginStatus(
        String.valueOf(file.getFileName()),
        State.BROKEN,
        manifest == null ? null : manifest.id(),
        manifest == null ? null : manifest.version(),
        manifest == null ? null : manifest.provider(),
        manifest == null ? null : manifest.licence(),
        manifest == null ? Map.of() : manifest.title(),
        null,
        List.of(),
        findings);
  }

  /** Every plugin file of the folder, usable or not, in the order of loading. */
  public List<PluginStatus> statuses() {
    return List.copyOf(statuses);
  }

  /** The national frameworks of all plugins. */
  public List<NationalFramework> frameworks() {
    return List.copyOf(contributions.frameworks());
  }

  /** The recognition rules of all plugins, each with a name of its own. */
  public List<RecognitionRule> recognitionRules() {
    return List.copyOf(contributions.rules());
  }

  /** The rule sets of all plugins. */
  public List<RuleSet> ruleSets() {
    return List.copyOf(contributions.ruleSets());
  }

  /** Closes the class loaders. */
  @Override
  public void close() {
    manager.unloadPlugins();
  }
}
