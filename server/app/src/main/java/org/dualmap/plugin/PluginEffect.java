package org.dualmap.plugin;

import java.util.List;

/**
 * What an action does to the graph.
 *
 * @param added how many statements it adds
 * @param removed how many statements it removes
 * @param addedStatements the first of those, in N-Triples
 * @param removedStatements the first of those, in N-Triples
 * @param staleClaims claims that point to nothing after it, whose other end may still be there
 * @param staleClaimsTotal how many there are; the list ends at its bound
 * @param staleLinks other statements that point to nothing after it
 * @param staleLinksTotal how many there are; the list ends at its bound
 */
public record PluginEffect(
    int added,
    int removed,
    List<String> addedStatements,
    List<String> removedStatements,
    List<String> staleClaims,
    int staleClaimsTotal,
    List<Link> staleLinks,
    int staleLinksTotal) {

  /**
   * A statement of another graph.
   *
   * @param graph the named graph that says it
   */
  public record Link(String subject, String property, String object, String graph) {}
}
