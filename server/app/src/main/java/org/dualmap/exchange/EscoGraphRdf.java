package org.dualmap.exchange;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.exchange.EscoRows.Entry;
import org.dualmap.graph.Kind;
import org.dualmap.graph.Names;
import org.dualmap.graph.RdfFile;
import org.dualmap.graph.Source;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.sheet.CsvTable.Row;

/** Turns the rows of ESCO's CSV files into triples. For one import. */
final class EscoGraphRdf {
  private static final Node ESSENTIAL = uri(Names.ESCO + "relatedEssentialSkill");
  private static final Node OPTIONAL = uri(Names.ESCO + "relatedOptionalSkill");
  private static final Node DEPRECATED = uri(Names.OWL + "deprecated");

  private final Graph graph = RdfFile.emptyGraph();
  private final Findings findings;
  private final Set<String> known = new HashSet<>();
  private long records;

  EscoGraphRdf(Findings findings) {
    this.findings = findings;
  }

  /** All that was read so far. */
  ContentRdf content(Source source) {
    return new ContentRdf(source, graph, records, true);
  }

  boolean describesAnything() {
    return !known.isEmpty();
  }

  /** Takes one row; rows that describe things come before relations. */
  void add(Entry entry, Row row) {
    records++;
    switch (entry.rows()) {
      case SKILLS, SKILL_GROUPS, OCCUPATIONS, ISCO_GROUPS -> concept(entry, row);
      case SCHEMES -> scheme(entry, row);
      case BROADER_SKILLS, BROADER_OCCUPATIONS ->
          relation(row, "conceptUri", SKOS.broader.asNode(), "broaderUri");
      case OCCUPATION_SKILLS -> skillRelation(row, "occupationUri", "skillUri");
      case SKILL_SKILLS -> skillRelation(row, "originalSkillUri", "relatedSkillUri");
    }
  }

  private void concept(Entry entry, Row row) {
    String iri = row.get("conceptUri");
    if (!isIri(iri)) {
      findings.add(row.finding(Severity.ERROR, "must be an IRI", "conceptUri"));
      return;
    }
    if (row.get("preferredLabel").isEmpty()) {
      findings.add(row.finding(Severity.ERROR, "must not be empty", "preferredLabel"));
      return;
    }
    Kind kind = Objects.requireNonNull(entry.rows().kind());
    Node subject = uri(iri);
    known.add(iri);
    graph.add(subject, RDF.Nodes.type, uri(kind.classIri()));
    graph.add(subject, RDF.Nodes.type, SKOS.Concept.asNode());
    texts(subject, row, entry.language());
    words(subject, row);
    row.list("inScheme").stream()
        .map(s -> s.replaceAll(",$", ""))
        .filter(EscoGraphRdf::isIri)
        .forEach(scheme -> graph.add(subject, SKOS.inScheme.asNode(), uri(scheme)));
  }

  private void scheme(Entry entry, Row row) {
    String iri = row.get("conceptSchemeUri");
    if (!isIri(iri)) {
      findings.add(row.finding(Severity.ERROR, "must be an IRI", "conceptSchemeUri"));
      return;
    }
    Node subject = uri(iri);
    known.add(iri);
    graph.add(subject, RDF.Nodes.type, SKOS.ConceptScheme.asNode());
    texts(subject, row, entry.language());
    words(subject, row);
  }

  private void texts(Node subject, Row row, String language) {
    EscoRows.TEXTS.forEach(
        (column, property) -> {
          String text = row.get(column);
          if (!text.isEmpty()) {
            graph.add(subject, uri(property), NodeFactory.createLiteralLang(text, language));
          }
        });
    EscoRows.LISTS.forEach(
        (column, property) ->
            row.list(column)
                .forEach(
                    text ->
                        graph.add(
                            subject,
                            uri(property),
                            NodeFactory.createLiteralLang(text, language))));
  }

  private void words(Node subject, Row row) {
    for (Map.Entry<String, String> word : EscoRows.WORDS.entrySet()) {
      String text = row.get(word.getKey());
      if (!text.isEmpty()) {
        graph.add(subject, uri(word.getValue()), NodeFactory.createLiteralString(text));
      }
    }
    String modified = row.get("modifiedDate");
    if (!modified.isEmpty()) {
      graph.add(
          subject,
          DCTerms.modified.asNode(),
          NodeFactory.createLiteralDT(modified, XSDDatatype.XSDdateTime));
    }
    if (row.get("status").equals("obsolete")) {
      graph.add(subject, DEPRECATED, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }
  }

  private void skillRelation(Row row, String from, String to) {
    switch (row.get("relationType")) {
      case "essential" -> relation(row, from, ESSENTIAL, to);
      case "optional" -> relation(row, from, OPTIONAL, to);
      default ->
          findings.add(
              row.finding(Severity.ERROR, "must be essential or optional", "relationType"));
    }
  }

  private void relation(Row row, String from, Node property, String to) {
    for (String end : new String[] {from, to}) {
      if (!known.contains(row.get(end))) {
        findings.add(
            row.finding(
                Severity.WARNING,
                "names nothing that the classification has; the relation is left out",
                end));
        return;
      }
    }
    graph.add(uri(row.get(from)), property, uri(row.get(to)));
  }

  private static boolean isIri(String text) {
    return text.matches("https?://[^\\s<>\"{}|\\\\^`]+");
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
