package org.dualmap.extension;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Levels;
import org.dualmap.graph.Names;
import org.dualmap.spi.Thing;

/** Reads things as plugins see them. Inside a read of the store. */
public final class ThingsRdf {
  private static final Node CODE = NodeFactory.createURI(Names.DM + "code");

  private final Graph graph;
  private final GraphReader reader;
  private final Levels levels;
  private final Map<String, Optional<Thing>> known = new HashMap<>();

  public ThingsRdf(DatasetGraph dataset) {
    this.graph = dataset.getDefaultGraph();
    this.reader = new GraphReader(dataset);
    this.levels = new Levels(reader);
  }

  /** The thing of that name; empty where it is of no kind that people look for. */
  public Optional<Thing> read(String iri) {
    Optional<Thing> thing = known.get(iri);
    if (thing == null) {
      thing = reader.kind(iri).map(kind -> read(iri, kind));
      known.put(iri, thing);
    }
    return thing;
  }

  private Thing read(String iri, Kind kind) {
    return new Thing(iri, kind.token(), labels(iri), codes(iri), level(iri));
  }

  private Map<String, List<String>> labels(String iri) {
    Map<String, Set<String>> labels = new HashMap<>();
    for (Node property :
        List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), SKOS.altLabel.asNode())) {
      literals(iri, property).stream()
          .sorted((a, b) -> a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm()))
          .forEach(
              label ->
                  labels
                      .computeIfAbsent(language(label), l -> new LinkedHashSet<>())
                      .add(label.getLiteralLexicalForm()));
    }
    Map<String, List<String>> lists = new HashMap<>();
    labels.forEach((language, texts) -> lists.put(language, List.copyOf(texts)));
    return lists;
  }

  private static String language(Node label) {
    return Locale.forLanguageTag(label.getLiteralLanguage()).getLanguage();
  }

  private List<String> codes(String iri) {
    Set<String> codes = new TreeSet<>();
    for (Node property : List.of(CODE, SKOS.notation.asNode())) {
      literals(iri, property).forEach(code -> codes.add(code.getLiteralLexicalForm()));
    }
    return List.copyOf(codes);
  }

  private List<Node> literals(String iri, Node property) {
    return graph
        .find(NodeFactory.createURI(iri), property, Node.ANY)
        .mapWith(t -> t.getObject())
        .filterKeep(Node::isLiteral)
        .toList();
  }

  private OptionalInt level(String iri) {
    Integer level = levels.nearest(iri);
    return level == null ? OptionalInt.empty() : OptionalInt.of(level);
  }
}
