package org.dualmap.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Small questions to the union of all named graphs. Inside a read of the store. */
public final class GraphReader {
  private final Graph graph;

  public GraphReader(DatasetGraph dataset) {
    this.graph = dataset.getDefaultGraph();
  }

  /** The IRIs that a property of a resource points to, sorted. */
  public List<String> links(String subject, String property) {
    return graph
        .find(node(subject), node(property), Node.ANY)
        .mapWith(t -> t.getObject())
        .filterKeep(Node::isURI)
        .mapWith(Node::getURI)
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  /** The IRIs of what points to a resource by a property, sorted. */
  public List<String> linksTo(String object, String property) {
    return graph
        .find(Node.ANY, node(property), node(object))
        .mapWith(t -> t.getSubject())
        .filterKeep(Node::isURI)
        .mapWith(Node::getURI)
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  /** The first value of a property as text; null where there is none. */
  public @Nullable String text(String subject, String property) {
    List<Node> values =
        graph.find(node(subject), node(property), Node.ANY).mapWith(t -> t.getObject()).toList();
    return values.stream().map(GraphReader::text).min(String::compareTo).orElse(null);
  }

  /** Everything that is said of a resource: the values of each property as text, sorted. */
  public Map<String, List<String>> values(String subject) {
    Map<String, List<String>> values = new HashMap<>();
    graph
        .find(node(subject), Node.ANY, Node.ANY)
        .forEachRemaining(
            t ->
                values
                    .computeIfAbsent(t.getPredicate().getURI(), p -> new ArrayList<>(2))
                    .add(text(t.getObject())));
    values.values().forEach(list -> list.sort(null));
    return values;
  }

  /** The first value of every property as text, by the IRI of the property. */
  public Map<String, String> texts(String subject) {
    Map<String, String> texts = new HashMap<>();
    values(subject).forEach((property, values) -> texts.put(property, values.getFirst()));
    return texts;
  }

  private static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  /** Whether the resource has that class. */
  public boolean isA(String resource, String classIri) {
    return graph.contains(node(resource), RDF.Nodes.type, node(classIri));
  }

  /** Whether anything is said of the resource. */
  public boolean exists(String resource) {
    return graph.contains(node(resource), Node.ANY, Node.ANY);
  }

  /** The kind of the resource, where it has one that people look for. */
  public Optional<Kind> kind(String resource) {
    return kind(links(resource, Names.RDF + "type"));
  }

  /** The kind among classes. */
  public static Optional<Kind> kind(List<String> classes) {
    return classes.stream().flatMap(type -> Kind.ofClass(type).stream()).min(Kind::compareTo);
  }

  /**
   * Makes sure that a caller named a thing of the right kind.
   *
   * @param parameter what the caller calls it
   * @throws Problem not-found where nothing is said of it, bad-parameter where it is something else
   */
  public void require(String resource, Kind kind, String parameter) {
    if (!exists(resource)) {
      throw new Problem(
          ProblemCode.NOT_FOUND, "Nothing is known about the " + parameter + " " + resource + ".");
    }
    if (!isA(resource, kind.classIri())) {
      throw new Problem(
          ProblemCode.BAD_PARAMETER,
          "%s is no %s%s."
              .formatted(
                  resource,
                  kind.token(),
                  kind(resource).map(other -> ", but a " + other.token()).orElse("")));
    }
  }

  /** The labels of a resource by language tag, {@code skos:prefLabel} before {@code rdfs:label}. */
  public Map<String, String> labels(String resource) {
    Map<String, String> labels = new TreeMap<>();
    Map<String, String> preferred = new TreeMap<>();
    graph
        .find(node(resource), Node.ANY, Node.ANY)
        .filterKeep(t -> t.getObject().isLiteral())
        .forEachRemaining(
            t -> {
              Node label = t.getObject();
              if (t.getPredicate().equals(SKOS.prefLabel.asNode())) {
                preferred.put(label.getLiteralLanguage(), label.getLiteralLexicalForm());
              } else if (t.getPredicate().equals(RDFS.label.asNode())) {
                labels.put(label.getLiteralLanguage(), label.getLiteralLexicalForm());
              }
            });
    labels.putAll(preferred);
    return labels;
  }

  /** The label in the asked language, else in English, else in any, else the IRI itself. */
  public Label label(String resource, @Nullable String language) {
    Map<String, String> labels = labels(resource);
    for (String wanted : new String[] {language == null ? "en" : language, "en"}) {
      String text = labels.get(wanted);
      if (text != null) {
        return new Label(resource, text, wanted);
      }
    }
    return labels.entrySet().stream()
        .findFirst()
        .map(any -> new Label(resource, any.getValue(), any.getKey()))
        .orElseGet(() -> new Label(resource, resource, ""));
  }

  /**
   * A resource and what to call it.
   *
   * @param lang the language of the label, which may be another than asked; empty where it has none
   */
  public record Label(String iri, String label, String lang) {}

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
