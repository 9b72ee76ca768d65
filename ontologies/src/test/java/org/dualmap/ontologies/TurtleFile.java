package org.dualmap.ontologies;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads Turtle as strictly as Jena can: every warning is an error. */
final class TurtleFile {
  static final Path MAIN = Path.of("src/main/resources/org/dualmap/ontologies");

  private TurtleFile() {}

  static Graph read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file)
        .lang(Lang.TURTLE)
        .strict(true)
        .checking(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(StreamRDFLib.graph(graph));
    return graph;
  }

  static Graph vocabulary() {
    return readAll(TurtleModules.VOCABULARY);
  }

  static Graph shapes() {
    return readAll(TurtleModules.SHAPES);
  }

  private static Graph readAll(TurtleModules modules) {
    Graph graph = GraphFactory.createDefaultGraph();
    modules.files().forEach(file -> GraphUtil.addInto(graph, read(MAIN.resolve(file))));
    return graph;
  }
}
