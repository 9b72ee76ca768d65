package org.dualmap.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * What the shapes say about RDF files taken together, without a data folder.
 *
 * @param statements how many statements were read
 * @param findings syntax errors, then what the shapes find
 */
public record FileCheck(long statements, List<Finding> findings) {

  public FileCheck {
    findings = List.copyOf(findings);
  }

  /**
   * Reads and checks files.
   *
   * @throws Problem where a file cannot be read at all
   */
  public static FileCheck of(List<Path> files, ShapesGuard shapes) {
    Graph graph = RdfFile.emptyGraph();
    List<Finding> findings = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        RdfFile.read(in, file.toString(), graph);
      } catch (IOException e) {
        throw new Problem(
            ProblemCode.BAD_FILE, "The file " + file + " cannot be read.", List.of(), e);
      } catch (Problem e) {
        findings.addAll(e.findings());
      }
    }
    findings.addAll(shapes.checkAll(graph));
    return new FileCheck(graph.size(), findings);
  }
}
