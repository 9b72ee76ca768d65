package org.dualmap.exchange;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.dualmap.graph.Progress;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** Reads an ESCO download into memory, for those who need it without a data folder. */
public final class EscoFilesRdf {
  private EscoFilesRdf() {}

  /**
   * Reads the zips of an ESCO download.
   *
   * @param largestUnpacked bytes that one archive may unpack to
   * @return all of it as the default graph
   * @throws Problem with all findings where a file is refused
   */
  public static DatasetGraph read(List<Path> files, long largestUnpacked, Progress progress) {
    Findings findings = new Findings();
    ContentRdf content = new EscoFormat(largestUnpacked).read(files, findings, progress);
    if (!findings.errors().isEmpty()) {
      throw new Problem(ProblemCode.BAD_FILE, "The ESCO files have errors.", findings.errors());
    }
    return DatasetGraphFactory.wrap(content.graph());
  }
}
