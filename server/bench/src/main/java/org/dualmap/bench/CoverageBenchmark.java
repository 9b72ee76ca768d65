package org.dualmap.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.dualmap.bench.CoverageClient.Pair;

/** Measures coverage in one generated country, beside plain SPARQL on the same store. */
final class CoverageBenchmark {
  private static final long SEED = 7;
  private static final int PROGRAMMES = 150;
  private static final int ROUNDS = 4;
  private static final int PLAIN_PAIRS = 40;
  private static final int STANDARDS = 30;
  private static final int PLAIN_STANDARDS = 5;
  private static final long LONGEST_MICROS = 600_000_000;

  private final Path data;
  private final Country country;
  private final String size;
  private final List<Figure> figures = new ArrayList<>();

  CoverageBenchmark(Path data, Country country) {
    this.data = data;
    this.country = country;
    this.size = "%,d claims".formatted(country.claims());
  }

  List<Figure> run() throws InterruptedException {
    List<String> standards =
        new SplittableRandom(SEED)
            .ints(STANDARDS, 0, country.standards())
            .mapToObj(Country::standard)
            .toList();
    long begin = System.nanoTime();
    List<Pair> pairs;
    try (CoverageServer server = CoverageServer.start(data, true)) {
      server.awaitIndex();
      double seconds = (System.nanoTime() - begin) / 1e9;
      add("Claims into memory", "%.1f s".formatted(seconds), "at start, in the background");
      CoverageClient client = new CoverageClient(server.address());
      pairs = new CountryPairs(country, client, SEED).of(PROGRAMMES);
      measureBoth(client, pairs, standards);
      long withIndex = UsedHeap.mebibytes();
      server.dropIndex();
      long without = UsedHeap.mebibytes();
      add(
          "Memory of them",
          "%,d MiB".formatted(withIndex - without),
          "%,.0f MiB a million claims; heap after GC %,d MiB with them, limit %,d MiB"
              .formatted(
                  (withIndex - without) * 1e6 / country.claims(), withIndex, HeapPeak.limit()));
    }
    try (CoverageServer server = CoverageServer.start(data, false)) {
      measureWithoutIndex(new CoverageClient(server.address()), pairs, standards);
    }
    return figures;
  }

  private void measureBoth(CoverageClient client, List<Pair> pairs, List<String> standards) {
    measure(pairs, client::pair);
    List<Pair> rounds = Collections.nCopies(ROUNDS, pairs).stream().flatMap(List::stream).toList();
    Measured ours = measure(rounds, client::pair);
    add("Coverage of a standard by a programme", spread(ours), "p50 / p99, " + ours.how());
    measure(standards.subList(0, PLAIN_STANDARDS), client::all);
    Measured all = measure(standards, client::all);
    add("A standard by all programmes", most(all), "p50 / longest, " + all.how());

    List<Pair> some = pairs.subList(0, PLAIN_PAIRS);
    List<String> few = standards.subList(0, PLAIN_STANDARDS);
    measure(some, pair -> client.plain(PlainSparql.pair(pair)));
    Measured plain = measure(some, pair -> client.plain(PlainSparql.pair(pair)));
    add("The same pairs by SPARQL, claims on the item only", spread(plain), ratio(plain, ours));
    Measured plainAll = measure(few, standard -> client.plain(PlainSparql.all(standard)));
    add("The same standards by SPARQL, likewise", most(plainAll), ratio(plainAll, all));
    throughSkills(client, some, few, ours, all);
    compare(client, some, few);
  }

  /** What the server does beside claims on the item: what follows through skills. */
  private void throughSkills(
      CoverageClient client,
      List<Pair> pairs,
      List<String> standards,
      Measured ours,
      Measured all) {
    Measured both =
        measure(
            pairs,
            pair -> {
              client.plain(PlainSparql.pair(pair));
              client.plain(PlainSparql.pairThroughSkills(pair));
            });
    add("The same pairs by SPARQL, through skills too", spread(both), ratio(both, ours));
    Measured bothAll =
        measure(
            standards,
            standard -> {
              client.plain(PlainSparql.all(standard));
              client.plain(PlainSparql.allThroughSkills(standard));
            });
    add("The same standards by SPARQL, through skills too", most(bothAll), ratio(bothAll, all));
  }

  private void compare(CoverageClient client, List<Pair> pairs, List<String> standards) {
    int items = 0;
    for (Pair pair : pairs) {
      String answer = client.pair(pair);
      var direct = CoverageClient.decided(answer, "direct");
      same(pair, direct, CoverageClient.statedPlainly(client.plain(PlainSparql.pair(pair))));
      var inferred = CoverageClient.decided(answer, "skill");
      String plain = client.plain(PlainSparql.pairThroughSkills(pair));
      if (!inferred.equals(CoverageClient.throughSkillsPlainly(plain, direct.keySet()))) {
        throw new IllegalStateException(pair + "\n ours:  " + inferred + "\n plain: " + plain);
      }
      items += direct.size() + inferred.size();
    }
    int programmes = 0;
    for (String standard : standards) {
      var ours = CoverageClient.counts(client.all(standard));
      same(standard, ours, CoverageClient.countsPlainly(client.plain(PlainSparql.all(standard))));
      programmes += ours.size();
    }
    add(
        "Equal figures of both",
        "%,d items, %,d programmes".formatted(items, programmes),
        "of %d pairs and %d standards; one that differs ends the run"
            .formatted(pairs.size(), standards.size()));
  }

  private static void same(Object what, Map<String, String> ours, Map<String, String> plain) {
    if (ours.isEmpty() || !ours.equals(plain)) {
      throw new IllegalStateException(what + "\n ours:  " + ours + "\n plain: " + plain);
    }
  }

  private void measureWithoutIndex(
      CoverageClient client, List<Pair> pairs, List<String> standards) {
    List<Pair> some = pairs.subList(0, PLAIN_PAIRS);
    measure(some, client::pair);
    Measured pair = measure(some, client::pair);
    add("A pair without claims in memory", spread(pair), "p50 / p99, " + pair.how());
    Measured all = measure(standards.subList(0, 2), client::all);
    add("All programmes without claims in memory", most(all), "p50 / longest, " + all.how());
  }

  private void add(String measured, String value, String how) {
    figures.add(new Figure(measured + ", " + size, value, how));
    System.err.println(figures.getLast());
  }

  /** How long answers took, and how much of the processors each needed on average. */
  private record Measured(Histogram micros, double cpuMillis, int questions) {
    double millis(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** What goes beside the figure. */
    String how() {
      return "%,d questions over HTTP one after the other; %.1f ms of processor each"
          .formatted(questions, cpuMillis);
    }
  }

  private static <T> Measured measure(List<T> questions, Consumer<T> ask) {
    Histogram micros = new Histogram(LONGEST_MICROS, 3);
    long cpu = cpuNanos();
    for (T question : questions) {
      long begin = System.nanoTime();
      ask.accept(question);
      micros.recordValue((System.nanoTime() - begin) / 1000);
    }
    double each = (cpuNanos() - cpu) / 1e6 / questions.size();
    return new Measured(micros, each, questions.size());
  }

  private static long cpuNanos() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  private static String spread(Measured measured) {
    return "%.1f / %.1f ms".formatted(measured.millis(50), measured.millis(99));
  }

  private static String most(Measured measured) {
    return "%,.0f / %,.0f ms".formatted(measured.millis(50), measured.millis(100));
  }

  private static String ratio(Measured plain, Measured ours) {
    return "%.1f times the p50 of the server; %s"
        .formatted(plain.millis(50) / ours.millis(50), plain.how());
  }
}
