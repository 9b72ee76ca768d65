package org.dualmap.claimindex;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.dualmap.graph.Names;
import org.jspecify.annotations.Nullable;

/** Collects from changes of the graph what has to be read again. For one thread. */
final class TouchedRdf extends RDFChangesBase {
  static final String SUBJECT = Names.OWL + "annotatedSource";
  static final String OBJECT = Names.OWL + "annotatedTarget";
  private static final Set<String> DECIDES =
      Set.of(
          Names.OWL + "annotatedProperty",
          Names.DM + "mappingState",
          Names.DM + "coverageOfObject",
          Names.DM + "useOfSubject",
          Names.DCT + "created",
          Names.SSSOM + "review_date");

  private final Set<String> ends = new HashSet<>();
  private final Set<String> claims = new HashSet<>();
  private final Set<String> places = new HashSet<>();

  /** The things that a claim has, or had, at one end. */
  Set<String> ends() {
    return ends;
  }

  /** What may be a claim of which something else than an end has changed. */
  Set<String> claims() {
    return claims;
  }

  /** The things whose class or links have changed. */
  Set<String> places() {
    return places;
  }

  @Override
  public void add(@Nullable Node g, Node s, Node p, Node o) {
    touch(s, p.getURI(), o);
  }

  @Override
  public void delete(@Nullable Node g, Node s, Node p, Node o) {
    touch(s, p.getURI(), o);
  }

  private void touch(Node s, String property, Node o) {
    if (property.equals(SUBJECT) || property.equals(OBJECT)) {
      put(s, claims);
      put(o, ends);
    } else if (DECIDES.contains(property)) {
      put(s, claims);
    } else if (property.equals(GraphNetRdf.PART_OF) || property.equals(GraphNetRdf.BROADER)) {
      put(s, places);
      put(o, places);
    } else if (property.equals(Names.RDF + "type")) {
      put(s, places);
    }
  }

  private static void put(Node node, Set<String> to) {
    if (node.isURI()) {
      to.add(node.getURI());
    }
  }
}
