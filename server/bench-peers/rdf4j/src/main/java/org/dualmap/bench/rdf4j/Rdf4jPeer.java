package org.dualmap.bench.rdf4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lucene.LuceneSail;

/**
 * Loads a file of N-Triples into RDF4J's LMDB store, indexes it with the LuceneSail and answers
 * SPARQL queries at {@code /sparql} until the process is ended. Prints lines of a word and a value:
 * {@code loaded} and {@code indexed} with seconds, {@code ready} with the address.
 */
public final class Rdf4jPeer {
  private final Path store;
  private final Path index;
  private final String fields;

  private Rdf4jPeer(Path folder, List<String> properties) {
    this.store = folder.resolve("lmdb");
    this.index = folder.resolve("lucene");
    StringBuilder numbered = new StringBuilder();
    for (int i = 0; i < properties.size(); i++) {
      numbered.append("index.%d=%s%n".formatted(i + 1, properties.get(i)));
    }
    this.fields = numbered.toString();
  }

  /**
   * Loads, indexes and serves.
   *
   * @param arguments the file, an empty folder to work in, and the properties to be indexed
   */
  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    Rdf4jPeer peer = new Rdf4jPeer(Path.of(given.get(1)), given.subList(2, given.size()));
    long begin = System.nanoTime();
    peer.load(Path.of(given.get(0)));
    System.out.printf("loaded %.1f%n", seconds(begin));
    begin = System.nanoTime();
    LuceneSail sail = peer.sail();
    SailRepository repository = new SailRepository(sail);
    repository.init();
    sail.reindex();
    System.out.printf("indexed %.1f%n", seconds(begin));
    System.out.printf("ready http://localhost:%d/sparql%n", serve(repository));
  }

  private void load(Path file) throws IOException {
    SailRepository repository = new SailRepository(new LmdbStore(store.toFile()));
    try (SailRepositoryConnection connection = repository.getConnection()) {
      connection.begin(IsolationLevels.NONE);
      connection.add(file.toFile(), RDFFormat.NTRIPLES);
      connection.commit();
    } finally {
      repository.shutDown();
    }
  }

  private LuceneSail sail() {
    LuceneSail sail = new LuceneSail();
    sail.setParameter(LuceneSail.INDEX_CLASS_KEY, LuceneSail.DEFAULT_INDEX_CLASS);
    sail.setParameter(LuceneSail.LUCENE_DIR_KEY, index.toString());
    sail.setParameter(LuceneSail.INDEXEDFIELDS, fields);
    sail.setBaseSail(new LmdbStore(store.toFile()));
    return sail;
  }

  /** Returns the port. */
  private static int serve(SailRepository repository) throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("localhost");
    server.addConnector(connector);
    server.setHandler(new SparqlHandler(repository));
    server.start();
    return connector.getLocalPort();
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
