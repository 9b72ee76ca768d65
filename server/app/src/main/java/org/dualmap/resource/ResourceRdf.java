package org.dualmap.resource;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.graph.Prefixes;
import org.dualmap.graph.RdfFile;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.resource.ResourcePage.Row;
import org.dualmap.resource.ResourcePage.Value;

/** Reads one resource out of the graph. Safe for many threads. */
final class ResourceRdf {
  private static final int MOST_INCOMING = 200;

  private final GraphStore store;

  ResourceRdf(GraphStore store) {
    this.store = store;
  }

  /** What the graph says of the resource, as Turtle. */
  byte[] turtle(String iri) {
    return write(iri, RDFFormat.TURTLE_PRETTY);
  }

  /** What the graph says of the resource, as JSON-LD. */
  byte[] jsonLd(String iri) {
    return write(iri, new RDFFormat(Lang.JSONLD, RDFFormat.PRETTY));
  }

  private byte[] write(String iri, RDFFormat format) {
    return store.read(
        dataset -> {
          Graph description = RdfFile.emptyGraph();
          describe(union(dataset), node(iri), description, 0);
          requireSomething(iri, description);
          description.getPrefixMapping().setNsPrefixes(Prefixes.all());
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          RDFWriter.source(description).format(format).output(out);
          return out.toByteArray();
        });
  }

  private static void describe(Graph from, Node subject, Graph into, int depth) {
    from.find(subject, Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> {
              into.add(triple);
              if (triple.getObject().isBlank() && depth < 10) {
                describe(from, triple.getObject(), into, depth + 1);
              }
            });
  }

  private static void requireSomething(String iri, Graph description) {
    if (description.isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND, "Nothing is known about " + iri + ".");
    }
  }

  /** What the graph says of the resource and what points at it, for a reader of the language. */
  ResourcePage page(String iri, String language) {
    return store.read(
        dataset -> {
          GraphReader reader = new GraphReader(dataset);
          Graph union = union(dataset);
          List<Row> rows = new ArrayList<>();
          union
              .find(node(iri), Node.ANY, Node.ANY)
              .forEachRemaining(
                  t -> rows.add(row(reader, t.getPredicate(), t.getObject(), language)));
          List<Row> incoming = new ArrayList<>();
          var triples = union.find(Node.ANY, Node.ANY, node(iri));
          while (triples.hasNext() && incoming.size() < MOST_INCOMING) {
            Triple triple = triples.next();
            if (triple.getSubject().isURI()) {
              incoming.add(row(reader, triple.getPredicate(), triple.getSubject(), language));
            }
          }
          triples.close();
          if (rows.isEmpty() && incoming.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND, "Nothing is known about " + iri + ".");
          }
          return new ResourcePage(
              reader.label(iri, language),
              "true".equals(reader.text(iri, Names.OWL + "deprecated")),
              successors(reader, iri).stream().map(s -> reader.label(s, language)).toList(),
              sorted(rows),
              sorted(incoming),
              sources(dataset, iri, language));
        });
  }

  /** What took the place of a resource, said at either end; empty where nothing did. */
  List<String> successors(String iri) {
    return store.read(dataset -> successors(new GraphReader(dataset), iri));
  }

  private static List<String> successors(GraphReader reader, String iri) {
    return Stream.concat(
            reader.links(iri, DCTerms.isReplacedBy.getURI()).stream(),
            reader.linksTo(iri, DCTerms.replaces.getURI()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Row> sorted(List<Row> rows) {
    return rows.stream().distinct().sorted().toList();
  }

  private static Row row(GraphReader reader, Node property, Node value, String language) {
    Label name = reader.label(property.getURI(), language);
    if (value.isURI()) {
      Label target = reader.label(value.getURI(), language);
      return new Row(name, new Value(target.label(), target.lang(), value.getURI()));
    }
    if (value.isLiteral()) {
      return new Row(
          name, new Value(value.getLiteralLexicalForm(), value.getLiteralLanguage(), ""));
    }
    return new Row(name, new Value("…", "", ""));
  }

  private static List<Label> sources(DatasetGraph dataset, String iri, String language) {
    GraphReader reader = new GraphReader(dataset);
    List<Label> sources = new ArrayList<>();
    List<Node> graphs = new ArrayList<>();
    dataset
        .find(Node.ANY, node(iri), Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!graphs.contains(quad.getGraph())) {
                graphs.add(quad.getGraph());
              }
            });
    for (Node graph : graphs) {
      sources.add(title(dataset, reader, graph, language));
    }
    return sources;
  }

  private static Label title(
      DatasetGraph dataset, GraphReader reader, Node graph, String language) {
    List<Node> titles = new ArrayList<>();
    dataset
        .find(node(Names.CATALOGUE), graph, DCTerms.title.asNode(), Node.ANY)
        .forEachRemaining(quad -> titles.add(quad.getObject()));
    return titles.stream()
        .filter(title -> title.getLiteralLanguage().equals(language))
        .findFirst()
        .or(() -> titles.stream().findFirst())
        .map(t -> new Label(graph.getURI(), t.getLiteralLexicalForm(), t.getLiteralLanguage()))
        .orElseGet(() -> reader.label(graph.getURI(), language));
  }

  private static Graph union(DatasetGraph dataset) {
    return dataset.getDefaultGraph();
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
