package org.dualmap.exchange;

import java.nio.file.Path;
import java.util.List;
import org.dualmap.graph.Progress;

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
  ContentRdf read(List<Path> files, Findings findings, Progress progress);
}
