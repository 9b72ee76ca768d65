package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.dualmap.spi.NationalFramework;

/** Makes plugins with one class of their own, compiled against the SPI and nothing else. */
public final class CompiledPlugin {
  private CompiledPlugin() {}

  /**
   * A plugin with a service.
   *
   * @param service simple name of the SPI's interface
   * @param className simple name of the class in the package {@code org.example.plugin}
   */
  public static PluginFile of(
      Path temporary, String id, String service, String className, String source) {
    PluginFile plugin =
        new PluginFile(id)
            .file(
                "META-INF/services/org.dualmap.spi." + service, "org.example.plugin." + className);
    try {
      Path classes = Files.createDirectories(temporary.resolve("classes-" + id));
      Path folder = Files.createDirectories(temporary.resolve("source-" + id));
      compile(Files.writeString(folder.resolve(className + ".java"), source), classes);
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          plugin.file(classes.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return plugin;
  }

  private static void compile(Path source, Path classes) {
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                spi().toString(),
                source.toString());
    assertThat(failed).isZero();
  }

  private static Path spi() {
    try {
      return Path.of(
          NationalFramework.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
