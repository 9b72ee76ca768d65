package org.dualmap.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.dualmap.graph.Names;
import org.dualmap.graph.Progress;
import org.dualmap.graph.RdfFile;
import org.dualmap.graph.Source;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** RDF files of one graph: Turtle, N-Triples, RDF/XML, JSON-LD; the ending of the name decides. */
final class FilesRdf implements ImportFormat {
  private final String graph;

  /**
   * Makes the format for one target.
   *
   * @param graph the IRI of the named graph to replace
   */
  FilesRdf(String graph) {
    if (graph.equals(Names.CATALOGUE)
        || graph.equals(Names.VOCABULARY)
        || graph.startsWith(Names.pluginGraph(""))) {
      throw new Problem(
          ProblemCode.BAD_PARAMETER,
          "The graph " + graph + " is kept by the server itself; choose another.");
    }
    this.graph = graph;
  }

  @Override
  public String name() {
    return "rdf";
  }

  @Override
  public ContentRdf read(List<Path> files, Findings findings, Progress progress) {
    Graph content = RdfFile.emptyGraph();
    progress.stage("reading", files.size());
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      try (InputStream in = Files.newInputStream(file)) {
        RdfFile.read(in, name, content);
      } catch (IOException e) {
        throw new Problem(
            ProblemCode.BAD_FILE, name + " cannot be read: " + e.getMessage(), List.of(), e);
      }
      progress.advance(1);
    }
    String title = graph.substring(Math.max(graph.lastIndexOf('/'), graph.lastIndexOf('#')) + 1);
    Source source =
        Source.untold(graph, Source.Kind.IMPORT, Map.of("en", title.isEmpty() ? graph : title));
    return new ContentRdf(source, content, content.size(), false);
  }
}
