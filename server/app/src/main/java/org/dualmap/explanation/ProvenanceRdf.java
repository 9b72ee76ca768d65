package org.dualmap.explanation;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.Names;
import org.dualmap.graph.RdfFile;
import org.dualmap.mapping.Claim;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.ruleset.RuleSetRdf;
import org.jspecify.annotations.Nullable;

/** Writes explanations as PROV-O (W3C Recommendation, 30 April 2013). */
final class ProvenanceRdf {
  /** The server as an agent. */
  private static final String SERVER = Names.IDS + "agent/dualmap";

  private final Graph graph = RdfFile.emptyGraph();

  private ProvenanceRdf() {}

  /**
   * The explanation as an entity, derived from its claims by an activity that used the rule set.
   *
   * @param byLanguage the same explanation in every language, by tag
   * @param account IRI of who asked for it; null where nobody has signed in
   */
  static Graph write(
      Map<String, Explanation> byLanguage,
      RuleSet ruleSet,
      OffsetDateTime now,
      @Nullable String account) {
    ProvenanceRdf rdf = new ProvenanceRdf();
    Explanation any = byLanguage.values().iterator().next();
    rdf.entity(any, byLanguage, ruleSet, now);
    rdf.activity(any, ruleSet, now, account);
    any.claims().forEach(told -> rdf.claim(told.claim()));
    RuleSetRdf.describe(ruleSet).forEach(rdf.graph::add);
    rdf.type(RuleSetRdf.iri(ruleSet), Names.PROV + "Entity");
    return rdf.graph;
  }

  private void entity(
      Explanation any, Map<String, Explanation> byLanguage, RuleSet ruleSet, OffsetDateTime now) {
    String iri = any.iri();
    type(iri, Names.DM + "CoverageExplanation");
    type(iri, Names.PROV + "Entity");
    link(iri, Names.SCHEMA + "about", any.item() == null ? any.target().iri() : any.item().iri());
    link(iri, Names.DM + "ruleSet", RuleSetRdf.iri(ruleSet));
    link(iri, Names.PROV + "wasGeneratedBy", activity(any));
    link(iri, Names.PROV + "wasAttributedTo", SERVER);
    any.claims().forEach(told -> link(iri, Names.PROV + "wasDerivedFrom", told.claim().iri()));
    typed(iri, Names.DCT + "created", now.toLocalDate().toString(), XSDDatatype.XSDdate);
    String state = any.state() == null ? "share" : any.state().token();
    String value = "%s %s %s".formatted(state, any.atLeast(), any.atMost());
    add(iri, Names.PROV + "value", NodeFactory.createLiteralString(value));
    byLanguage.forEach(
        (tag, explanation) ->
            add(
                iri,
                Names.RDFS + "comment",
                NodeFactory.createLiteralLang(String.join("\n", explanation.text()), tag)));
  }

  private static String activity(Explanation any) {
    return any.iri() + "/analysis";
  }

  private void activity(
      Explanation any, RuleSet ruleSet, OffsetDateTime now, @Nullable String account) {
    String iri = activity(any);
    type(iri, Names.PROV + "Activity");
    link(iri, Names.PROV + "used", RuleSetRdf.iri(ruleSet));
    link(iri, Names.PROV + "used", any.programme().iri());
    link(iri, Names.PROV + "used", any.target().iri());
    any.claims().forEach(told -> link(iri, Names.PROV + "used", told.claim().iri()));
    link(iri, Names.PROV + "wasAssociatedWith", SERVER);
    type(SERVER, Names.PROV + "SoftwareAgent");
    if (account != null) {
      link(iri, Names.PROV + "wasAssociatedWith", account);
      type(account, Names.PROV + "Agent");
    }
    String instant = now.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    typed(iri, Names.PROV + "endedAtTime", instant, XSDDatatype.XSDdateTime);
  }

  /** Who made and reviewed a claim; what it says stands in the graph of claims. */
  private void claim(Claim claim) {
    type(claim.iri(), Names.PROV + "Entity");
    for (String agent : new String[] {claim.author(), claim.reviewer()}) {
      if (agent != null && agent.contains(":")) {
        link(claim.iri(), Names.PROV + "wasAttributedTo", agent);
        type(agent, Names.PROV + "Agent");
      }
    }
    String made = Objects.toString(claim.created(), "");
    if (made.length() == "2026-01-01".length()) {
      typed(
          claim.iri(),
          Names.PROV + "generatedAtTime",
          made + "T00:00:00Z",
          XSDDatatype.XSDdateTime);
    }
  }

  private void type(String iri, String classIri) {
    link(iri, RDF.type.getURI(), classIri);
  }

  private void link(String iri, String property, String object) {
    add(iri, property, NodeFactory.createURI(object));
  }

  private void typed(String iri, String property, String text, XSDDatatype type) {
    add(iri, property, NodeFactory.createLiteralDT(text, type));
  }

  private void add(String iri, String property, Node object) {
    graph.add(NodeFactory.createURI(iri), NodeFactory.createURI(property), object);
  }
}
