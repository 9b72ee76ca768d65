package org.dualmap.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.Names;

/** The statements of claims and where they stand. Inside a transaction of the store. */
final class ClaimTriplesRdf {
  static final String IDS = Names.IDS + "mapping/";
  static final String REVIEW_COMMENT = Names.DM + "reviewComment";
  static final Node EDITS = NodeFactory.createURI(Names.EDITS);

  private static final Node CLAIM = NodeFactory.createURI(Names.SSSOM + "Mapping");
  private static final Node SOURCE = DCTerms.source.asNode();

  /** What {@link Claim} says by itself. */
  private static final Set<Slot> IN_CLAIM =
      Set.of(
          Slot.SUBJECT_ID,
          Slot.PREDICATE_ID,
          Slot.OBJECT_ID,
          Slot.CONFIDENCE,
          Slot.MAPPING_JUSTIFICATION,
          Slot.AUTHOR_ID,
          Slot.REVIEWER_ID,
          Slot.MAPPING_DATE,
          Slot.REVIEW_DATE,
          Slot.COMMENT);

  private final DatasetGraph dataset;
  private final ClaimsRdf claims;

  ClaimTriplesRdf(DatasetGraph dataset) {
    this.dataset = dataset;
    this.claims = new ClaimsRdf(dataset);
  }

  /** The claim of that id; empty where there is none, or it is not complete. */
  Optional<StoredClaim> find(String id) {
    Node node = node(id);
    if (!dataset.getDefaultGraph().contains(node, RDF.Nodes.type, CLAIM)) {
      return Optional.empty();
    }
    return claims.read(node.getURI()).map(claim -> stored(node, claim));
  }

  private StoredClaim stored(Node node, Claim claim) {
    List<Quad> quads = quads(node);
    return new StoredClaim(
        claim.iri().startsWith(IDS) ? claim.iri().substring(IDS.length()) : claim.iri(),
        claim,
        quads.stream()
            .filter(quad -> quad.getPredicate().getURI().equals(REVIEW_COMMENT))
            .map(quad -> quad.getObject().getLiteralLexicalForm())
            .findFirst()
            .orElse(null),
        slots(quads),
        origin(quads).replace(Names.GRAPHS, ""),
        etag(quads));
  }

  private static Map<String, Object> slots(List<Quad> quads) {
    Map<String, Object> slots = new LinkedHashMap<>();
    for (Slot slot : Slot.OF_MAPPING) {
      Set<String> values =
          quads.stream()
              .filter(quad -> quad.getPredicate().getURI().equals(slot.property()))
              .map(quad -> text(slot, quad.getObject()))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!values.isEmpty() && !IN_CLAIM.contains(slot)) {
        slots.put(slot.slotName(), slot.isMany() ? List.copyOf(values) : values.iterator().next());
      }
    }
    return slots;
  }

  private static String text(Slot slot, Node value) {
    return value.isLiteral()
        ? value.getLiteralLexicalForm()
        : SlotValue.toWord(slot, value.toString());
  }

  /** The authors of a claim, as IRIs. */
  Set<String> authors(String id) {
    return quads(node(id)).stream()
        .filter(quad -> quad.getPredicate().getURI().equals(Slot.AUTHOR_ID.property()))
        .map(quad -> quad.getObject().toString())
        .collect(Collectors.toSet());
  }

  /** The named graph that brought a claim, also where people here have changed it since. */
  private static String origin(List<Quad> quads) {
    return quads.stream()
        .filter(quad -> quad.getGraph().equals(EDITS) && quad.getPredicate().equals(SOURCE))
        .map(quad -> quad.getObject().toString())
        .findFirst()
        .orElseGet(() -> quads.getFirst().getGraph().getURI());
  }

  private static String etag(List<Quad> quads) {
    String text =
        quads.stream()
            .map(quad -> NodeFmtLib.strNT(quad.getPredicate()) + NodeFmtLib.strNT(quad.getObject()))
            .sorted()
            .distinct()
            .collect(Collectors.joining("\n"));
    return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 20);
  }

  /** Every statement about a claim, with the graph that holds it. */
  private List<Quad> quads(Node claim) {
    List<Quad> quads = new ArrayList<>();
    dataset.findNG(Node.ANY, claim, Node.ANY, Node.ANY).forEachRemaining(quads::add);
    return quads;
  }

  /**
   * The statements of a claim for {@link #replace}, with the source that brought it, where it was
   * another than the people here.
   */
  List<Triple> triples(String id) {
    Node node = node(id);
    List<Quad> quads = quads(node);
    List<Triple> triples = new ArrayList<>(quads.stream().map(Quad::asTriple).distinct().toList());
    String origin = origin(quads);
    if (!origin.equals(Names.EDITS)) {
      Triple source = Triple.create(node, SOURCE, NodeFactory.createURI(origin));
      if (!triples.contains(source)) {
        triples.add(source);
      }
    }
    return triples;
  }

  /** Makes the graph of edits the only one that speaks about a claim. In a write. */
  void replace(String id, List<Triple> triples) {
    quads(node(id)).forEach(dataset::delete);
    triples.forEach(triple -> dataset.add(Quad.create(EDITS, triple)));
  }

  /** The IRI of an id, which may be a whole IRI for claims that came with their own. */
  static Node node(String id) {
    return NodeFactory.createURI(SlotValue.isIri(id) ? id : IDS + id);
  }
}
