package org.dualmap.graph;

import java.io.InputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads RDF from files and uploads, with the line and column of what is wrong. */
public final class RdfFile {
  /**
   * What relative IRIs are relative to. A URN would not do: by the old rule, an IRI with the same
   * scheme as the base, such as {@code urn:uuid:…}, is taken for a relative one.
   */
  private static final String RELATIVE = "https://relative.invalid/";

  private RdfFile() {}

  /**
   * Adds the triples of a file to a graph.
   *
   * @param name the file's name, for its format and for findings
   * @throws Problem bad-file at the first syntax error, with its line
   */
  public static void read(InputStream in, String name, Graph into) {
    Lang language = RDFLanguages.filenameToLang(name, Lang.TURTLE);
    try {
      RDFParser.source(in)
          .lang(language)
          .base(RELATIVE)
          .errorHandler(new Refusing(name))
          .parse(StreamRDFLib.graph(into));
    } catch (RiotParseException e) {
      throw problem(name, e.getOriginalMessage(), e.getLine(), e);
    } catch (RiotException e) {
      throw problem(name, String.valueOf(e.getMessage()), -1, e);
    }
  }

  /** A new graph in memory. */
  public static Graph emptyGraph() {
    return GraphFactory.createDefaultGraph();
  }

  private static Problem problem(String name, String message, long line, Throwable cause) {
    @Nullable Long where = line < 0 ? null : line;
    Finding finding =
        new Finding(Finding.Severity.ERROR, message, name, null, where, null, null, null);
    return new Problem(
        ProblemCode.BAD_FILE,
        "%s cannot be read%s: %s"
            .formatted(name, where == null ? "" : " at line " + where, message),
        List.of(finding),
        cause);
  }

  /** Takes warnings, such as an unusual literal, as they come; errors end the reading. */
  private record Refusing(String name) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      // The shapes decide what counts as bad data.
    }

    @Override
    public void error(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }
  }
}
