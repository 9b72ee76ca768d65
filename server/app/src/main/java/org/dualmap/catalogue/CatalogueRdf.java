package org.dualmap.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.jspecify.annotations.Nullable;

/**
 * Lists the named graphs. Counting their statements reads all of them, so that the list is kept
 * until the graph changes. Safe for many threads.
 */
final class CatalogueRdf {
  private static final Node CATALOGUE = NodeFactory.createURI(Names.CATALOGUE);

  /** What the server itself keeps has no entry in the catalogue. */
  private static final Map<String, Map<String, String>> OWN_TITLES =
      Map.of(
          Names.CATALOGUE,
          Map.of("kk", "Дереккөздер тізімі", "ru", "Перечень источников", "en", "List of sources"),
          Names.EDITS,
          Map.of(
              "kk",
              "Осы серверде енгізілген",
              "ru",
              "Введено на этом сервере",
              "en",
              "Entered on this server"),
          Names.RECOGNITION,
          Map.of(
              "kk",
              "Тану туралы ұсыныстар мен шешімдер",
              "ru",
              "Предложения и решения о признании",
              "en",
              "Proposals and decisions of recognition"));

  private final GraphStore store;
  private volatile @Nullable Listing last;

  CatalogueRdf(GraphStore store) {
    this.store = store;
  }

  /** The list as of one change. */
  private record Listing(long sequence, List<GraphEntry> entries) {}

  /** Every named graph that holds something, sorted by IRI. */
  List<GraphEntry> entries() {
    Listing known = last;
    if (known == null || known.sequence() != store.sequence()) {
      known = store.read(dataset -> new Listing(store.sequenceInRead(), list(dataset)));
      last = known;
    }
    return known.entries();
  }

  private static List<GraphEntry> list(DatasetGraph dataset) {
    List<GraphEntry> entries = new ArrayList<>();
    dataset
        .listGraphNodes()
        .forEachRemaining(
            graph ->
                entries.add(
                    new GraphEntry(
                        graph.getURI(),
                        titles(dataset, graph),
                        text(dataset, graph, Names.DM + "sourceKind")
                            .map(CatalogueRdf::kind)
                            .orElse(null),
                        text(dataset, graph, DCTerms.license.getURI()).orElse(null),
                        text(dataset, graph, DCTerms.publisher.getURI()).orElse(null),
                        text(dataset, graph, DCTerms.source.getURI()).orElse(null),
                        text(dataset, graph, Names.DM + "version").orElse(null),
                        Iter.count(dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY)))));
    entries.sort((a, b) -> a.iri().compareTo(b.iri()));
    return List.copyOf(entries);
  }

  private static String kind(String iri) {
    return iri.substring(Names.DM.length()).replace("Source", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> titles(DatasetGraph dataset, Node graph) {
    Map<String, String> titles = new TreeMap<>(OWN_TITLES.getOrDefault(graph.getURI(), Map.of()));
    dataset
        .find(CATALOGUE, graph, DCTerms.title.asNode(), Node.ANY)
        .forEachRemaining(
            quad ->
                titles.put(
                    quad.getObject().getLiteralLanguage(),
                    quad.getObject().getLiteralLexicalForm()));
    return titles;
  }

  private static Optional<String> text(DatasetGraph dataset, Node graph, String property) {
    var found = dataset.find(CATALOGUE, graph, NodeFactory.createURI(property), Node.ANY);
    try {
      return found.hasNext()
          ? Optional.of(found.next().getObject()).map(CatalogueRdf::plain)
          : Optional.empty();
    } finally {
      Iter.close(found);
    }
  }

  private static String plain(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }
}
