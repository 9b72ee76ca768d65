package org.dualmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the benchmarks find what they measure with.
 *
 * @param root the repository, with its modules built
 */
public record BenchRepository(Path root) {

  /** The repository that the first argument names, else the working directory. */
  public static BenchRepository of(String... arguments) {
    return new BenchRepository(
        Path.of(arguments.length == 0 ? "." : arguments[0]).toAbsolutePath());
  }

  /** The files of the ESCO download, looked for beside the repository. */
  public List<Path> esco() {
    Path folder = root.resolve("../shared/data/esco").normalize();
    List<Path> files =
        Stream.of("classification-en", "relations")
            .map(part -> folder.resolve("esco-1.1.1-" + part + ".zip"))
            .toList();
    for (Path file : files) {
      if (Files.notExists(file)) {
        throw new IllegalStateException("The ESCO download is not there: " + file);
      }
    }
    return files;
  }

  /** Copies the plugins that the build has made into a new folder; returns it. */
  public Path plugins(Path into) throws IOException {
    Files.createDirectory(into);
    try (Stream<Path> files = Files.walk(root.resolve("plugins"), 3)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (root.relativize(file).toString().matches(".+[/\\\\]target[/\\\\][^/\\\\]+\\.jar")) {
          Files.copy(file, into.resolve(file.getFileName()));
        }
      }
    }
    return into;
  }

  /**
   * The class path of a server to compare with.
   *
   * @param module its folder in {@code server/bench-peers}
   */
  public String peer(String module) {
    Path built = root.resolve("server/bench-peers").resolve(module).resolve("target").normalize();
    if (Files.notExists(built.resolve("lib"))) {
      throw new IllegalStateException("Not built, the profile bench-search does it: " + built);
    }
    return built.resolve("classes") + java.io.File.pathSeparator + built.resolve("lib/*");
  }
}
