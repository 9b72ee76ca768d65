package org.dualmap.bench.search;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.dualmap.bench.BenchRepository;
import org.dualmap.bench.Machine;
import org.dualmap.bench.search.ClosedLoop.Measured;
import org.dualmap.bench.search.JavaCommand.Served;
import org.dualmap.testkit.ServerProcess;

/**
 * Measures search and completion, and the search of RDF4J and of Jena with the same data and the
 * same queries, one server after the other, and prints tables in Markdown.
 */
public final class SearchBenchmarks {
  /** What the index of the server holds of texts, so that the others index the same. */
  private static final List<String> INDEXED =
      List.of(
          "http://www.w3.org/2004/02/skos/core#prefLabel",
          "http://www.w3.org/2004/02/skos/core#altLabel",
          "http://www.w3.org/2004/02/skos/core#hiddenLabel",
          "http://purl.org/dc/terms/description",
          "http://www.w3.org/2004/02/skos/core#definition",
          "http://www.w3.org/2004/02/skos/core#scopeNote");

  private final SearchData data;
  private final List<TypedQuery> queries;
  private final int rounds;
  private final int outcomes;
  private final SearchTables tables = new SearchTables();

  private SearchBenchmarks(SearchData data, List<TypedQuery> queries, int rounds, int outcomes) {
    this.data = data;
    this.queries = queries;
    this.rounds = rounds;
    this.outcomes = outcomes;
  }

  /**
   * Measures all.
   *
   * @param arguments the repository; how many queries; how often each of them is asked by the
   *     clients of one row; for how many outcomes suggestions are asked. The system property {@code
   *     bench.folder} may name a folder where the data are kept for the next time
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BenchRepository repository = BenchRepository.of(arguments);
    String folder = System.getProperty("bench.folder", "");
    boolean keep = !folder.isBlank();
    Path work =
        keep
            ? Files.createDirectories(Path.of(folder).toAbsolutePath())
            : Files.createTempDirectory("dualmap-bench");
    try {
      SearchData data = SearchData.make(repository, work);
      List<TypedQuery> queries = TypedQueries.of(data.labels(), Integer.parseInt(arguments[1]));
      SearchBenchmarks benchmarks =
          new SearchBenchmarks(
              data, queries, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
      System.out.println(Machine.line());
      benchmarks.run(repository, work);
      System.out.println(Machine.line() + "\n");
      System.out.println(benchmarks.tables.text());
    } finally {
      if (!keep) {
        FileUtils.deleteDirectory(work.toFile());
      }
    }
  }

  private void run(BenchRepository repository, Path work) throws IOException, InterruptedException {
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
      search(searcher, server.handle());
      search(new DualMapSearcher(address, false), server.handle());
      measure(completions(searcher), server.handle(), m -> tables.completed("Completion", m));
      suggestions(new Suggestions(address), server.handle());
      server.stop();
    }
  }

  private Served start(String classPath, String mainClass, Path work, String name)
      throws IOException, InterruptedException {
    Path folder = work.resolve(name);
    FileUtils.deleteDirectory(folder.toFile());
    Files.createDirectory(folder);
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
    search(searcher, server.process().toHandle());
  }

  private void search(Searcher searcher, ProcessHandle server)
      throws IOException, InterruptedException {
    tables.found(Quality.of(searcher, queries));
    List<List<Ask>> turns = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      queries.forEach(query -> turns.add(List.of(searcher.asked(query))));
    }
    measure(turns, server, measured -> tables.searched(searcher.name(), measured));
  }

  /** One label after the other, each letter by letter. */
  private List<List<Ask>> completions(DualMapSearcher searcher) {
    return queries.stream()
        .map(TypedQuery::from)
        .map(
            label ->
                TypedQueries.letterByLetter(label).stream()
                    .map(typed -> searcher.completion(label, typed))
                    .toList())
        .toList();
  }

  /** One after the other, as somebody goes through the outcomes of a programme. */
  private void suggestions(Suggestions suggestions, ProcessHandle server)
      throws IOException, InterruptedException {
    List<List<Ask>> turns =
        suggestions.questions(data.labels()).stream().limit(outcomes).map(List::of).toList();
    if (!turns.isEmpty()) {
      suggestions.awaitVectors();
      ClosedLoop.run(turns, 1, server);
      tables.completed("Suggestions", ClosedLoop.run(turns, 1, server));
    }
  }

  /** Everyone is warmed up by as many questions as are measured. */
  private static void measure(List<List<Ask>> turns, ProcessHandle server, Consumer<Measured> to)
      throws InterruptedException {
    ClosedLoop.run(turns, 8, server);
    for (int clients : new int[] {1, 8, 64}) {
      to.accept(ClosedLoop.run(turns, clients, server));
    }
  }
}
