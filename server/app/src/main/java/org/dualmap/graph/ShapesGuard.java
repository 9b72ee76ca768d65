package org.dualmap.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.system.G;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Checks the resources that a change touches against the SHACL shapes. Safe for many threads. */
public final class ShapesGuard {
  /** More findings than this are counted, not listed. */
  private static final int MOST_FINDINGS = 1000;

  private final Shapes shapes;

  /**
   * Makes a guard.
   *
   * @throws IllegalArgumentException where a shape chooses its targets by anything but their class
   */
  public ShapesGuard(Graph shapes) {
    this.shapes = Shapes.parse(shapes);
    for (Shape shape : this.shapes.getTargetShapes()) {
      if (!shape.getTargets().stream().allMatch(ShapesGuard::isClass)) {
        throw new IllegalArgumentException(shape.getShapeNode() + " needs sh:targetClass");
      }
    }
  }

  private static boolean isClass(Target target) {
    return target.getTargetType() == TargetType.targetClass;
  }

  /**
   * Refuses a change that leaves one of the resources broken.
   *
   * @param progress is told of each resource
   * @throws Problem with all findings where a shape of severity violation is broken
   */
  void refuseViolations(Collection<Node> focusNodes, Graph data, Progress progress) {
    progress.stage("checking", focusNodes.size());
    List<Finding> errors = new ArrayList<>();
    Check check = new Check(data);
    for (Node node : focusNodes) {
      progress.advance(1);
      for (Finding finding : check.of(node)) {
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
    Set<Node> seen = new LinkedHashSet<>();
    data.find().forEachRemaining(triple -> seen.add(triple.getSubject()));
    return check(seen, data);
  }

  /** All findings about some resources of a graph. */
  public List<Finding> check(Collection<Node> focusNodes, Graph data) {
    List<Finding> findings = new ArrayList<>();
    Check check = new Check(data);
    for (Node node : focusNodes) {
      findings.addAll(check.of(node));
    }
    return findings;
  }

  /** Asks of each resource only the shapes of its classes; most of ESCO's have few or none. */
  private final class Check {
    private final Graph data;
    private final Map<Node, List<Shape>> shapesByClass = new HashMap<>();

    Check(Graph data) {
      this.data = data;
    }

    List<Finding> of(Node node) {
      Set<Shape> asked = new LinkedHashSet<>();
      for (Node type : G.typesOfNodeAsSet(data, node)) {
        asked.addAll(shapesByClass.computeIfAbsent(type, this::shapesFor));
      }
      if (asked.isEmpty()) {
        return List.of();
      }
      ValidationContext context = ValidationContext.create(shapes, data);
      asked.forEach(shape -> VLib.validateShape(context, data, shape, node));
      return context.generateReport().getEntries().stream().map(ShapesGuard::finding).toList();
    }

    private List<Shape> shapesFor(Node type) {
      Set<Node> classes = new HashSet<>(G.superClasses(data, type));
      classes.add(type);
      return shapes.getTargetShapes().stream()
          .filter(
              shape -> shape.getTargets().stream().anyMatch(t -> classes.contains(t.getObject())))
          .toList();
    }
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
