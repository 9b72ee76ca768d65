package org.dualmap.exchange;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.graph.Prefixes;

/** The terms of the server's vocabulary, by the names that readers of formats write. */
final class TermsRdf {
  private static final Map<String, String> PREFIXES = Prefixes.all();
  private static final String SHAPES = "https://w3id.org/dualmap/shapes#";

  private final Set<String> terms = new HashSet<>();

  /** Looks them up. */
  TermsRdf(GraphStore store) {
    Node vocabulary = NodeFactory.createURI(Names.VOCABULARY);
    store.read(
        dataset -> {
          dataset
              .find(vocabulary, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(
                  quad -> {
                    if (quad.getSubject().isURI()) {
                      terms.add(quad.getSubject().getURI());
                    }
                  });
          return terms.size();
        });
  }

  /** The class of that name; empty where there is none. */
  Optional<Node> type(String name) {
    return term(name).filter(iri -> isClass(iri)).map(NodeFactory::createURI);
  }

  /** The property of that name; empty where there is none. */
  Optional<Node> property(String name) {
    return term(name).filter(iri -> !isClass(iri)).map(NodeFactory::createURI);
  }

  private Optional<String> term(String name) {
    return Optional.of(written(name)).filter(terms::contains);
  }

  /** The IRI that a name with a prefix stands for. */
  static String written(String name) {
    int colon = name.indexOf(':');
    String space = colon < 0 ? null : PREFIXES.get(name.substring(0, colon));
    return space == null ? name : space + name.substring(colon + 1);
  }

  /** The vocabularies write classes with a capital letter and nothing else. */
  private static boolean isClass(String iri) {
    int start = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    return start < iri.length() && Character.isUpperCase(iri.charAt(start));
  }

  /** Whether an IRI belongs to a vocabulary, to the shapes, or to what the server keeps. */
  static boolean isKept(String iri) {
    return iri.startsWith(Names.ONTOLOGY)
        || iri.startsWith(SHAPES)
        || iri.startsWith(Names.GRAPHS)
        || PREFIXES.values().stream().anyMatch(iri::startsWith);
  }
}
