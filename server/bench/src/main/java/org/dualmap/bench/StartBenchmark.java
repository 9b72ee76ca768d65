package org.dualmap.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.dualmap.testkit.ServerProcess;

/** Starts the server as a fresh process, with all data in place, until it says that it is ready. */
final class StartBenchmark {
  private static final int RUNS = 7;

  private final ServerProcess.Launch launch;

  StartBenchmark(ServerProcess.Launch launch) {
    this.launch = launch;
  }

  List<Figure> run() {
    double[] seconds = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      try (ServerProcess server = ServerProcess.start(launch)) {
        server.awaitReady(Duration.ofMinutes(5));
        seconds[i] = (System.nanoTime() - begin) / 1e9;
        server.stop();
      }
    }
    Arrays.sort(seconds);
    return List.of(
        new Figure(
            "Start to ready, data in place",
            "%.1f s".formatted(seconds[RUNS / 2]),
            "median of %d processes, %.1f to %.1f s"
                .formatted(RUNS, seconds[0], seconds[RUNS - 1])));
  }
}
