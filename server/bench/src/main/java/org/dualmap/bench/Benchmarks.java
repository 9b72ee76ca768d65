package org.dualmap.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.dualmap.testkit.ServerProcess;
import org.dualmap.testkit.ServerProcess.Launch;

/**
 * Runs all benchmarks and prints a table in Markdown. The first argument is the repository; the
 * ESCO download is looked for beside it.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /** Measures import, search and start-up, in this order, on one data folder. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path repository = Path.of(arguments.length == 0 ? "." : arguments[0]).toAbsolutePath();
    Path work = Files.createTempDirectory("dualmap-bench");
    try {
      System.out.println(machine());
      System.out.println(Figure.table(run(repository, work)));
    } finally {
      FileUtils.deleteDirectory(work.toFile());
    }
  }

  private static List<Figure> run(Path repository, Path work)
      throws IOException, InterruptedException {
    Path data = work.resolve("data");
    List<Figure> figures = new ArrayList<>(new ImportBenchmark(data, esco(repository)).run());
    Launch launch =
        Launch.of(
                System.getProperty("java.class.path"),
                data,
                plugins(repository, Files.createDirectory(work.resolve("plugins"))))
            .with("-Xmx1g");
    try (ServerProcess server = ServerProcess.start(launch)) {
      var address = server.awaitReady(Duration.ofMinutes(10));
      figures.addAll(new SearchBenchmark(address).run());
      server.stop();
    }
    figures.addAll(new StartBenchmark(launch).run());
    return figures;
  }

  private static List<Path> esco(Path repository) {
    Path folder = repository.resolve("../shared/data/esco").normalize();
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

  /** The plugins that this build has made. */
  private static Path plugins(Path repository, Path into) throws IOException {
    try (Stream<Path> files = Files.walk(repository.resolve("plugins"), 3)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (repository
            .relativize(file)
            .toString()
            .matches(".+[/\\\\]target[/\\\\][^/\\\\]+\\.jar")) {
          Files.copy(file, into.resolve(file.getFileName()));
        }
      }
    }
    return into;
  }

  static String machine() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return "Machine: %d cores, %d GiB memory, %s, JDK %s; load before: %.1f%n"
        .formatted(
            system.getAvailableProcessors(),
            system.getTotalMemorySize() >> 30,
            System.getProperty("os.name"),
            System.getProperty("java.runtime.version"),
            system.getSystemLoadAverage());
  }
}
