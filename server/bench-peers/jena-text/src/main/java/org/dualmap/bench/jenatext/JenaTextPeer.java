package org.dualmap.bench.jenatext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.lucene.store.FSDirectory;

/**
 * Loads a file of N-Triples into TDB2, indexes it with Jena text and answers SPARQL queries with
 * Fuseki at {@code /sparql} until the process is ended. Prints lines of a word and a value: {@code
 * loaded} and {@code indexed} with seconds, {@code ready} with the address.
 */
public final class JenaTextPeer {
  private static final String FIELD = "text";

  private final DatasetGraph stored;
  private final TextIndex index;
  private final List<Node> properties;

  private JenaTextPeer(Path folder, List<String> properties) throws IOException {
    this.stored = DatabaseMgr.connectDatasetGraph(Location.create(folder.resolve("tdb2")));
    this.properties = properties.stream().map(NodeFactory::createURI).toList();
    // One field for all properties: the form of the query that is quickest to answer.
    EntityDefinition definition = new EntityDefinition("uri", FIELD, this.properties.getFirst());
    this.properties.forEach(property -> definition.set(FIELD, property));
    this.index =
        TextDatasetFactory.createLuceneIndex(
            FSDirectory.open(folder.resolve("lucene")), new TextIndexConfig(definition));
  }

  /**
   * Loads, indexes and serves.
   *
   * @param arguments the file, an empty folder to work in, and the properties to be indexed
   */
  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    JenaTextPeer peer = new JenaTextPeer(Path.of(given.get(1)), given.subList(2, given.size()));
    long begin = System.nanoTime();
    peer.load(given.get(0));
    System.out.printf("loaded %.1f%n", seconds(begin));
    begin = System.nanoTime();
    Txn.executeRead(peer.stored, peer::index);
    System.out.printf("indexed %.1f%n", seconds(begin));
    System.out.printf("ready http://localhost:%d/sparql%n", peer.serve());
  }

  private void load(String file) {
    DataLoader loader = LoaderFactory.parallelLoader(stored, MonitorOutputs.nullOutput());
    loader.startBulk();
    loader.load(file);
    loader.finishBulk();
  }

  private void index() {
    for (Node property : properties) {
      stored.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(this::add);
    }
    index.commit();
  }

  private void add(Quad quad) {
    var entity = TextQueryFuncs.entityFromQuad(index.getDocDef(), quad);
    if (entity != null) {
      index.addEntity(entity);
    }
  }

  /** Returns the port. */
  private int serve() {
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .fusekiModules(FusekiModules.create())
            .add("/sparql", TextDatasetFactory.create(stored, index))
            .start();
    return server.getPort();
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
