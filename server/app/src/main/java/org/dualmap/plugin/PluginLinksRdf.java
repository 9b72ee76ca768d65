package org.dualmap.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.graph.Names;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Checks what a plugin's data describes, points at and names. */
final class PluginLinksRdf {
  private static final Set<String> VOCABULARIES =
      Set.of(
          Names.DM,
          Names.ELM,
          Names.ESCO,
          Names.SSSOM,
          Names.SEMAPV,
          Names.SKOS,
          Names.DCT,
          Names.PAV,
          Names.OWL,
          Names.RDFS,
          Names.RDF,
          Names.XSD,
          Names.PROV,
          Names.ORG,
          Names.FOAF,
          Names.SCHEMA,
          Names.GRAPHS);

  private final PluginManifest manifest;
  private final OwnSpace space;
  private final Graph own;
  private final Graph whole;
  private final Graph vocabulary;
  private final Map<String, Graph> foreign;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> unnamed = new HashSet<>();
  private final Set<String> reported = new HashSet<>();

  PluginLinksRdf(
      PluginManifest manifest,
      Graph own,
      Graph whole,
      Graph vocabulary,
      Map<String, Graph> foreign) {
    this.manifest = manifest;
    this.space = new OwnSpace(manifest);
    this.own = own;
    this.whole = whole;
    this.vocabulary = vocabulary;
    this.foreign = foreign;
  }

  /**
   * Everything that is wrong.
   *
   * @param readable whether all of the plugin's own files could be read
   * @param complete whether all plugins that it depends on are there, so that a link into them can
   *     be judged
   */
  List<Finding> findings(boolean readable, boolean complete) {
    Map<String, Node> things = new TreeMap<>();
    own.find()
        .forEachRemaining(
            triple -> {
              if (triple.getSubject().isURI()) {
                things.put(triple.getSubject().getURI(), triple.getSubject());
              }
            });
    things.forEach(this::checkThing);
    own.find().forEachRemaining(triple -> checkLink(triple, readable, complete));
    return findings;
  }

  private void checkThing(String iri, Node thing) {
    boolean typed = own.contains(thing, RDF.Nodes.type, Node.ANY);
    if (VOCABULARIES.stream().anyMatch(iri::startsWith)) {
      error(
          "It belongs to a vocabulary or to the server; a plugin cannot change it.",
          iri,
          null,
          null);
    } else if (typed && !space.has(iri)) {
      foreignThing(iri, thing);
    } else if (space.has(iri)) {
      checkNames(iri, thing);
    }
  }

  private void foreignThing(String iri, Node thing) {
    for (Map.Entry<String, Graph> other : foreign.entrySet()) {
      if (other.getValue().contains(thing, RDF.Nodes.type, Node.ANY)) {
        String message = "The plugin %s describes it already.".formatted(other.getKey());
        error(message, iri, null, null);
        return;
      }
    }
    boolean published = !iri.startsWith(Names.IDS) && manifest.space().isEmpty();
    add(
        published ? Severity.WARNING : Severity.ERROR,
        "Its address is not in the space of this plugin. Put the words of the id into the second"
            + " part of the address, or list the beginning of your addresses under space.",
        iri,
        null,
        null);
  }

  private void checkNames(String iri, Node thing) {
    Set<String> there = new TreeSet<>();
    own.find(thing, SKOS.prefLabel.asNode(), Node.ANY)
        .forEachRemaining(triple -> there.add(triple.getObject().getLiteralLanguage()));
    if (there.isEmpty()) {
      return;
    }
    for (String language : manifest.languages()) {
      if (!there.contains(language)) {
        unnamed.add(iri);
        String message =
            "The name in the language %s is missing, which languages declares.".formatted(language);
        error(message, iri, "skos:prefLabel", language);
      }
    }
  }

  /** Whether a finding says again that a thing lacks a name in some language. */
  boolean namesAreMissing(Finding finding) {
    return finding.severity() != Severity.ERROR
        && unnamed.contains(String.valueOf(finding.subject()))
        && String.valueOf(finding.column()).contains("prefLabel");
  }

  private void checkLink(Triple triple, boolean readable, boolean complete) {
    String subject = triple.getSubject().isURI() ? triple.getSubject().getURI() : "";
    if (triple.getPredicate().equals(OWL2.imports.asNode())) {
      error(
          "owl:imports is not followed: nothing is fetched. Bring the statements yourself.",
          subject,
          "owl:imports",
          null);
      return;
    }
    checkTerm(triple.getPredicate(), subject);
    if (triple.getObject().isURI()) {
      checkTerm(triple.getObject(), subject);
      checkTarget(triple, subject, readable, complete);
    }
  }

  /** A term of our vocabulary that it does not have is a slip of the pen. */
  private void checkTerm(Node term, String subject) {
    String iri = term.getURI();
    if (iri.startsWith(Names.DM)
        && !vocabulary.contains(term, Node.ANY, Node.ANY)
        && reported.add(subject + " " + iri)) {
      String name = "dm:" + iri.substring(Names.DM.length());
      error("The vocabulary has no " + name + "; /ontology lists its terms.", subject, null, name);
    }
  }

  private void checkTarget(Triple triple, String subject, boolean readable, boolean complete) {
    Node target = triple.getObject();
    String iri = target.getURI();
    boolean judged = readable && (space.has(iri) || complete && iri.startsWith(Names.IDS));
    if (judged
        && !whole.contains(target, Node.ANY, Node.ANY)
        && reported.add(subject + " " + iri)) {
      error(
          "It points to nothing: neither this plugin nor one that it depends on describes the"
              + " target. Mind the spelling, or name the other plugin under dependencies.",
          subject,
          triple.getPredicate().getURI(),
          iri);
    }
  }

  private void error(
      String message, String subject, @Nullable String column, @Nullable String value) {
    add(Severity.ERROR, message, subject, column, value);
  }

  private void add(
      Severity severity,
      String message,
      String subject,
      @Nullable String column,
      @Nullable String value) {
    findings.add(Finding.about(severity, message, subject, column, value));
  }
}
