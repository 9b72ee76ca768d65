package org.dualmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.dualmap.testkit.ServerProcess;
import org.dualmap.testkit.ServerProcess.Launch;

/**
 * Measures import and start-up and prints a table in Markdown. The first argument is the
 * repository; the ESCO download is looked for beside it.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /** Measures both, in this order, on one data folder. */
  public static void main(String[] arguments) throws IOException {
    Path work = Files.createTempDirectory("dualmap-bench");
    try {
      System.out.println(Machine.line() + "\n");
      System.out.println(Figure.table(run(BenchRepository.of(arguments), work)));
    } finally {
      FileUtils.deleteDirectory(work.toFile());
    }
  }

  private static List<Figure> run(BenchRepository repository, Path work) throws IOException {
    Path data = work.resolve("data");
    List<Figure> figures = new ArrayList<>(new ImportBenchmark(data, repository.esco()).run());
    Path plugins = repository.plugins(work.resolve("plugins"));
    Launch launch = Launch.of(System.getProperty("java.class.path"), data, plugins).with("-Xmx1g");
    try (ServerProcess server = ServerProcess.start(launch)) {
      // The first start writes the plugins' data.
      server.awaitReady(Duration.ofMinutes(10));
      server.stop();
    }
    figures.addAll(new StartBenchmark(launch).run());
    return figures;
  }
}
