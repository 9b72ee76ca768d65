package org.dualmap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.dualmap.bench.CoverageClient.Pair;

/** Measures coverage in one generated country, beside plain SPARQL on the same store. */
final class CoverageBenchmark {
  private static final long SEED = 7;
  private static final int PAIRS = 1_000;
  private static final int PLAIN_PAIRS = 100;
  private static final int STANDARDS = 40;
  private static final int PLAIN_STANDARDS = 10;
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
      pairs = new CountryPairs(country, client, SEED).take(PAIRS);
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
    Histogram ours = measure(pairs, client::pair);
    add("Coverage of a standard by a programme", spread(ours), "p50 / p99, " + count(pairs));
    measure(standards.subList(0, PLAIN_STANDARDS), client::all);
    Histogram all = measure(standards, client::all);
    add("A standard by all programmes", most(all), "p50 / longest, " + count(standards));

    List<Pair> some = pairs.subList(0, PLAIN_PAIRS);
    List<String> few = standards.subList(0, PLAIN_STANDARDS);
    measure(some, pair -> client.plain(PlainSparql.pair(pair)));
    Histogram plain = measure(some, pair -> client.plain(PlainSparql.pair(pair)));
    add("The same pairs by SPARQL, claims on the item only", spread(plain), ratio(plain, ours));
    Histogram plainAll = measure(few, standard -> client.plain(PlainSparql.all(standard)));
    add("The same standards by SPARQL, likewise", most(plainAll), ratio(plainAll, all));
    compare(client, some, few);
  }

  private void compare(CoverageClient client, List<Pair> pairs, List<String> standards) {
    int items = 0;
    for (Pair pair : pairs) {
      var ours = CoverageClient.stated(client.pair(pair));
      same(pair, ours, CoverageClient.statedPlainly(client.plain(PlainSparql.pair(pair))));
      items += ours.size();
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
    add("A pair without claims in memory", spread(measure(some, client::pair)), count(some));
    List<String> few = standards.subList(0, 3);
    add("All programmes without claims in memory", most(measure(few, client::all)), count(few));
  }

  private static String count(List<?> questions) {
    return "%,d questions over HTTP, one after the other".formatted(questions.size());
  }

  private void add(String measured, String value, String how) {
    figures.add(new Figure(measured + ", " + size, value, how));
  }

  private static <T> Histogram measure(List<T> questions, Consumer<T> ask) {
    Histogram micros = new Histogram(LONGEST_MICROS, 3);
    for (T question : questions) {
      long begin = System.nanoTime();
      ask.accept(question);
      micros.recordValue((System.nanoTime() - begin) / 1000);
    }
    return micros;
  }

  private static String spread(Histogram micros) {
    return "%.1f / %.1f ms".formatted(millis(micros, 50), millis(micros, 99));
  }

  private static String most(Histogram micros) {
    return "%,.0f / %,.0f ms".formatted(millis(micros, 50), millis(micros, 100));
  }

  private static String ratio(Histogram plain, Histogram ours) {
    return "%.1f times the p50 of the server, which infers too"
        .formatted(millis(plain, 50) / millis(ours, 50));
  }

  private static double millis(Histogram micros, double percentile) {
    return micros.getValueAtPercentile(percentile) / 1000.0;
  }
}
