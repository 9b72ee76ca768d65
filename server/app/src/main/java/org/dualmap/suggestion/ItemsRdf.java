package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Levels;
import org.dualmap.graph.Names;
import org.jspecify.annotations.Nullable;

/** Reads the things of a target out of the graph. Inside a read of the store. */
final class ItemsRdf {
  private static final Node PART_OF = DCTerms.isPartOf.asNode();
  private static final Node CODE = NodeFactory.createURI(Names.DM + "code");
  private static final Node SKILL_TYPE = NodeFactory.createURI(Names.DM + "skillType");
  private static final Node DEPRECATED = NodeFactory.createURI(Names.OWL + "deprecated");

  private final Graph graph;
  private final Levels levels;

  ItemsRdf(DatasetGraph dataset) {
    this.graph = dataset.getDefaultGraph();
    this.levels = new Levels(new GraphReader(dataset));
  }

  /** The things of these IRIs that have a kind and a label and are in use, in this order. */
  List<Item> read(Collection<String> iris) {
    List<Item> items = new ArrayList<>();
    iris.forEach(iri -> read(iri).ifPresent(items::add));
    return items;
  }

  /** What a thing is called: preferred labels first; empty where it has none. */
  List<ItemLabel> labels(String iri) {
    Said said = new Said();
    graph.find(NodeFactory.createURI(iri), Node.ANY, Node.ANY).forEachRemaining(said::add);
    return said.labels();
  }

  /** Empty where it has no kind that people look for, no label, or is only kept for old links. */
  Optional<Item> read(String iri) {
    Said said = new Said();
    graph.find(NodeFactory.createURI(iri), Node.ANY, Node.ANY).forEachRemaining(said::add);
    Optional<Kind> kind =
        said.types.stream().flatMap(t -> Kind.ofClass(t).stream()).min(Kind::compareTo);
    List<ItemLabel> labels = said.labels();
    if (kind.isEmpty() || labels.isEmpty() || said.deprecated) {
      return Optional.empty();
    }
    return Optional.of(
        new Item(
            iri,
            kind.get(),
            labels,
            List.copyOf(said.codes),
            said.description,
            List.copyOf(said.above),
            level(iri),
            said.beginsWithAction));
  }

  /** What is said of one thing. */
  private static final class Said {
    private final List<ItemLabel> preferred = new ArrayList<>();
    private final List<ItemLabel> others = new ArrayList<>();
    private final List<ItemLabel> names = new ArrayList<>();
    private final Set<String> codes = new TreeSet<>();
    private final List<String> types = new ArrayList<>();
    private final Set<String> above = new TreeSet<>();
    private boolean deprecated;
    private boolean beginsWithAction;
    private @Nullable String description;

    void add(Triple triple) {
      Node property = triple.getPredicate();
      Node value = triple.getObject();
      if (value.isURI()) {
        addLink(property, value.getURI());
      } else if (property.equals(SKOS.prefLabel.asNode())) {
        label(value, true).ifPresent(preferred::add);
      } else if (property.equals(RDFS.label.asNode())) {
        label(value, true).ifPresent(names::add);
      } else if (property.equals(SKOS.altLabel.asNode())
          || property.equals(SKOS.hiddenLabel.asNode())) {
        label(value, false).ifPresent(others::add);
      } else if (property.equals(DCTerms.description.asNode())) {
        addDescription(value);
      } else if (property.equals(CODE) || property.equals(SKOS.notation.asNode())) {
        codes.add(value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
      } else if (value.isLiteral()) {
        deprecated |= property.equals(DEPRECATED) && value.getLiteralLexicalForm().equals("true");
        beginsWithAction |=
            property.equals(SKILL_TYPE) && value.getLiteralLexicalForm().startsWith("skill");
      }
    }

    private void addDescription(Node value) {
      String text = value.isLiteral() ? value.getLiteralLexicalForm() : "";
      boolean english =
          value.isLiteral() && LabelBook.language(value.getLiteralLanguage()).equals("en");
      if (english && (description == null || text.compareTo(description) < 0)) {
        description = text;
      }
    }

    private void addLink(Node property, String iri) {
      if (property.equals(RDF.Nodes.type)) {
        types.add(iri);
      } else if (property.equals(SKOS.broader.asNode()) || property.equals(PART_OF)) {
        above.add(iri);
      }
    }

    /** The order of triples is not the same everywhere; what is made of them must be. */
    List<ItemLabel> labels() {
      names.removeIf(name -> preferred.stream().anyMatch(p -> p.lang().equals(name.lang())));
      return Stream.of(preferred, names, others)
          .flatMap(List::stream)
          .distinct()
          .sorted(
              Comparator.comparing(ItemLabel::preferred)
                  .reversed()
                  .thenComparing(ItemLabel::lang)
                  .thenComparing(ItemLabel::text))
          .toList();
    }
  }

  private static Optional<ItemLabel> label(Node value, boolean preferred) {
    return value.isLiteral() && !value.getLiteralLexicalForm().isBlank()
        ? Optional.of(
            new ItemLabel(value.getLiteralLexicalForm(), value.getLiteralLanguage(), preferred))
        : Optional.empty();
  }

  /**
   * The level of a thing, else of the nearest thing that it is part of; null where none is known.
   */
  @Nullable Integer level(String iri) {
    return levels.nearest(iri);
  }

  /** The IRIs of every thing of a kind, sorted. */
  List<String> ofKind(Kind kind) {
    return subjects(RDF.Nodes.type, NodeFactory.createURI(kind.classIri()));
  }

  /** The IRIs of every thing of a concept scheme or framework, sorted. */
  List<String> inScheme(String scheme) {
    return subjects(SKOS.inScheme.asNode(), NodeFactory.createURI(scheme));
  }

  /** The IRIs of all parts of a thing and of their parts, sorted. */
  List<String> partsOf(String whole) {
    Set<String> parts = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(whole));
    while (!open.isEmpty()) {
      subjects(PART_OF, NodeFactory.createURI(open.removeLast())).stream()
          .filter(part -> !part.equals(whole) && parts.add(part))
          .forEach(open::add);
    }
    return List.copyOf(parts);
  }

  private List<String> subjects(Node property, Node object) {
    return graph
        .find(Node.ANY, property, object)
        .mapWith(t -> t.getSubject())
        .filterKeep(Node::isURI)
        .mapWith(Node::getURI)
        .toList()
        .stream()
        .sorted()
        .distinct()
        .toList();
  }

  private List<Node> objects(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(t -> t.getObject()).toList();
  }
}
