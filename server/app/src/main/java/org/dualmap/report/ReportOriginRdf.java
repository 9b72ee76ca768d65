package org.dualmap.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;

/** Where the things of a report come from, and what their kinds are called. */
final class ReportOriginRdf {
  private static final Node PROVENANCE = NodeFactory.createURI(Names.DM + "provenance");
  private static final Node ILLUSTRATIVE = NodeFactory.createURI(Names.DM + "Illustrative");
  private static final Node CATALOGUE = NodeFactory.createURI(Names.CATALOGUE);
  private static final Node VOCABULARY = NodeFactory.createURI(Names.VOCABULARY);
  private static final int HIGHEST = 5;

  private final GraphStore store;
  private final String language;

  /**
   * Makes one.
   *
   * @param language of titles
   */
  ReportOriginRdf(GraphStore store, String language) {
    this.store = store;
    this.language = language;
  }

  /** Whether one of the things, or what it is part of, is said to be illustrative. */
  boolean isIllustrative(Collection<String> iris) {
    return store.read(
        dataset -> {
          Graph graph = dataset.getDefaultGraph();
          return iris.stream().anyMatch(iri -> isIllustrative(graph, NodeFactory.createURI(iri)));
        });
  }

  private static boolean isIllustrative(Graph graph, Node thing) {
    Node whole = thing;
    for (int height = 0; height < HIGHEST && whole != null; height++) {
      if (graph.contains(whole, PROVENANCE, ILLUSTRATIVE)) {
        return true;
      }
      List<Node> above =
          graph
              .find(whole, DCTerms.isPartOf.asNode(), Node.ANY)
              .mapWith(t -> t.getObject())
              .toList();
      whole = above.isEmpty() ? null : above.getFirst();
    }
    return false;
  }

  /** The sources that describe the things: title, and licence where it is known. */
  List<String> sources(Collection<String> iris) {
    return store.read(
        dataset -> {
          TreeSet<String> sources = new TreeSet<>();
          for (String iri : iris) {
            dataset
                .find(Node.ANY, NodeFactory.createURI(iri), RDF.Nodes.type, Node.ANY)
                .forEachRemaining(quad -> source(dataset, quad.getGraph()).ifPresent(sources::add));
          }
          return new ArrayList<>(sources);
        });
  }

  private Optional<String> source(DatasetGraph dataset, Node graph) {
    Graph catalogue = dataset.getGraph(CATALOGUE);
    return text(catalogue, graph, DCTerms.title.asNode())
        .map(
            title ->
                text(catalogue, graph, DCTerms.license.asNode())
                    .map(licence -> title + " (" + licence + ")")
                    .orElse(title));
  }

  /** What the vocabulary calls a kind, such as {@code labour-function}. */
  Optional<String> kind(String token) {
    return store.read(
        dataset -> {
          Graph vocabulary = dataset.getGraph(VOCABULARY);
          return vocabulary
              .find(Node.ANY, SKOS.notation.asNode(), NodeFactory.createLiteralString(token))
              .mapWith(triple -> triple.getSubject())
              .toList()
              .stream()
              .findFirst()
              .flatMap(term -> text(vocabulary, term, RDFS.label.asNode()));
        });
  }

  private Optional<String> text(Graph graph, Node subject, Node property) {
    List<Node> texts =
        graph.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList();
    return texts.stream()
        .filter(text -> text.isLiteral() && text.getLiteralLanguage().equals(language))
        .findFirst()
        .or(() -> texts.stream().filter(Node::isLiteral).findFirst())
        .map(Node::getLiteralLexicalForm);
  }
}
