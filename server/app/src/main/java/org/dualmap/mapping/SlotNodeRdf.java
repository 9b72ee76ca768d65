package org.dualmap.mapping;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How the values of SSSOM's slots stand in the graph, after SSSOM's rules for RDF. */
public final class SlotNodeRdf {
  private SlotNodeRdf() {}

  /**
   * The node for a value.
   *
   * @param value good for the slot; an IRI in full where the slot holds one, but a relative address
   *     of SSSOM 1.0 stays a text
   */
  public static Node node(Slot slot, String value) {
    return switch (slot.type()) {
      case TEXT, CARDINALITY -> NodeFactory.createLiteralString(value);
      case ENTITY -> NodeFactory.createURI(value);
      case URI ->
          SlotValue.isIri(value)
              ? NodeFactory.createURI(value)
              : NodeFactory.createLiteralString(value);
      case DATE -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
      case SHARE, AGREEMENT -> NodeFactory.createLiteralDT(value, XSDDatatype.XSDdouble);
      case ENTITY_TYPE, MODIFIER, VERSION ->
          NodeFactory.createURI(SlotValue.toIri(slot, value).orElse(value));
    };
  }

  /** The value of a node. */
  public static String value(Slot slot, Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm()
        : SlotValue.toWord(slot, node.toString());
  }
}
