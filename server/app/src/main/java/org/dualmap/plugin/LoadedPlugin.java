package org.dualmap.plugin;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.dualmap.problem.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A plugin whose code is loaded and whose extensions are made. It is closed when the last {@link
 * PluginsInUse} that holds it lets it go. Safe for many threads.
 */
final class LoadedPlugin {
  private final @Nullable PluginCode code;
  private final PluginCalls calls;
  private final Contributions brought;
  private int holders;

  private LoadedPlugin(@Nullable PluginCode code, PluginCalls calls, Contributions brought) {
    this.code = code;
    this.calls = calls;
    this.brought = brought;
  }

  /**
   * Loads a plugin. Its data is not touched.
   *
   * @param others what is in use already
   * @throws org.dualmap.problem.Problem where it fails or collides; nothing is left open then
   */
  static LoadedPlugin load(Path file, PluginManifest manifest, Collection<Contributions> others) {
    PluginStart.refuseOtherSpi(manifest);
    PluginCode code = PluginCode.isIn(file) ? PluginCode.open(file, manifest) : null;
    ClassLoader loader = code == null ? LoadedPlugin.class.getClassLoader() : code.loader();
    PluginCalls calls = new PluginCalls(manifest.id(), loader);
    try {
      return new LoadedPlugin(
          code,
          calls,
          Contributions.read(manifest, file, code == null ? null : code.loader(), calls, others));
    } catch (RuntimeException | Error e) {
      close(code, calls);
      throw e;
    }
  }

  Contributions brought() {
    return brought;
  }

  boolean hasCode() {
    return code != null;
  }

  /** What went wrong when its code was called. */
  List<Finding> faults() {
    return calls.findings();
  }

  synchronized void hold() {
    holders++;
  }

  /** Lets it go; the last one closes it. */
  synchronized void release() {
    holders--;
    if (holders <= 0) {
      close(code, calls);
    }
  }

  private static void close(@Nullable PluginCode code, PluginCalls calls) {
    calls.close();
    if (code != null) {
      code.close();
    }
  }
}
