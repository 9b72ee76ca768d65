package org.dualmap.exchange;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.dualmap.graph.Change;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.NamedGraphs;
import org.dualmap.graph.NamedGraphs.Difference;
import org.dualmap.graph.Names;
import org.dualmap.graph.Progress;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Brings files into a named graph: all of them or nothing. Safe for many threads. */
final class ImporterRdf {
  private static final Node DEPRECATED = NodeFactory.createURI(Names.OWL + "deprecated");
  private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  /** What stays of a thing that its source has dropped: what it is and was called, no relations. */
  private static final String RELATION = Names.ESCO + "related";

  private final GraphStore store;
  private final NamedGraphs graphs;

  ImporterRdf(GraphStore store, NamedGraphs graphs) {
    this.store = store;
    this.graphs = graphs;
  }

  /**
   * Imports files, or only says what that would do.
   *
   * @throws Problem with all findings where one of them is an error; nothing is stored then
   */
  ImportReport run(
      ImportFormat format, List<Path> files, Change change, boolean preview, Progress progress) {
    Findings findings = new Findings();
    ContentRdf content = format.read(files, findings, progress);
    if (findings.count(Severity.ERROR) > 0) {
      throw new Problem(
          ProblemCode.BAD_FILE,
          "The files have %d errors; nothing was stored. First: %s"
              .formatted(findings.count(Severity.ERROR), findings.errors().get(0).asLine()),
          findings.listed());
    }
    progress.stage("comparing", 0);
    Set<Node> before = subjects(content.source().graph());
    Set<Node> given = new HashSet<>();
    content.graph().find().forEachRemaining(t -> given.add(t.getSubject()));
    Set<Node> dropped = content.keepsRemoved() ? keepDropped(content, before, given) : Set.of();
    progress.advance(0);
    if (preview) {
      Difference difference =
          graphs.attempt(change, content.source(), content.graph(), progress, dataset -> {});
      return report(content, difference, before, given, dropped, null, findings).asPreview();
    }
    var replacement = graphs.replace(change, content.source(), content.graph(), progress);
    return report(
        content,
        replacement.difference(),
        before,
        given,
        dropped,
        replacement.changed() ? replacement.sequence() : null,
        findings);
  }

  private Set<Node> subjects(String graph) {
    Node name = NodeFactory.createURI(graph);
    return store.read(
        dataset -> {
          Set<Node> subjects = new HashSet<>();
          dataset
              .find(name, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(quad -> subjects.add(quad.getSubject()));
          return subjects;
        });
  }

  /** Carries concepts over that the new content no longer has, marked as deprecated. */
  private Set<Node> keepDropped(ContentRdf content, Set<Node> before, Set<Node> given) {
    Set<Node> dropped = new HashSet<>(before);
    dropped.removeAll(given);
    return store.read(
        dataset -> {
          Graph old = dataset.getGraph(NodeFactory.createURI(content.source().graph()));
          dropped.removeIf(node -> !old.contains(node, RDF.Nodes.type, SKOS.Concept.asNode()));
          Set<Node> fresh = new HashSet<>();
          for (Node node : dropped) {
            if (!old.contains(node, DEPRECATED, TRUE)) {
              fresh.add(node);
            }
            carryOver(old, node, content.graph());
          }
          return fresh;
        });
  }

  private static void carryOver(Graph old, Node node, Graph into) {
    old.find(node, Node.ANY, Node.ANY)
        .filterDrop(triple -> triple.getPredicate().getURI().startsWith(RELATION))
        .forEachRemaining(into::add);
    into.add(node, DEPRECATED, TRUE);
  }

  private static ImportReport report(
      ContentRdf content,
      Difference difference,
      Set<Node> before,
      Set<Node> given,
      Set<Node> deprecated,
      @Nullable Long sequence,
      Findings findings) {
    Set<Node> touched = new HashSet<>();
    difference.added().forEach(triple -> touched.add(triple.getSubject()));
    difference.removed().forEach(triple -> touched.add(triple.getSubject()));
    Set<Node> after = new HashSet<>();
    content.graph().find().mapWith(Triple::getSubject).forEachRemaining(after::add);
    long added = touched.stream().filter(node -> !before.contains(node)).count();
    long removed = touched.stream().filter(node -> !after.contains(node)).count();
    return new ImportReport(
        content.source().graph(),
        false,
        sequence,
        content.records(),
        added,
        touched.stream().filter(before::contains).filter(given::contains).count(),
        deprecated.size(),
        removed,
        difference.added().size(),
        difference.removed().size(),
        findings.count(Severity.WARNING),
        findings.listed());
  }
}
