package org.dualmap.bench.search;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.dualmap.bench.BenchRepository;
import org.dualmap.bench.Machine;
import org.dualmap.bench.search.JavaCommand.Served;
import org.dualmap.testkit.ServerProcess;

/**
 * Measures search and completion, and the search of RDF4J and of Jena with the same data and the
 * same queries, one server after the other, and prints tables in Markdown.
 */
public final class SearchBenchmarks {
  /** What the index of the server holds of texts, so that the others index the same. */
  private static final List<String> INDEXED =
      Stream.of(
              "http://www.w3.org/2004/02/skos/core#prefLabel",
              "http://www.w3.org/2004/02/skos/core#altLabel",
              "http://www.w3.org/2004/02/skos/core#hiddenLabel",
              "http://purl.org/dc/terms/description",
              "http://www.w3.org/2004/02/skos/core#definition",
              "http://www.w3.org/2004/02/skos/core#scopeNote")
          .toList();

  private final SearchData data;
  private final List<TypedQuery> queries;
  private final int rounds;
  private final SearchTables tables = new SearchTables();

  private SearchBenchmarks(SearchData data, List<TypedQuery> queries, int rounds) {
    this.data = data;
    this.queries = queries;
    this.rounds = rounds;
  }

  /**
   * Measures all.
   *
   * @param arguments the repository; how many queries; how often each of them is asked by the
   *     clients of one row
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BenchRepository repository = BenchRepository.of(arguments);
    Path work = Files.createTempDirectory("dualmap-bench");
    try {
      System.out.println(Machine.line());
      SearchData data = SearchData.make(repository, work);
      List<TypedQuery> queries =
          TypedQueries.of(data.labels(), Integer.parseInt(arguments[1]));
      SearchBenchmarks benchmarks =
          new SearchBenchmarks(data, queries, Integer.parseInt(arguments[2]));
      benchmarks.run(repository, work);
      System.out.println(Machine.line() + "\n");
      System.out.println(benchmarks.tables.text());
    } finally {
      FileUtils.deleteDirectory(work.toFile());
    }
  }

  private void run(BenchRepository repository, Path work)
      throws IOException, InterruptedException {
    dualMap();
    String rdf4j = repository.peer("rdf4j");
    try (Served server = start(rdf4j, "org.dualmap.bench.rdf4j.Rdf4jPeer", work, "rdf4j")) {
      peer(SparqlSearcher.rdf4j(server.address()), server);
    }
    String jena = repository.peer("jena-text");
    try (Served server = start(jena, "org.dualmap.bench.jenatext.JenaTextPeer", work, "jena")) {
      peer(SparqlSearcher.jenaText(server.address()), server);
    }
  }

  private void dualMap() throws IOException, InterruptedException {
    try (ServerProcess server = ServerProcess.start(data.launch())) {
      URI address = server.awaitReady(Duration.ofMinutes(10));
      DualMapSearcher searcher = new DualMapSearcher(address, true);
      tables.built(searcher.name(), "", String.format("%.1f", data.reindexSeconds()));
      search(searcher);
      search(new DualMapSearcher(address, false));
      measure("DualMap completion", completions(searcher));
      server.stop();
    }
  }

  private Served start(String classPath, String mainClass, Path work, String name)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectory(work.resolve(name));
    List<String> arguments = new ArrayList<>();
    arguments.add(data.triples().toString());
    arguments.add(folder.toString());
    arguments.addAll(INDEXED);
    return new JavaCommand(classPath, work.resolve(name + ".log")).serve(mainClass, arguments);
  }

  private void peer(Searcher searcher, Served server) throws IOException, InterruptedException {
    tables.built(
        searcher.name(),
        server.said().getOrDefault("loaded", ""),
        server.said().getOrDefault("indexed", ""));
    search(searcher);
  }

  private void search(Searcher searcher) throws IOException, InterruptedException {
    tables.found(Quality.of(searcher, queries));
    List<List<URI>> turns = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      queries.forEach(query -> turns.add(List.of(searcher.address(query))));
    }
    measure(searcher.name(), turns);
  }

  /** One label after the other, each letter by letter. */
  private List<List<URI>> completions(DualMapSearcher searcher) {
    return queries.stream()
        .map(TypedQuery::from)
        .map(
            label ->
                TypedQueries.letterByLetter(label).stream()
                    .map(typed -> searcher.completion(label, typed))
                    .toList())
        .toList();
  }

  /** Everyone is warmed up by as many questions as are measured. */
  private void measure(String name, List<List<URI>> turns) throws InterruptedException {
    ClosedLoop.run(turns, 8);
    for (int clients : new int[] {1, 8, 64}) {
      tables.answered(name, ClosedLoop.run(turns, clients));
    }
  }
}
