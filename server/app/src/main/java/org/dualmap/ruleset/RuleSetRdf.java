package org.dualmap.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.Names;

/** Names versions of rule sets in the graph, so that answers can point at what decided. */
public final class RuleSetRdf {
  private RuleSetRdf() {}

  /** The IRI of this version. */
  public static String iri(RuleSet ruleSet) {
    return Names.IDS + "rule-set/" + ruleSet.id() + "/" + ruleSet.version();
  }

  /** What is said of this version: its identifier, version, titles, provenance and source. */
  public static List<Triple> describe(RuleSet ruleSet) {
    Node node = NodeFactory.createURI(iri(ruleSet));
    List<Triple> triples = new ArrayList<>();
    add(triples, node, RDF.type.getURI(), iri("RuleSet"));
    add(triples, node, Names.DCT + "identifier", NodeFactory.createLiteralString(ruleSet.id()));
    add(triples, node, Names.DM + "version", NodeFactory.createLiteralString(ruleSet.version()));
    boolean published = ruleSet.provenance().equals("published");
    add(triples, node, Names.DM + "provenance", iri(published ? "Published" : "Illustrative"));
    if (ruleSet.source() != null) {
      add(triples, node, Names.DCT + "source", NodeFactory.createURI(ruleSet.source()));
    }
    ruleSet
        .title()
        .forEach(
            (tag, text) ->
                add(
                    triples,
                    node,
                    Names.SKOS + "prefLabel",
                    NodeFactory.createLiteralLang(text, tag)));
    return triples;
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(Names.DM + name);
  }

  private static void add(List<Triple> triples, Node subject, String property, Node object) {
    triples.add(Triple.create(subject, NodeFactory.createURI(property), object));
  }
}
