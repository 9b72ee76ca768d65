package org.dualmap.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dualmap.extension.Brought;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.plugin.PluginStatus.State;
import org.dualmap.problem.Problem;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.spi.MappingCheck;
import org.dualmap.spi.MappingSuggester;
import org.dualmap.spi.NationalFramework;
import org.dualmap.spi.RecognitionRule;
import org.dualmap.spi.ReportWriter;
import org.jspecify.annotations.Nullable;

/**
 * The plugins of a folder, what they contribute, and what can be done with them. Safe for many
 * threads.
 */
public final class Plugins implements AutoCloseable {
  private final CurrentPlugins current = new CurrentPlugins();
  private final PluginShelf files;
  private final PluginDataRdf data;
  private final PluginCountsRdf counts;
  private final PluginLifeCycle lifeCycle;

  private Plugins(Path folder, GraphStore store, TrustedKeys keys) {
    this.files = new PluginShelf(folder, keys);
    this.counts = new PluginCountsRdf(store);
    this.data = new PluginDataRdf(store);
    this.lifeCycle = new PluginLifeCycle(files, data, current);
  }

  /**
   * Loads every plugin of the folder that nobody has disabled, and its data; a folder that does not
   * exist has none. What cannot be used is reported and skipped.
   *
   * @param keys of the providers whose signatures count
   */
  public static Plugins load(Path folder, GraphStore store, TrustedKeys keys) {
    return load(folder, store, keys, true);
  }

  /** The same, but no data of theirs is brought in: the graph stays as it is. */
  public static Plugins loadCode(Path folder, GraphStore store, TrustedKeys keys) {
    return load(folder, store, keys, false);
  }

  private static Plugins load(Path folder, GraphStore store, TrustedKeys keys, boolean withData) {
    Plugins plugins = new Plugins(folder, store, keys);
    plugins.current.swap(new PluginStart(plugins.data, plugins.files, withData).load(folder));
    return plugins;
  }

  /** The time during which a thread sees the same plugins, whatever is done with them meanwhile. */
  @FunctionalInterface
  public interface Use extends AutoCloseable {
    @Override
    void close();
  }

  /** Keeps the plugins of this moment for the current thread until the use is closed. */
  public Use use() {
    return current.enter();
  }

  /** The national frameworks of all plugins in use. They never throw. */
  public List<NationalFramework> frameworks() {
    return current.get().all(ExtensionPoint.NATIONAL_FRAMEWORK);
  }

  /**
   * The recognition rules of all plugins in use, each with a name of its own. They throw {@link
   * Problem} plugin-fault and nothing else.
   */
  public List<RecognitionRule> recognitionRules() {
    return current.get().all(ExtensionPoint.RECOGNITION_RULE);
  }

  /** The checks of claims of all plugins in use, each with a name of its own. */
  public List<Brought<MappingCheck>> mappingChecks() {
    return current.get().brought(ExtensionPoint.MAPPING_CHECK);
  }

  /** The suggesters of all plugins in use, each with a name of its own. */
  public List<Brought<MappingSuggester>> mappingSuggesters() {
    return current.get().brought(ExtensionPoint.MAPPING_SUGGESTER);
  }

  /** The readers of file formats of all plugins in use, each with a name of its own. */
  public List<GuardedReader> sourceReaders() {
    return current.get().all(ExtensionPoint.SOURCE_READER).stream()
        .map(GuardedReader.class::cast)
        .toList();
  }

  /**
   * The writers of documents of all plugins in use, each with a name of its own. They throw {@link
   * Problem} plugin-fault and what the stream throws.
   */
  public List<ReportWriter> reportWriters() {
    return current.get().all(ExtensionPoint.REPORT_WRITER);
  }

  /** The rule sets of all plugins in use. */
  public List<RuleSet> ruleSets() {
    return current.get().ruleSets();
  }

  /** Every package of the folder, usable or not. */
  public List<PluginStatus> statuses() {
    return current.newest().entries().stream().map(this::status).toList();
  }

  /** What became of one plugin. */
  public Optional<PluginStatus> status(String id) {
    return current.newest().find(id).map(this::status);
  }

  private PluginStatus status(PluginEntry entry) {
    PluginManifest manifest = entry.manifest();
    LoadedPlugin loaded = entry.loaded();
    boolean started = entry.state() == State.STARTED;
    return new PluginStatus(
        String.valueOf(entry.file().getFileName()),
        entry.state(),
        manifest == null ? null : manifest.id(),
        manifest == null ? null : manifest.version(),
        manifest == null ? null : manifest.provider(),
        manifest == null ? null : manifest.licence(),
        manifest == null ? Map.of() : manifest.title(),
        manifest == null || !started || manifest.data().isEmpty()
            ? null
            : Names.pluginGraph(manifest.id()),
        loaded == null ? List.of() : loaded.brought().words(),
        manifest == null || !started ? Map.of() : counts.counts(manifest.id()),
        manifest == null ? List.of() : manifest.dependencies(),
        manifest == null ? List.of() : files.versions(manifest.id()),
        loaded != null && loaded.hasCode(),
        entry.trust() == null ? null : entry.trust().state().token(),
        entry.findings());
  }

  /**
   * Installs a package, or puts it in the place of another version of the plugin.
   *
   * @param packed stays where it is
   * @throws Problem where it cannot be used, collides, lacks others, or is needed in the version
   *     that is there; everything is then as it was before
   */
  public PluginAction install(Path packed, PluginRequest request) {
    return lifeCycle.install(packed, request);
  }

  /**
   * Installs a package that somebody has laid into the plugin folder, as {@link #install} does.
   *
   * @param name of the file
   */
  public PluginAction installLying(String name, PluginRequest request) {
    return lifeCycle.install(files.lying(name), request);
  }

  /** Brings a plugin that is disabled or broken into use; throws as {@link #install} does. */
  public PluginAction enable(String id, PluginRequest request) {
    return lifeCycle.enable(id, request);
  }

  /** Takes a plugin and its graph out of use; its package stays. Throws as {@link #remove} does. */
  public PluginAction disable(String id, PluginRequest request) {
    return lifeCycle.disable(id, request);
  }

  /**
   * Brings back a version that was there before.
   *
   * @param version null means the newest that is older than what is there
   */
  public PluginAction goBack(String id, @Nullable String version, PluginRequest request) {
    return lifeCycle.goBack(id, version, request);
  }

  /**
   * Removes a plugin: its graph and every package of it.
   *
   * @throws Problem where there is none, or another plugin needs it; everything is then as it was
   */
  public PluginAction remove(String id, PluginRequest request) {
    return lifeCycle.remove(id, request);
  }

  /** Lets the code go. */
  @Override
  public void close() {
    current.swap(List.of());
  }
}
