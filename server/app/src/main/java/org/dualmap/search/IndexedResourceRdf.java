package org.dualmap.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;

/** Reads out of the graph what the index needs. Inside a read of the store. */
final class IndexedResourceRdf {
  private static final Node CODE = NodeFactory.createURI(Names.DM + "code");
  private static final Node CODE_AS_WRITTEN = NodeFactory.createURI(Names.DM + "codeAsWritten");
  private static final Node FIELD = NodeFactory.createURI(Names.DM + "field");
  private static final Node LEVEL = NodeFactory.createURI(Names.DM + "level");
  static final Node LEVEL_NUMBER = NodeFactory.createURI(Names.DM + "levelNumber");
  private static final Node DEPRECATED = NodeFactory.createURI(Names.OWL + "deprecated");
  private static final Node INSTITUTION = NodeFactory.createURI(Names.DM + "institution");
  static final Node REPLACES = DCTerms.replaces.asNode();
  private static final Node PART_OF = DCTerms.isPartOf.asNode();
  private static final int DEEPEST = 20;
  private static final int MOST_WHOLES = 1000;

  /** Lucene refuses terms of more than 32 kB. */
  private static final int LONGEST_IRI = 8000;

  private final Graph graph;

  IndexedResourceRdf(DatasetGraph dataset) {
    this.graph = dataset.getDefaultGraph();
  }

  /**
   * The resource, or empty where it has no kind that people look for, no label or no usable IRI.
   */
  Optional<IndexedResource> read(Node resource) {
    if (!canBeIndexed(resource)) {
      return Optional.empty();
    }
    Optional<Kind> kind =
        objects(resource, RDF.Nodes.type).stream()
            .filter(Node::isURI)
            .flatMap(type -> Kind.ofClass(type.getURI()).stream())
            .min(Kind::compareTo);
    List<LangText> labels = texts(resource, SKOS.prefLabel.asNode());
    if (kind.isEmpty() || labels.isEmpty()) {
      return Optional.empty();
    }
    List<LangText> altLabels = texts(resource, SKOS.altLabel.asNode());
    altLabels.addAll(texts(resource, SKOS.hiddenLabel.asNode()));
    List<LangText> descriptions = texts(resource, DCTerms.description.asNode());
    descriptions.addAll(texts(resource, SKOS.definition.asNode()));
    descriptions.addAll(texts(resource, SKOS.scopeNote.asNode()));
    return Optional.of(
        new IndexedResource(
            resource.getURI(),
            kind.get(),
            labels,
            altLabels,
            descriptions,
            codes(resource),
            inherited(resource, FIELD),
            levels(resource),
            uris(objects(resource, SKOS.inScheme.asNode())),
            inherited(resource, INSTITUTION),
            state(resource)));
  }

  /** Whether there can be a document about it. */
  static boolean canBeIndexed(Node resource) {
    return resource.isURI() && resource.getURI().length() <= LONGEST_IRI;
  }

  private Set<String> codes(Node resource) {
    Set<String> codes = new LinkedHashSet<>();
    for (Node property : List.of(CODE, CODE_AS_WRITTEN, SKOS.notation.asNode())) {
      texts(resource, property).forEach(text -> codes.add(text.text()));
    }
    return codes;
  }

  private Set<String> levels(Node resource) {
    Set<String> numbers = new TreeSet<>();
    texts(resource, LEVEL_NUMBER).forEach(text -> numbers.add(text.text()));
    for (String level : inherited(resource, LEVEL)) {
      texts(NodeFactory.createURI(level), LEVEL_NUMBER).forEach(text -> numbers.add(text.text()));
    }
    return numbers;
  }

  /** The values of the resource itself, else of the nearest thing that it is part of. */
  private Set<String> inherited(Node resource, Node property) {
    Set<Node> seen = new LinkedHashSet<>();
    Collection<Node> here = List.of(resource);
    for (int depth = 0; depth < DEEPEST && !here.isEmpty(); depth++) {
      Set<String> values = new TreeSet<>();
      List<Node> above = new ArrayList<>();
      for (Node node : here) {
        values.addAll(uris(objects(node, property)));
        objects(node, PART_OF).stream().filter(seen::add).forEach(above::add);
      }
      if (!values.isEmpty()) {
        return values;
      }
      here = above;
    }
    return Set.of();
  }

  private State state(Node resource) {
    if (texts(resource, DEPRECATED).stream().anyMatch(text -> text.text().equals("true"))) {
      return State.DEPRECATED;
    }
    return isReplaced(resource) ? State.REPLACED : State.CURRENT;
  }

  private boolean isReplaced(Node resource) {
    Set<Node> seen = new LinkedHashSet<>();
    List<Node> open = new ArrayList<>(List.of(resource));
    while (!open.isEmpty() && seen.size() < MOST_WHOLES) {
      Node next = open.removeLast();
      if (seen.add(next)) {
        if (graph.contains(Node.ANY, REPLACES, next)) {
          return true;
        }
        open.addAll(objects(next, PART_OF));
      }
    }
    return false;
  }

  /** The resource and all that is part of it, whose documents depend on it. */
  void withParts(Node resource, Consumer<Node> to) {
    Set<Node> seen = new LinkedHashSet<>();
    List<Node> open = new ArrayList<>(List.of(resource));
    while (!open.isEmpty()) {
      Node next = open.removeLast();
      if (seen.add(next)) {
        to.accept(next);
        graph.find(Node.ANY, PART_OF, next).forEachRemaining(t -> open.add(t.getSubject()));
      }
    }
  }

  /** All that is of a level, and what is part of that: their documents hold its number. */
  void ofLevel(Node level, Consumer<Node> to) {
    graph
        .find(Node.ANY, LEVEL, level)
        .mapWith(Triple::getSubject)
        .toList()
        .forEach(resource -> withParts(resource, to));
  }

  /**
   * Every resource of a kind that people look for, once for each such kind that it has.
   *
   * @param to takes the kind and the resource
   */
  void all(BiConsumer<Kind, Node> to) {
    for (Kind kind : Kind.values()) {
      graph
          .find(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(kind.classIri()))
          .forEachRemaining(triple -> to.accept(kind, triple.getSubject()));
    }
  }

  private List<Node> objects(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(t -> t.getObject()).toList();
  }

  /** In an order of their own: that of the graph changes when it is compacted. */
  private List<LangText> texts(Node subject, Node predicate) {
    List<LangText> texts = new ArrayList<>();
    for (Node object : objects(subject, predicate)) {
      if (object.isLiteral()) {
        texts.add(new LangText(object.getLiteralLexicalForm(), object.getLiteralLanguage()));
      }
    }
    texts.sort(Comparator.comparing(LangText::lang).thenComparing(LangText::text));
    return texts;
  }

  private static Set<String> uris(List<Node> nodes) {
    Set<String> uris = new TreeSet<>();
    nodes.stream().filter(Node::isURI).forEach(node -> uris.add(node.getURI()));
    return uris;
  }
}
