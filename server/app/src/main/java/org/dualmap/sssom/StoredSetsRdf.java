package org.dualmap.sssom;

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
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.graph.RdfFile;
import org.dualmap.mapping.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The sets of mappings of the store: each named graph that brought mappings is one, with what
 * people here have made of them since. Safe for many threads.
 */
public final class StoredSetsRdf {
  private static final Node EDITS = NodeFactory.createURI(Names.EDITS);
  private static final Node CATALOGUE = NodeFactory.createURI(Names.CATALOGUE);
  private static final Node SOURCE = DCTerms.source.asNode();
  private static final String NO_LICENCE = Names.SSSOM + "license/unspecified";

  private final GraphStore store;

  public StoredSetsRdf(GraphStore store) {
    this.store = store;
  }

  /**
   * A set in a list.
   *
   * @param id the end of its graph's IRI, by which the REST interface knows it
   * @param mappingSetId as SSSOM has it
   * @param title null where it has none
   * @param mappings how many it has, less those that were withdrawn
   */
  public record Entry(
      String id, String mappingSetId, @Nullable String title, String licence, int mappings) {}

  /** Every set, by its id. */
  public List<Entry> list() {
    return store.read(
        dataset -> {
          List<Entry> entries = new ArrayList<>();
          members(dataset)
              .forEach(
                  (graph, rows) -> {
                    MappingSet set = set(dataset, graph, rows);
                    entries.add(
                        new Entry(
                            graph.substring(Names.GRAPHS.length()),
                            String.valueOf(set.text(Slot.MAPPING_SET_ID)),
                            set.text(Slot.MAPPING_SET_TITLE),
                            String.valueOf(set.text(Slot.LICENSE)),
                            set.size()));
                  });
          return entries;
        });
  }

  /** One set; empty where there is none of that id. */
  public Optional<MappingSet> find(String id) {
    String graph = Names.GRAPHS + id;
    return store.read(
        dataset ->
            Optional.ofNullable(members(dataset).get(graph))
                .map(rows -> set(dataset, graph, rows)));
  }

  /** The mappings of each set, also where they have moved into the graph of edits. */
  private static Map<String, List<Node>> members(DatasetGraph dataset) {
    Map<Node, String> moved = new HashMap<>();
    dataset
        .find(EDITS, Node.ANY, SOURCE, Node.ANY)
        .forEachRemaining(quad -> moved.put(quad.getSubject(), quad.getObject().toString()));
    Map<String, List<Node>> members = new TreeMap<>();
    for (Node type : List.of(SetToGraphRdf.MAPPING, SetToGraphRdf.CLAIM)) {
      dataset
          .findNG(Node.ANY, Node.ANY, RDF.Nodes.type, type)
          .forEachRemaining(quad -> member(quad, moved, members));
    }
    return members;
  }

  private static void member(Quad quad, Map<Node, String> moved, Map<String, List<Node>> members) {
    String graph =
        quad.getGraph().equals(EDITS)
            ? moved.getOrDefault(quad.getSubject(), Names.EDITS)
            : quad.getGraph().getURI();
    boolean ontology = quad.getSubject().isBlank();
    if (graph.startsWith(Names.GRAPHS) && !ontology) {
      members.computeIfAbsent(graph, g -> new ArrayList<>()).add(quad.getSubject());
    }
  }

  private static MappingSet set(DatasetGraph dataset, String graph, List<Node> rows) {
    Graph triples = RdfFile.emptyGraph();
    Node name = NodeFactory.createURI(graph);
    for (Node type : List.of(SetToGraphRdf.SET, SetToGraphRdf.PREFIX, SetToGraphRdf.DEFINITION)) {
      dataset
          .find(name, Node.ANY, RDF.Nodes.type, type)
          .forEachRemaining(quad -> copy(dataset, quad.getSubject(), triples));
    }
    rows.forEach(row -> copy(dataset, row, triples));
    MappingSet set = GraphToSetRdf.read(triples);
    if (!set.about().has(Slot.MAPPING_SET_ID)) {
      describe(dataset, name, set);
    }
    if (!set.about().has(Slot.LICENSE)) {
      set.about().put(Slot.LICENSE, List.of(NO_LICENCE));
    }
    return set;
  }

  private static void copy(DatasetGraph dataset, Node subject, Graph to) {
    dataset
        .findNG(Node.ANY, subject, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> to.add(quad.asTriple()));
  }

  /** What the catalogue knows of a graph whose mappings came without a description. */
  private static void describe(DatasetGraph dataset, Node graph, MappingSet set) {
    set.about().put(Slot.MAPPING_SET_ID, List.of(graph.getURI()));
    set.about().put(Slot.SSSOM_VERSION, List.of("1.1"));
    put(set, Slot.MAPPING_SET_TITLE, text(dataset, graph, DCTerms.title.asNode()));
    put(
        set,
        Slot.MAPPING_SET_VERSION,
        text(dataset, graph, NodeFactory.createURI(Names.DM + "version")));
    String licence = text(dataset, graph, DCTerms.license.asNode());
    put(
        set,
        Slot.LICENSE,
        licence == null || licence.contains(":")
            ? licence
            : "https://spdx.org/licenses/" + licence);
  }

  private static void put(MappingSet set, Slot slot, @Nullable String value) {
    if (value != null) {
      set.about().put(slot, List.of(value));
    }
  }

  /** A text of the catalogue, the English one where it has several. */
  private static @Nullable String text(DatasetGraph dataset, Node graph, Node property) {
    List<Node> values = new ArrayList<>();
    dataset
        .find(CATALOGUE, graph, property, Node.ANY)
        .forEachRemaining(quad -> values.add(quad.getObject()));
    return values.stream()
        .min((a, b) -> Boolean.compare(!isEnglish(a), !isEnglish(b)))
        .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
        .orElse(null);
  }

  private static boolean isEnglish(Node value) {
    return value.isLiteral() && value.getLiteralLanguage().startsWith("en");
  }

  /** The graph other than this one in which a claim of that IRI stands; empty where none does. */
  public Optional<String> graphOf(String claim, String other) {
    return store.read(
        dataset -> {
          List<String> graphs = new ArrayList<>();
          dataset
              .findNG(Node.ANY, NodeFactory.createURI(claim), RDF.Nodes.type, SetToGraphRdf.CLAIM)
              .forEachRemaining(quad -> graphs.add(quad.getGraph().getURI()));
          graphs.remove(other);
          return graphs.stream().findFirst();
        });
  }
}
