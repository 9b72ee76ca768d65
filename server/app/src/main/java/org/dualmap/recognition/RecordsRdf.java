package org.dualmap.recognition;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.Names;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.ruleset.RuleSetRdf;
import org.jspecify.annotations.Nullable;

/** Writes proposals and decisions. Inside a write of the store. */
final class RecordsRdf {
  private static final Node GRAPH = NodeFactory.createURI(Names.RECOGNITION);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DatasetGraph dataset;

  RecordsRdf(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** A new IRI that starts so. */
  static String mint(String start) {
    byte[] random = new byte[6];
    RANDOM.nextBytes(random);
    return start + HexFormat.of().formatHex(random);
  }

  /**
   * Writes a proposal with its modules.
   *
   * @param account IRI of who asked for it
   */
  void proposal(
      String iri, RecognitionReport report, RuleSet ruleSet, LocalDate day, String account) {
    type(iri, DecisionsRdf.PROPOSAL);
    link(iri, Names.DM + "recognisedFrom", report.from().iri());
    link(iri, Names.DM + "recognisedTowards", report.to().iri());
    link(iri, Names.DM + "ruleSet", ruleSet(ruleSet));
    literal(iri, Names.DCT + "created", day.toString(), XSDDatatype.XSDdate);
    link(iri, Names.DCT + "creator", account);
    int n = 0;
    for (RecognitionReport.Module module : report.modules()) {
      String part = iri + "/" + ++n;
      part(part, iri, module.iri(), module.verdict(), module.proposed());
      number(part, "moduleCoverage", module.atLeast());
      text(part, Names.DM + "ruleReason", module.rule());
      module.outcomes().stream()
          .flatMap(outcome -> outcome.claims().stream())
          .forEach(claim -> link(part, Names.PROV + "wasDerivedFrom", claim));
    }
  }

  /**
   * Writes a decision with its modules.
   *
   * @param draft complete
   * @param ruleSet null where none was named
   * @param account IRI of who entered it
   */
  void decision(String iri, DecisionDraft draft, @Nullable RuleSet ruleSet, String account) {
    type(iri, DecisionsRdf.DECISION);
    link(iri, Names.DM + "recognisedFrom", needed(draft.from()));
    link(iri, Names.DM + "recognisedTowards", needed(draft.to()));
    link(iri, Names.DM + "decidedBy", needed(draft.decidedBy()));
    literal(iri, Names.DM + "decidedOn", needed(draft.on()).toString(), XSDDatatype.XSDdate);
    link(iri, Names.DCT + "creator", account);
    if (ruleSet != null) {
      link(iri, Names.DM + "ruleSet", ruleSet(ruleSet));
    }
    if (draft.proposal() != null) {
      link(iri, Names.DM + "onProposal", draft.proposal());
    }
    if (draft.comment() != null) {
      text(iri, Names.RDFS + "comment", draft.comment());
    }
    int n = 0;
    for (DecisionDraft.ModuleDraft module : draft.modules()) {
      String part = iri + "/" + ++n;
      part(part, iri, needed(module.module()), needed(module.verdict()), needed(module.credits()));
      if (module.comment() != null) {
        text(part, Names.RDFS + "comment", module.comment());
      }
    }
  }

  /** A part of a draft, which is complete when it is written. */
  private static <T> T needed(@Nullable T part) {
    return Objects.requireNonNull(part);
  }

  private void part(String iri, String whole, String module, Verdict verdict, double credits) {
    type(iri, Names.DM + "ModuleRecognition");
    link(iri, Names.DCT + "isPartOf", whole);
    link(iri, Names.DM + "targetModule", module);
    link(iri, Names.DM + "verdict", verdict.iri());
    number(iri, "creditsRecognised", credits);
  }

  /** The IRI of a version of a rule set, which is described where it was not yet. */
  private String ruleSet(RuleSet ruleSet) {
    RuleSetRdf.describe(ruleSet).forEach(triple -> dataset.add(Quad.create(GRAPH, triple)));
    return RuleSetRdf.iri(ruleSet);
  }

  private void type(String iri, String classIri) {
    add(iri, RDF.type.getURI(), NodeFactory.createURI(classIri));
  }

  private void link(String iri, String property, String object) {
    add(iri, property, NodeFactory.createURI(object));
  }

  private void text(String iri, String property, String text) {
    add(iri, property, NodeFactory.createLiteralString(text));
  }

  private void number(String iri, String property, double number) {
    String text = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    literal(iri, Names.DM + property, text, XSDDatatype.XSDdecimal);
  }

  private void literal(String iri, String property, String text, XSDDatatype type) {
    add(iri, property, NodeFactory.createLiteralDT(text, type));
  }

  private void add(String iri, String property, Node object) {
    dataset.add(GRAPH, NodeFactory.createURI(iri), NodeFactory.createURI(property), object);
  }
}
