package org.dualmap.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;

/** Asks a running server over HTTP, each client one question after the other. */
final class SearchBenchmark {
  private static final int QUERIES = 3000;
  private static final int WARM_UP = 1500;
  private static final long LONGEST_MICROS = 60_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  SearchBenchmark(URI server) {
    this.server = server;
  }

  List<Figure> run() throws IOException, InterruptedException {
    awaitIndex();
    List<String> labels = labels();
    SearchQueries queries = new SearchQueries(labels, QUERIES);
    measure(queries, 1, WARM_UP);
    List<Figure> figures = new ArrayList<>();
    for (int clients : new int[] {1, 8}) {
      long begin = System.nanoTime();
      ConcurrentHistogram micros = measure(queries, clients, QUERIES);
      double seconds = (System.nanoTime() - begin) / 1e9;
      figures.add(
          new Figure(
              "Search, %d client%s".formatted(clients, clients == 1 ? "" : "s"),
              "%.1f / %.1f / %.1f ms"
                  .formatted(millis(micros, 50), millis(micros, 95), millis(micros, 99)),
              "p50 / p95 / p99 of %,d queries over %,d labels; %,.0f queries/s"
                  .formatted(QUERIES, labels.size(), QUERIES / seconds)));
    }
    return figures;
  }

  private static double millis(ConcurrentHistogram micros, double percentile) {
    return micros.getValueAtPercentile(percentile) / 1000.0;
  }

  private ConcurrentHistogram measure(SearchQueries queries, int clients, int count)
      throws InterruptedException {
    ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                      micros.recordValue(ask(queries.get(n)));
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (micros.getTotalCount() != count) {
      throw new IllegalStateException("Only %d answers".formatted(micros.getTotalCount()));
    }
    return micros;
  }

  private long ask(String query) {
    long begin = System.nanoTime();
    get("api/search?lang=en&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "*/*");
    return (System.nanoTime() - begin) / 1000;
  }

  private void awaitIndex() throws InterruptedException {
    while (!get("metrics", "*/*").contains("\ndualmap_search_lag 0.0\n")) {
      Thread.sleep(200);
    }
  }

  /** Every label of the graph, in an order that is always the same. */
  private List<String> labels() {
    String query =
        "SELECT ?l { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?l } ORDER BY ?s ?l";
    String path = "sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return get(path, "text/tab-separated-values")
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst("^\"", "").replaceFirst("\"(@[\\w-]+)?$", ""))
        .filter(label -> !label.isBlank())
        .toList();
  }

  private String get(String path, String accept) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve(path)).header("Accept", accept).build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
