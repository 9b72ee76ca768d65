package org.dualmap.graph;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Writes named graphs as RDF. Safe for many threads. */
public final class GraphDump {
  private final GraphStore store;

  public GraphDump(GraphStore store) {
    this.store = store;
  }

  /**
   * Writes one state of one named graph, or of all.
   *
   * @param graph null for all
   * @param name a file's name, whose ending decides on the format
   * @return how many statements were written
   * @throws Problem where there is no such graph, or the format does not fit
   */
  public long write(@Nullable String graph, String name, OutputStream out) {
    Lang language = RDFLanguages.filenameToLang(name);
    if (language == null) {
      throw new Problem(
          ProblemCode.BAD_PARAMETER,
          "The ending of "
              + name
              + " names no format; use .ttl, .nt, .rdf, .jsonld, .nq or .trig.");
    }
    if (graph == null && !RDFLanguages.isQuads(language)) {
      throw new Problem(
          ProblemCode.BAD_PARAMETER, "All graphs together need .nq or .trig; or name one graph.");
    }
    return store.read(
        dataset ->
            graph == null
                ? writeAll(dataset, language, out)
                : writeOne(dataset, graph, language, out));
  }

  private static long writeAll(DatasetGraph dataset, Lang language, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, language);
    stream.start();
    Prefixes.all().forEach(stream::prefix);
    Iterator<Quad> quads = dataset.find();
    long count = 0;
    while (quads.hasNext()) {
      stream.quad(quads.next());
      count++;
    }
    Iter.close(quads);
    stream.finish();
    return count;
  }

  private static long writeOne(DatasetGraph dataset, String name, Lang language, OutputStream out) {
    Node node = NodeFactory.createURI(name);
    if (!dataset.containsGraph(node)) {
      throw new Problem(ProblemCode.NOT_FOUND, "There is no named graph " + name + ".");
    }
    Graph graph = dataset.getGraph(node);
    if (StreamRDFWriter.registered(language)) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, language);
      stream.start();
      Prefixes.all().forEach(stream::prefix);
      graph.find().forEachRemaining(stream::triple);
      stream.finish();
    } else {
      RDFWriter.source(graph).lang(language).output(out);
    }
    return graph.size();
  }
}
