package org.dualmap.explanation;

import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.dualmap.graph.Change;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.graph.Prefixes;

/** Keeps explanations in the graph, and writes them as files. Safe for many threads. */
final class KeptExplanationsRdf {
  private static final Node GRAPH = NodeFactory.createURI(Names.RECOGNITION);

  private final GraphStore store;

  KeptExplanationsRdf(GraphStore store) {
    this.store = store;
  }

  /** Keeps an explanation; what the graph holds already stays as it is. */
  void keep(Graph explanation, Change change) {
    store.write(
        change,
        dataset -> explanation.stream().forEach(triple -> dataset.add(Quad.create(GRAPH, triple))));
  }

  /** Whether it is kept already. */
  boolean has(String iri) {
    return store.read(
        dataset -> dataset.contains(GRAPH, NodeFactory.createURI(iri), Node.ANY, Node.ANY));
  }

  /**
   * The explanation as a file.
   *
   * @param mediaType {@code text/turtle}, {@code application/ld+json} or {@code
   *     application/n-triples}
   */
  static byte[] write(Graph explanation, String mediaType) {
    Lang language = RDFLanguages.contentTypeToLang(mediaType);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Prefixes.all().forEach(explanation.getPrefixMapping()::setNsPrefix);
    RDFWriter.source(explanation).lang(language).output(bytes);
    return bytes.toByteArray();
  }
}
