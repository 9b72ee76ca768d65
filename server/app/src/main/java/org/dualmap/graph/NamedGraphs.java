package org.dualmap.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Replaces and removes whole named graphs, and keeps the catalogue of their sources. */
public final class NamedGraphs {
  private static final Node CATALOGUE = NodeFactory.createURI(Names.CATALOGUE);
  private static final Node SOURCE = NodeFactory.createURI(Names.DM + "Source");
  private static final Node KIND = NodeFactory.createURI(Names.DM + "sourceKind");
  private static final Node VERSION = NodeFactory.createURI(Names.DM + "version");
  private static final Node CLAIM = NodeFactory.createURI(Names.SSSOM + "Mapping");
  private static final Node DIGEST = NodeFactory.createURI(Names.DM + "contentDigest");

  private final GraphStore store;

  public NamedGraphs(GraphStore store) {
    this.store = store;
  }

  /**
   * How a graph differed from its new content.
   *
   * @param sequence the change that made it so; the last change before where nothing differed
   * @param changed whether anything differed, the entry in the catalogue included
   * @param difference what it added and removed
   */
  public record Replacement(long sequence, boolean changed, Difference difference) {}

  /** The triples that replacing a graph adds and removes. */
  public record Difference(List<Triple> added, List<Triple> removed) {}

  /**
   * What the catalogue says of a graph's content; empty where it does not know the graph, or where
   * somebody has since removed the graph.
   */
  public Optional<String> digest(String graph) {
    Node name = NodeFactory.createURI(graph);
    return store.read(
        dataset -> dataset.containsGraph(name) ? literal(dataset, name, DIGEST) : Optional.empty());
  }

  private static Optional<String> literal(DatasetGraph dataset, Node subject, Node predicate) {
    var found = dataset.find(CATALOGUE, subject, predicate, Node.ANY);
    try {
      return found.hasNext()
          ? Optional.of(found.next().getObject().getLiteralLexicalForm())
          : Optional.empty();
    } finally {
      Iter.close(found);
    }
  }

  /** The graphs that a kind of source brought, by IRI, with their titles in any language. */
  public Map<String, String> list(Source.Kind kind) {
    return store.read(
        dataset -> {
          Map<String, String> graphs = new TreeMap<>();
          dataset
              .find(CATALOGUE, Node.ANY, KIND, NodeFactory.createURI(kind.iri()))
              .forEachRemaining(
                  quad -> {
                    Node graph = quad.getSubject();
                    graphs.put(
                        graph.getURI(),
                        literal(dataset, graph, DCTerms.title.asNode()).orElse(graph.getURI()));
                  });
          return graphs;
        });
  }

  /**
   * Makes a named graph hold exactly this content, in one transaction with its catalogue entry.
   * Where the content is the same, only what differs in the entry changes, if anything. Claims that
   * people here have reviewed or changed live in the graph of edits; the content does not bring
   * them back.
   *
   * @param content is brought into the form in which the graph keeps it
   * @throws Problem where the shapes refuse the result
   */
  public Replacement replace(Change change, Source source, Graph content, Progress progress) {
    return replace(change, source, content, progress, dataset -> {});
  }

  /**
   * As {@link #replace(Change, Source, Graph, Progress)}.
   *
   * @param also more that is written by the same transaction
   */
  public Replacement replace(
      Change change, Source source, Graph content, Progress progress, Consumer<DatasetGraph> also) {
    Writing writing = new Writing(source, content, progress, also);
    long[] before = new long[1];
    long sequence =
        store.write(
            change,
            progress,
            dataset -> {
              before[0] = store.sequence();
              writing.accept(dataset);
            });
    return new Replacement(sequence, sequence > before[0], writing.difference());
  }

  /**
   * Finds out what {@link #replace(Change, Source, Graph, Progress, Consumer)} would do, the check
   * by the shapes included, without doing it.
   */
  public Difference attempt(
      Change change, Source source, Graph content, Progress progress, Consumer<DatasetGraph> also) {
    Writing writing = new Writing(source, content, progress, also);
    store.attempt(change, progress, writing);
    return writing.difference();
  }

  /** Brings a graph and its entry in the catalogue to what they are to be. For one write. */
  private static final class Writing implements Consumer<DatasetGraph> {
    private final Source source;
    private final Graph content;
    private final Progress progress;
    private final Consumer<DatasetGraph> also;
    private @Nullable Difference difference;

    Writing(Source source, Graph content, Progress progress, Consumer<DatasetGraph> also) {
      this.source = source;
      this.content = content;
      this.progress = progress;
      this.also = also;
      StoredForm.bring(content);
    }

