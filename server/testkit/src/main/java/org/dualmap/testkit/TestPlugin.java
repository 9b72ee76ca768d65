package org.dualmap.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.dualmap.plugin.PluginCheck;
import org.dualmap.plugin.PluginPackage;
import org.dualmap.problem.Finding;
import org.dualmap.server.OpenFolder;
import org.jspecify.annotations.Nullable;

/**
 * A plugin as its project has built it: checked, packed, and loaded by a real server, in a
 * temporary folder that is gone afterwards. For one thread.
 *
 * <pre>{@code
 * try (TestPlugin plugin = TestPlugin.of(Path.of("target/classes"))) {
 *   assertThat(plugin.findings()).isEmpty();
 *   plugin.start().get("/api/plugins/my-plugin").body();
 * }
 * }</pre>
 */
public final class TestPlugin implements AutoCloseable {
  private final Path folder;
  private final PluginCheck check;
  private final List<Path> needed;
  private @Nullable TestServer server;

  private TestPlugin(Path folder, PluginCheck check, List<Path> needed) {
    this.folder = folder;
    this.check = check;
    this.needed = needed;
  }

  /**
   * Checks a plugin as {@code dualmap plugin check} does.
   *
   * @param built the folder with {@code plugin.yaml} at its root, such as {@code target/classes}
   * @param needed the packages of the plugins that it needs
   */
  public static TestPlugin of(Path built, Path... needed) {
    try {
      return new TestPlugin(
          Files.createTempDirectory("dualmap-plugin"),
          PluginCheck.of(built, List.of(needed), OpenFolder.shapes()),
          List.of(needed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that the check says. */
  public List<Finding> findings() {
    return check.findings();
  }

  /**
   * Packs the plugin, as {@code dualmap plugin pack} does.
   *
   * @return the package
   * @throws org.dualmap.problem.Problem bad-plugin where the check has errors
   */
  public Path pack() {
    try {
      Path plugins = Files.createDirectories(folder.resolve("plugins"));
      for (Path other : needed) {
        Files.copy(other, plugins.resolve(other.getFileName()));
      }
      Path file = plugins.resolve("tested.jar");
      PluginPackage.pack(check, file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs the plugin and starts a server with it; once. Closing the plugin ends the server. */
  public TestServer start() {
    Path file = pack();
    server = TestServer.start(folder.resolve("data"), file.resolveSibling(""));
    return server;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    try {
      FileUtils.deleteDirectory(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
