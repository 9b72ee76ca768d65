package org.dualmap.bench.search;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/** Clients that each wait for their answer before they ask again. */
final class ClosedLoop {
  private static final long LONGEST_MICROS = 600_000_000;

  private final List<List<Ask>> turns;
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

  private ClosedLoop(List<List<Ask>> turns) {
    this.turns = turns;
  }

  /**
   * What came out.
   *
   * @param micros how long each answer took, until it was read
   * @param seconds from the first question to the last answer
   * @param cpuSeconds how much time of the processors the server has used in between
   */
  record Measured(int clients, ConcurrentHistogram micros, double seconds, double cpuSeconds) {
    double millis(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    double cpuMillis() {
      return cpuSeconds * 1000 / micros.getTotalCount();
    }

    double perSecond() {
      return micros.getTotalCount() / seconds;
    }
  }

  /**
   * Asks everything once.
   *
   * @param turns what one client asks one after the other before it takes the next turn
   * @param server the process that answers
   * @throws IllegalStateException where an answer is not what it should be
   */
  static Measured run(List<List<Ask>> turns, int clients, ProcessHandle server)
      throws InterruptedException {
    ClosedLoop loop = new ClosedLoop(turns);
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      double cpu = cpuSeconds(server);
      long begin = System.nanoTime();
      List<Future<?>> ends =
          IntStream.range(0, clients).<Future<?>>mapToObj(n -> threads.submit(loop::ask)).toList();
      for (Future<?> end : ends) {
        end.get();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Measured(clients, loop.micros, seconds, cpuSeconds(server) - cpu);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double cpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(time -> time.toNanos() / 1e9).orElse(Double.NaN);
  }

  /** Returns how many answers this client has got. */
  private int ask() throws IOException {
    int answers = 0;
    for (int n = next.getAndIncrement(); n < turns.size(); n = next.getAndIncrement()) {
      for (Ask ask : turns.get(n)) {
        long begin = System.nanoTime();
        Client.send(ask);
        micros.recordValue((System.nanoTime() - begin) / 1000);
        answers++;
      }
    }
    return answers;
  }
}
