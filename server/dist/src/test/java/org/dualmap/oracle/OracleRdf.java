package org.dualmap.oracle;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.update.UpdateAction;
import org.dualmap.testkit.TestServer;

/**
 * A copy of a server's graph in memory, of which plain SPARQL is asked. The updates of a folder
 * work in scratch graphs, in the order of their names; the copied triples are the default graph.
 */
final class OracleRdf {
  private static final String COPY = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";

  private final Dataset dataset = DatasetFactory.createGeneral();

  /** Copies the graph, as anybody may. */
  OracleRdf(TestServer server) {
    String triples = server.query(COPY, "application/n-triples").body();
    RDFDataMgr.read(dataset.getDefaultModel(), new StringReader(triples), null, Lang.NTRIPLES);
  }

  /** Says something that the updates read, as SPARQL update. */
  void tell(String update) {
    UpdateAction.parseExecute("PREFIX : <urn:oracle:> " + update, dataset);
  }

  /** Runs the updates of a folder. */
  void run(String folder) {
    try (Stream<Path> files = Files.list(folder(folder))) {
      files
          .filter(file -> file.toString().endsWith(".ru"))
          .sorted()
          .forEach(file -> UpdateAction.parseExecute(text(file), dataset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks a query of a folder; each row has the texts of its bound variables. */
  List<Map<String, String>> select(String folder, String query) {
    List<Map<String, String>> rows = new ArrayList<>();
    String text = text(folder(folder).resolve(query + ".rq"));
    try (QueryExecution execution = QueryExecutionFactory.create(text, dataset)) {
      ResultSet results = execution.execSelect();
      while (results.hasNext()) {
        QuerySolution solution = results.next();
        Map<String, String> row = new LinkedHashMap<>();
        solution
            .varNames()
            .forEachRemaining(
                name -> {
                  var value = solution.get(name);
                  row.put(
                      name,
                      value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString());
                });
        rows.add(row);
      }
    }
    return rows;
  }

  /** The text of a file of the folder of the oracle. */
  static String resource(String name) {
    return text(folder(name));
  }

  private static Path folder(String name) {
    URL found = Objects.requireNonNull(OracleRdf.class.getResource("/oracle/" + name), name);
    try {
      return Path.of(found.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
