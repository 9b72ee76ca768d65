package org.dualmap.bench.search;

import java.io.IOException;
import java.net.URI;
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

  private final List<List<URI>> turns;
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

  private ClosedLoop(List<List<URI>> turns) {
    this.turns = turns;
  }

  /**
   * What came out.
   *
   * @param micros how long each answer took, until it was read
   * @param seconds from the first question to the last answer
   */
  record Measured(int clients, ConcurrentHistogram micros, double seconds) {
    double millis(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    double perSecond() {
      return micros.getTotalCount() / seconds;
    }
  }

  /**
   * Asks everything once.
   *
   * @param turns what one client asks one after the other before it takes the next turn
   * @throws IllegalStateException where an answer is not what it should be
   */
  static Measured run(List<List<URI>> turns, int clients) throws InterruptedException {
    ClosedLoop loop = new ClosedLoop(turns);
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      long begin = System.nanoTime();
      List<Future<?>> ends =
          IntStream.range(0, clients).<Future<?>>mapToObj(n -> threads.submit(loop::ask)).toList();
      for (Future<?> end : ends) {
        end.get();
      }
      return new Measured(clients, loop.micros, (System.nanoTime() - begin) / 1e9);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Void ask() throws IOException {
    for (int n = next.getAndIncrement(); n < turns.size(); n = next.getAndIncrement()) {
      for (URI address : turns.get(n)) {
        long begin = System.nanoTime();
        Client.ask(address);
        micros.recordValue((System.nanoTime() - begin) / 1000);
      }
    }
    return null;
  }
}
