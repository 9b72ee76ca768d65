package org.dualmap.plugin;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.dualmap.graph.RdfFile;
import org.dualmap.graph.ShapesGuard;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The shapes that a plugin brings. They judge its own data only, never what others write.
 *
 * @param guard checks with them
 */
record OwnShapesRdf(ShapesGuard guard) {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  /** What would let a plugin run queries of its own, and reach other servers by SERVICE. */
  private static final List<String> CODE =
      List.of("select", "ask", "construct", "update", "jsFunctionName", "jsLibraryURL");

  /**
   * Reads shapes.
   *
   * @param files Turtle by name
   * @throws Problem where they cannot be read or used
   */
  static OwnShapesRdf read(Map<String, byte[]> files) {
    Graph shapes = RdfFile.emptyGraph();
    files.forEach((name, text) -> RdfFile.read(new ByteArrayInputStream(text), name, shapes));
    for (String code : CODE) {
      if (shapes.contains(Node.ANY, NodeFactory.createURI(SHACL + code), Node.ANY)) {
        throw bad("they hold sh:" + code + ", and a plugin's shapes run no code.", files, null);
      }
    }
    try {
      return new OwnShapesRdf(new ShapesGuard(shapes));
    } catch (RuntimeException e) {
      // The parser of shapes throws whatever it stumbles over.
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw bad(why, files, e);
    }
  }

  /**
   * Judges data.
   *
   * @param things that the plugin describes
   * @param all what is stored, theirs included
   * @throws Problem where the data breaks a shape
   */
  void judge(Collection<Node> things, Graph all) {
    List<Finding> errors =
        guard.check(things, all).stream()
            .filter(finding -> finding.severity() == Finding.Severity.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "Its data breaks its own shapes: " + errors.getFirst().message(),
          errors);
    }
  }

  private static Problem bad(
      String why, Map<String, byte[]> files, @Nullable RuntimeException cause) {
    String message = "The shapes cannot be used: " + why;
    String first = files.keySet().iterator().next();
    return new Problem(
        ProblemCode.BAD_PLUGIN,
        message,
        List.of(Finding.of(Finding.Severity.ERROR, message, first)),
        cause);
  }
}
