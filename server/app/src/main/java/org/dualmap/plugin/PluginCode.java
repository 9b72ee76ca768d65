package org.dualmap.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.pf4j.PluginState;

/**
 * The code of one plugin behind a class loader of its own. It is loaded from a copy, so that
 * replacing the package while the server runs neither breaks the loaded code nor meets a locked
 * file.
 */
final class PluginCode implements AutoCloseable {
  private final Path folder;
  private final SpiPlugins plugins;
  private final ClassLoader loader;

  private PluginCode(Path folder, SpiPlugins plugins, ClassLoader loader) {
    this.folder = folder;
    this.plugins = plugins;
    this.loader = loader;
  }

  /** Whether a package has code at all. */
  static boolean isIn(Path file) {
    try (PackageFile opened = PackageFile.open(file)) {
      return opened.names().stream()
          .anyMatch(name -> isClass(name) || name.startsWith("META-INF/services/org.dualmap.spi."));
    }
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class");
  }

  private static void refuseExits(Path file) {
    try (PackageFile opened = PackageFile.open(file)) {
      for (String name : opened.names()) {
        if (isClass(name) && ExitCalls.isIn(opened.bytes(name))) {
          throw new Problem(
              ProblemCode.BAD_PLUGIN,
              name + " calls System.exit or the like, which would end the server.");
        }
      }
    }
  }

  /**
   * Loads the code; none of it runs yet.
   *
   * @throws Problem where it cannot be loaded; nothing is left open then
   */
  static PluginCode open(Path file, PluginManifest manifest) {
    try {
      refuseExits(file);
      Path folder = Files.createTempDirectory("dualmap-plugin-");
      SpiPlugins plugins = new SpiPlugins(folder);
      try {
        Path copy = Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
        plugins.loadPlugin(copy);
        if (plugins.startPlugin(manifest.id()) != PluginState.STARTED) {
          throw new IllegalStateException("PF4J refuses it");
        }
        return new PluginCode(folder, plugins, plugins.getPluginClassLoader(manifest.id()));
      } catch (IOException | RuntimeException e) {
        plugins.unloadPlugins();
        FileUtils.deleteQuietly(folder.toFile());
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ClassLoader loader() {
    return loader;
  }

  @Override
  public void close() {
    plugins.unloadPlugins();
    FileUtils.deleteQuietly(folder.toFile());
  }
}