    @Override
    public void accept(DatasetGraph dataset) {
      Node graph = NodeFactory.createURI(source.graph());
      dropEdited(dataset, graph, content);
      Difference found = NamedGraphs.difference(dataset, graph, content);
      difference = found;
      progress.stage("writing", found.added().size() + (long) found.removed().size());
      apply(dataset, graph, found, progress);
      apply(dataset, CATALOGUE, NamedGraphs.difference(dataset, graph, source), Progress.UNWATCHED);
      also.accept(dataset);
    }

    Difference difference() {
      return Objects.requireNonNull(difference);
    }
  }

  /** What {@link #replace} would do to the graph, without doing it. */
  public Difference compare(String graph, Graph content) {
    StoredForm.bring(content);
    Node name = NodeFactory.createURI(graph);
    return store.read(
        dataset -> {
          dropEdited(dataset, name, content);
          return difference(dataset, name, content);
        });
  }

  private static void dropEdited(DatasetGraph dataset, Node graph, Graph content) {
    if (!graph.equals(WriteDoor.EDITS)) {
      dataset
          .find(WriteDoor.EDITS, Node.ANY, RDF.Nodes.type, CLAIM)
          .forEachRemaining(quad -> content.remove(quad.getSubject(), Node.ANY, Node.ANY));
    }
  }

  /**
   * Removes a named graph and its catalogue entry.
   *
   * @return the change that removed it
   * @throws Problem where there is no such graph
   */
  public long remove(Change change, String graph) {
    Node name = NodeFactory.createURI(graph);
    return store.write(
        change,
        dataset -> {
          if (!dataset.containsGraph(name)) {
            throw new Problem(ProblemCode.NOT_FOUND, "There is no named graph " + graph + ".");
          }
          dataset.removeGraph(name);
          dataset.deleteAny(CATALOGUE, name, Node.ANY, Node.ANY);
        });
  }

  private static Difference difference(DatasetGraph dataset, Node graph, Graph content) {
    List<Triple> added = new ArrayList<>();
    List<Triple> removed = new ArrayList<>();
    Graph held = dataset.getGraph(graph);
    if (hasBlankNodes(content) && held.isIsomorphicWith(content)) {
      return new Difference(added, removed);
    }
    long[] same = new long[1];
    held.find()
        .forEachRemaining(
            triple -> {
              if (content.contains(triple)) {
                same[0]++;
              } else {
                removed.add(triple);
              }
            });
    if (same[0] < content.size()) {
      content.find().filterDrop(held::contains).forEachRemaining(added::add);
    }
    return new Difference(added, removed);
  }

  private static boolean hasBlankNodes(Graph content) {
    var triples = content.find();
    try {
      while (triples.hasNext()) {
        Triple triple = triples.next();
        if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
          return true;
        }
      }
      return false;
    } finally {
      triples.close();
    }
  }

  /** The difference in what the catalogue says of a graph. */
  private static Difference difference(DatasetGraph dataset, Node graph, Source source) {
    Graph entry = GraphFactory.createDefaultGraph();
    entry.add(graph, RDF.Nodes.type, SOURCE);
    entry.add(graph, KIND, NodeFactory.createURI(source.kind().iri()));
    source
        .title()
        .forEach(
            (language, text) ->
                entry.add(
                    graph, DCTerms.title.asNode(), NodeFactory.createLiteralLang(text, language)));
    addText(entry, graph, DCTerms.license.asNode(), source.licence());
    addText(entry, graph, DCTerms.publisher.asNode(), source.publisher());
    if (source.origin() != null) {
      entry.add(graph, DCTerms.source.asNode(), NodeFactory.createURI(source.origin()));
    }
    addText(entry, graph, VERSION, source.version());
    addText(entry, graph, DIGEST, source.digest());
    List<Triple> added = new ArrayList<>();
    List<Triple> removed = new ArrayList<>();
    dataset
        .find(CATALOGUE, graph, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!entry.contains(quad.asTriple())) {
                removed.add(quad.asTriple());
              }
            });
    entry.find().forEachRemaining(added::add);
    return new Difference(added, removed);
  }

  private static void addText(Graph entry, Node graph, Node predicate, @Nullable String text) {
    if (text != null) {
      entry.add(graph, predicate, NodeFactory.createLiteralString(text));
    }
  }

  private static void apply(
      DatasetGraph dataset, Node graph, Difference difference, Progress progress) {
    for (Triple triple : difference.removed()) {
      dataset.delete(Quad.create(graph, triple));
      progress.advance(1);
    }
    for (Triple triple : difference.added()) {
      dataset.add(Quad.create(graph, triple));
      progress.advance(1);
    }
  }
}
