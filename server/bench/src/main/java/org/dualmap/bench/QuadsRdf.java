package org.dualmap.bench;

import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;

/** Writes statements one by one into named graphs. */
final class QuadsRdf {
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);

  private final StreamRDF to;
  private Node graph = Quad.defaultGraphIRI;

  QuadsRdf(StreamRDF to) {
    this.to = to;
  }

  /** The graph of what follows. */
  void into(String iri) {
    graph = NodeFactory.createURI(iri);
  }

  /** A thing with its class and its name in two languages. */
  void thing(String iri, Kind kind, String name) {
    link(iri, Names.RDF + "type", kind.classIri());
    add(iri, Names.SKOS + "prefLabel", NodeFactory.createLiteralLang(name, "en"));
    add(iri, Names.SKOS + "prefLabel", NodeFactory.createLiteralLang(name + " (ru)", "ru"));
  }

  void link(String subject, String property, String object) {
    add(subject, property, NodeFactory.createURI(object));
  }

  void text(String subject, String property, String text) {
    add(subject, property, NodeFactory.createLiteralString(text));
  }

  void number(String subject, String property, int number) {
    add(subject, property, NodeFactory.createLiteralDT(number + "", XSDDatatype.XSDinteger));
  }

  void decimal(String subject, String property, String number) {
    add(subject, property, NodeFactory.createLiteralDT(number, XSDDatatype.XSDdecimal));
  }

  void truth(String subject, String property, boolean truth) {
    add(subject, property, NodeFactory.createLiteralDT(truth + "", XSDDatatype.XSDboolean));
  }

  /** A day, counted from the first of 2022. */
  void date(String subject, String property, int day) {
    String text = FIRST_DAY.plusDays(day).toString();
    add(subject, property, NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate));
  }

  private void add(String subject, String property, Node object) {
    to.quad(
        Quad.create(
            graph, NodeFactory.createURI(subject), NodeFactory.createURI(property), object));
  }
}
