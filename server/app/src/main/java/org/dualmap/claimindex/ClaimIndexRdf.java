package org.dualmap.claimindex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimsRdf;
import org.jspecify.annotations.Nullable;

/** Reads the index out of the graph. Inside a read of the store. */
final class ClaimIndexRdf {
  private final Graph graph;
  private final GraphReader reader;
  private final ClaimsRdf claims;
  private final GraphNetRdf net;
  private final Map<String, String> names = new HashMap<>();

  ClaimIndexRdf(DatasetGraph dataset) {
    this.graph = dataset.getDefaultGraph();
    this.reader = new GraphReader(dataset);
    this.claims = new ClaimsRdf(dataset);
    this.net = new GraphNetRdf(dataset);
  }

  /** Reads everything, on one state of the graph. */
  static ClaimIndex read(GraphStore store) {
    return store.read(dataset -> new ClaimIndexRdf(dataset).all(store.sequenceInRead()));
  }

  /** Brings an index up to the graph; only what the journal says was touched is read again. */
  static ClaimIndex following(GraphStore store, ClaimIndex before) {
    return store.read(
        dataset -> {
          long upTo = store.sequenceInRead();
          TouchedRdf touched = new TouchedRdf();
          for (long sequence = before.sequence() + 1; sequence <= upTo; sequence++) {
            store.replay(sequence, touched);
          }
          return new ClaimIndexRdf(dataset).with(before, upTo, touched);
        });
  }

  private ClaimIndex all(long sequence) {
    return new ClaimIndex(
        sequence,
        PagedMap.<Bond[]>empty().with(allBonds()),
        PagedMap.<Place>empty().with(allPlaces()));
  }

  private ClaimIndex with(ClaimIndex before, long sequence, TouchedRdf touched) {
    Set<String> ends = new HashSet<>(touched.ends());
    for (String claim : touched.claims()) {
      ends.addAll(reader.links(claim, TouchedRdf.SUBJECT));
      ends.addAll(reader.links(claim, TouchedRdf.OBJECT));
    }
    Map<String, Bond @Nullable []> bonds = new HashMap<>();
    ends.forEach(end -> bonds.put(end, bondsOf(end)));
    Map<String, @Nullable Place> places = new HashMap<>();
    touched.places().forEach(iri -> places.put(iri, placeOf(iri)));
    return new ClaimIndex(sequence, before.bonds().with(bonds), before.places().with(places));
  }

  private Bond @Nullable [] bondsOf(String end) {
    Bond[] bonds = claims.about(end).stream().map(this::bond).toArray(Bond[]::new);
    return bonds.length == 0 ? null : bonds;
  }

  private Bond bond(Claim claim) {
    return Bond.of(claim, name(claim.subject()), name(claim.object()));
  }

  private @Nullable Place placeOf(String iri) {
    Place place =
        new Place(
            net.isOutcome(iri),
            net.wholes(iri),
            net.parts(iri),
            net.broader(iri),
            net.narrower(iri));
    return place.equals(Place.NOWHERE) ? null : place;
  }

  /** The same text is kept once. */
  private String name(String iri) {
    String known = names.putIfAbsent(iri, iri);
    return known == null ? iri : known;
  }

  private Map<String, Bond[]> allBonds() {
    Map<String, List<Bond>> bonds = new HashMap<>();
    graph
        .find(Node.ANY, node(TouchedRdf.SUBJECT), Node.ANY)
        .mapWith(triple -> triple.getSubject())
        .filterKeep(Node::isURI)
        .forEachRemaining(
            claim ->
                claims
                    .read(claim.getURI())
                    .map(this::bond)
                    .ifPresent(
                        bond -> {
                          put(bonds, bond.subject(), bond);
                          put(bonds, bond.object(), bond);
                        }));
    Map<String, Bond[]> all = new HashMap<>();
    bonds.forEach((end, list) -> all.put(end, list.toArray(Bond[]::new)));
    return all;
  }

  private static <T> void put(Map<String, List<T>> to, String key, T value) {
    to.computeIfAbsent(key, k -> new ArrayList<>(4)).add(value);
  }

  private Map<String, Place> allPlaces() {
    Map<String, List<String>> wholes = new HashMap<>();
    Map<String, List<String>> parts = new HashMap<>();
    Map<String, List<String>> broader = new HashMap<>();
    Map<String, List<String>> narrower = new HashMap<>();
    links(GraphNetRdf.PART_OF, wholes, parts);
    links(GraphNetRdf.BROADER, broader, narrower);
    Set<String> outcomes = new HashSet<>();
    graph
        .find(Node.ANY, RDF.Nodes.type, node(Kind.LEARNING_OUTCOME.classIri()))
        .mapWith(triple -> triple.getSubject())
        .filterKeep(Node::isURI)
        .forEachRemaining(outcome -> outcomes.add(name(outcome.getURI())));
    Set<String> all = new HashSet<>(outcomes);
    List.of(wholes, parts, broader, narrower).forEach(links -> all.addAll(links.keySet()));
    Map<String, Place> places = new HashMap<>();
    for (String iri : all) {
      places.put(
          iri,
          new Place(
              outcomes.contains(iri),
              sorted(wholes, iri),
              sorted(parts, iri),
              sorted(broader, iri),
              sorted(narrower, iri)));
    }
    return places;
  }

  private static List<String> sorted(Map<String, List<String>> links, String iri) {
    List<String> found = links.getOrDefault(iri, List.of());
    return found.stream().sorted().toList();
  }

  private void links(
      String property, Map<String, List<String>> up, Map<String, List<String>> down) {
    graph
        .find(Node.ANY, node(property), Node.ANY)
        .filterKeep(triple -> triple.getSubject().isURI() && triple.getObject().isURI())
        .forEachRemaining(
            triple -> {
              String lower = name(triple.getSubject().getURI());
              String upper = name(triple.getObject().getURI());
              put(up, lower, upper);
              put(down, upper, lower);
            });
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
