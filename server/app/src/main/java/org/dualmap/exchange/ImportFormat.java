package org.dualmap.exchange;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.dualmap.graph.Progress;
import org.dualmap.graph.Source;

/** A file format that can be imported. Implementations are safe for many threads. */
interface ImportFormat {

  /** The name by which it is asked for, such as {@code esco}. */
  String name();

  /**
   * Reads files into the content of one named graph. Touches nothing else.
   *
   * @param files in any order
   * @param findings takes what is wrong or worth knowing; an error refuses the import
   * @throws org.dualmap.problem.Problem where reading cannot go on
   */
  Content read(List<Path> files, Findings findings, Progress progress);

  /**
   * What was read.
   *
   * @param source describes the named graph
   * @param graph all its triples
   * @param records how many records were read
   * @param keepsRemoved whether things that were there before and are not in this content stay as
   *     deprecated, so that old links resolve
   */
  record Content(Source source, Graph graph, long records, boolean keepsRemoved) {}
}
