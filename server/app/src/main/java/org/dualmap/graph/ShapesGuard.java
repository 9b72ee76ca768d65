package org.dualmap.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Checks the resources that a change touches against the SHACL shapes. Safe for many threads. */
public final class ShapesGuard {
  /** More findings than this are counted, not listed. */
  private static final int MOST_FINDINGS = 1000;

  private final Shapes shapes;

  public ShapesGuard(Graph shapes) {
    this.shapes = Shapes.parse(shapes);
  }

  /**
   * Refuses a change that leaves one of the resources broken.
   *
   * @throws Problem with all findings where a shape of severity violation is broken
   */
  void refuseViolations(Collection<Node> focusNodes, Graph data) {
    List<Finding> errors = new ArrayList<>();
    for (Node node : focusNodes) {
      for (Finding finding : check(node, data)) {
        if (finding.severity() == Finding.Severity.ERROR && errors.size() < MOST_FINDINGS) {
          errors.add(finding);
        }
      }
    }
    if (!errors.isEmpty()) {
      String detail =
          "The data breaks the rules of the graph in %d %s; nothing was stored. First: %s"
              .formatted(
                  errors.size(), errors.size() == 1 ? "place" : "places", errors.get(0).message());
      throw new Problem(ProblemCode.BAD_DATA, detail, errors);
    }
  }

  /** All findings about every resource of a graph. */
  public List<Finding> checkAll(Graph data) {
    List<Finding> findings = new ArrayList<>();
    Set<Node> seen = new LinkedHashSet<>();
    data.find().forEachRemaining(triple -> seen.add(triple.getSubject()));
    for (Node node : seen) {
      findings.addAll(check(node, data));
    }
    return findings;
  }

  private List<Finding> check(Node node, Graph data) {
    var report = ShaclValidator.get().validate(shapes, data, node);
    return report.getEntries().stream().map(ShapesGuard::finding).toList();
  }

  private static Finding finding(ReportEntry entry) {
    Finding.Severity severity =
        Severity.Violation.equals(entry.severity())
            ? Finding.Severity.ERROR
            : Severity.Warning.equals(entry.severity())
                ? Finding.Severity.WARNING
                : Finding.Severity.INFO;
    return Finding.about(
        severity,
        message(entry),
        text(entry.focusNode()),
        entry.resultPath() == null ? null : entry.resultPath().toString(),
        text(entry.value()));
  }

  /** The English message of the shape where it has one, else the first. */
  private static String message(ReportEntry entry) {
    return entry.messages().stream()
        .filter(node -> node.isLiteral() && node.getLiteralLanguage().startsWith("en"))
        .findFirst()
        .map(Node::getLiteralLexicalForm)
        .orElseGet(entry::message);
  }

  private static @Nullable String text(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    return node.isURI() ? node.getURI() : NodeFmtLib.strTTL(node);
  }
}
