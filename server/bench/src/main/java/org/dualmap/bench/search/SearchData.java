package org.dualmap.bench.search;

import java.io.IOException;
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

  /** Makes it in an empty folder. */
  static SearchData make(BenchRepository repository, Path work)
      throws IOException, InterruptedException {
    String data = work.resolve("data").toString();
    String classPath = System.getProperty("java.class.path");
    JavaCommand dualmap = new JavaCommand(classPath, work.resolve("commands.log"));
    Stream<String> importing = Stream.of("import", "--data", data, "--format", "esco");
    Stream<String> files = repository.esco().stream().map(Path::toString);
    dualmap.run(MAIN, Stream.concat(importing, files).toList());

    Path plugins = repository.plugins(work.resolve("plugins"));
    Launch launch = Launch.of(classPath, Path.of(data), plugins).with("-Xmx1g");
    try (ServerProcess server = ServerProcess.start(launch)) {
      // The first start writes the plugins' data.
      server.awaitReady(Duration.ofMinutes(10));
      server.stop();
    }
    double reindexSeconds = dualmap.run(MAIN, List.of("reindex", "--data", data));
    Path triples = work.resolve("all.nt");
    LabelsRdf.write(Path.of(data), triples);
    return new SearchData(launch, triples, LabelsRdf.read(Path.of(data)), reindexSeconds);
  }
}
