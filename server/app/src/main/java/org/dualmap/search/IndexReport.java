package org.dualmap.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dualmap.problem.Finding;

/**
 * How far index and graph hold the same.
 *
 * @param seen the last change that the index has seen; -1 where there is no index that can be read
 * @param graph the last change that the graph holds; where it is another, nothing was compared
 * @param resources how many documents the index has
 * @param missing how many resources of the graph have no document
 * @param extra how many documents there are of what is no longer in the graph, or a second time
 * @param different how many documents say something else than the graph
 * @param findings each of these faults with its resource, the first thousand; and what is wrong
 *     with the index as a whole
 */
public record IndexReport(
    long seen,
    long graph,
    long resources,
    long missing,
    long extra,
    long different,
    List<Finding> findings) {

  public IndexReport {
    findings = List.copyOf(findings);
  }

  /** Whether index and graph hold the same. */
  @JsonProperty
  public boolean same() {
    return findings.isEmpty();
  }
}
