package org.dualmap.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dualmap.bench.BenchRepository;
import org.dualmap.testkit.ServerProcess;
import org.dualmap.testkit.ServerProcess.Launch;

/**
 * All of ESCO and the demo data of the shipped plugins, in a data folder and as a file for others.
 *
 * @param launch starts the server on it
 * @param triples the same data as N-Triples
 * @param reindexSeconds how long the command took that builds the search index anew
 */
record SearchData(Launch launch, Path triples, List<Label> labels, double reindexSeconds) {
  private static final String MAIN = "org.dualmap.cli.Main";

  /** Makes it in a folder that is empty, or has it already but for the index. */
  static SearchData make(BenchRepository repository, Path work)
      throws IOException, InterruptedException {
    Path data = work.resolve("data");
    Path triples = work.resolve("all.nt");
    String classPath = System.getProperty("java.class.path");
    JavaCommand dualmap = new JavaCommand(classPath, work.resolve("commands.log"));
    Launch launch = Launch.of(classPath, data, work.resolve("plugins")).with("-Xmx1g");
    if (Files.notExists(triples)) {
      Stream<String> importing = Stream.of("import", "--data", data.toString(), "--format", "esco");
      Stream<String> files = repository.esco().stream().map(Path::toString);
      dualmap.run(MAIN, Stream.concat(importing, files).toList());
      repository.plugins(work.resolve("plugins"));
      installPlugins(launch);
      LabelsRdf.write(data, triples);
    }
    double reindexSeconds = dualmap.run(MAIN, List.of("reindex", "--data", data.toString()));
    return new SearchData(launch, triples, LabelsRdf.read(data), reindexSeconds);
  }

  /** The first start writes the plugins' data. */
  private static void installPlugins(Launch launch) {
    try (ServerProcess server = ServerProcess.start(launch)) {
      server.awaitReady(Duration.ofMinutes(10));
      server.stop();
    }
  }
}
