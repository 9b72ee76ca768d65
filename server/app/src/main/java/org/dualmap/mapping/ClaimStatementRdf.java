package org.dualmap.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.Names;
import org.jspecify.annotations.Nullable;

/** Puts together the statements of one claim, from those it has. */
final class ClaimStatementRdf {
  private static final String COVERAGE = Names.DM + "coverageOfObject";
  private static final String USE = Names.DM + "useOfSubject";
  private static final String STATE = Names.DM + "mappingState";
  private static final Set<Slot> KEPT = Set.of(Slot.RECORD_ID, Slot.CREATOR_ID);

  private final Node claim;
  private final List<Triple> triples;

  /**
   * Starts with what a claim has.
   *
   * @param triples all about the claim
   */
  ClaimStatementRdf(Node claim, List<Triple> triples) {
    this.claim = claim;
    this.triples = new ArrayList<>(triples);
  }

  List<Triple> triples() {
    return triples;
  }

  /** Makes it say what the draft says, suggested by the author today, with no review. */
  ClaimStatementRdf state(ClaimDraft draft, String author) {
    Set<String> stated = new HashSet<>(Set.of(COVERAGE, USE, ClaimTriplesRdf.REVIEW_COMMENT));
    Slot.OF_MAPPING.stream()
        .filter(slot -> !KEPT.contains(slot))
        .forEach(slot -> stated.add(slot.property()));
    triples.removeIf(triple -> stated.contains(triple.getPredicate().getURI()));
    triples.removeIf(triple -> triple.getPredicate().equals(RDF.Nodes.type));
    add(Names.RDF + "type", iri(Names.SSSOM + "Mapping"));
    add(Slot.SUBJECT_ID.property(), iri(draft.subject()));
    add(Slot.PREDICATE_ID.property(), iri(draft.predicate().iri()));
    add(Slot.OBJECT_ID.property(), iri(draft.object()));
    add(Slot.MAPPING_JUSTIFICATION.property(), iri(draft.justification()));
    addNumber(Slot.CONFIDENCE.property(), draft.confidence(), XSDDatatype.XSDdouble);
    addNumber(COVERAGE, draft.coverageOfObject(), XSDDatatype.XSDdecimal);
    addNumber(USE, draft.useOfSubject(), XSDDatatype.XSDdecimal);
    String comment = draft.comment();
    if (comment != null) {
      add(Slot.COMMENT.property(), NodeFactory.createLiteralString(comment));
    }
    draft.slots().forEach((slot, values) -> values.forEach(v -> add(slot, v)));
    add(Slot.AUTHOR_ID.property(), iri(author));
    add(Slot.MAPPING_DATE.property(), today());
    return to(ClaimState.SUGGESTED);
  }

  /** Puts it into another state. */
  ClaimStatementRdf to(ClaimState state) {
    remove(STATE);
    add(STATE, iri(state.iri()));
    return this;
  }

  /** Notes a review of today. */
  ClaimStatementRdf review(ClaimState state, String reviewer, @Nullable String comment) {
    remove(Slot.REVIEWER_ID.property());
    remove(Slot.REVIEWER_LABEL.property());
    remove(Slot.REVIEWER_AGREEMENT.property());
    remove(Slot.REVIEW_DATE.property());
    remove(ClaimTriplesRdf.REVIEW_COMMENT);
    add(Slot.REVIEWER_ID.property(), iri(reviewer));
    add(Slot.REVIEW_DATE.property(), today());
    if (comment != null) {
      add(ClaimTriplesRdf.REVIEW_COMMENT, NodeFactory.createLiteralString(comment));
    }
    if (state == ClaimState.NO_MATCH) {
      remove(COVERAGE);
      remove(USE);
      remove(Slot.PREDICATE_ID.property());
      add(Slot.PREDICATE_ID.property(), iri(Predicate.RELATED_MATCH.iri()));
    }
    return to(state);
  }

  private void remove(String property) {
    triples.removeIf(triple -> triple.getPredicate().getURI().equals(property));
  }

  private void add(Slot slot, String value) {
    add(slot.property(), SlotNodeRdf.node(slot, value));
  }

  private void add(String property, Node value) {
    triples.add(Triple.create(claim, NodeFactory.createURI(property), value));
  }

  private void addNumber(String property, @Nullable String number, XSDDatatype type) {
    if (number != null) {
      add(property, NodeFactory.createLiteralDT(number, type));
    }
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node today() {
    return NodeFactory.createLiteralDT(LocalDate.now().toString(), XSDDatatype.XSDdate);
  }
}
