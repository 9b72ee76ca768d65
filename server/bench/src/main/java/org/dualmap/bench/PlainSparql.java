package org.dualmap.bench;

import java.util.Map;
import org.dualmap.graph.Prefixes;
import org.dualmap.mapping.Predicate;

/**
 * Coverage by claims about the very item, in SPARQL: the plain rule set, claims written from either
 * side, modules included. What follows through skills and from parts and wholes is left out.
 */
final class PlainSparql {
  private static final Map<Predicate, String> DEGREES =
      Map.of(
          Predicate.EXACT_MATCH, "1.0",
          Predicate.NARROW_MATCH, "1.0",
          Predicate.CLOSE_MATCH, "0.8",
          Predicate.BROAD_MATCH, "0.5",
          Predicate.RELATED_MATCH, "0.0");

  private PlainSparql() {}

  /** The items of a standard that one programme's claims decide: least, sum, and looked in vain. */
  static String pair(CoverageClient.Pair pair) {
    String sources = "?source dct:isPartOf* <%s> .".formatted(pair.programme());
    String items = "?item dct:isPartOf+ <%s> .".formatted(pair.standard());
    return Prefixes.forSparql()
        + "SELECT ?item (MAX(?best) AS ?least) (SUM(?best) AS ?sum) (MAX(?none) AS ?vain) {"
        + "SELECT ?item ?source (MAX(?d) AS ?best) (MAX(?v) AS ?none) {"
        + claims(sources, items)
        + "} GROUP BY ?item ?source } GROUP BY ?item";
  }

  /** How many items of a standard the claims of each programme decide, by state. */
  static String all(String standard) {
    String items = "?item dct:isPartOf+ <%s> .".formatted(standard);
    String sources = "?source dct:isPartOf* ?programme . ?programme a dm:Programme .";
    return Prefixes.forSparql()
        + """
        SELECT ?programme (SUM(IF(?least >= 1, 1, 0)) AS ?covered)
          (SUM(IF(?least > 0 && ?least < 1, 1, 0)) AS ?partial)
          (SUM(IF(?least = 0 && ?vain > 0, 1, 0)) AS ?not) {
          SELECT ?programme ?item (MAX(?d) AS ?least) (MAX(?v) AS ?vain) {
        """
        + claims(items, sources)
        + "} GROUP BY ?programme ?item } GROUP BY ?programme";
  }

  /** Claims from both sides, with what is known of one end before and of the other after them. */
  private static String claims(String before, String after) {
    return """
    { %1$s %3$s %2$s } UNION { %1$s %4$s %2$s }
    """
        .formatted(
            before,
            after,
            side("annotatedSource", "annotatedTarget", "coverageOfObject", false),
            side("annotatedTarget", "annotatedSource", "useOfSubject", true));
  }

  private static String side(String source, String item, String degree, boolean turned) {
    StringBuilder defaults = new StringBuilder("0.0");
    for (var entry : DEGREES.entrySet()) {
      Predicate predicate = turned ? entry.getKey().inverse() : entry.getKey();
      defaults.insert(0, "IF(?p = skos:" + predicate.token() + ", " + entry.getValue() + ", ");
      defaults.append(")");
    }
    return """
    ?claim owl:%s ?source ; owl:%s ?item ; owl:annotatedProperty ?p ; dm:mappingState ?state .
    FILTER (?state IN (dm:Accepted, dm:NoMatch))
    OPTIONAL { ?claim dm:%s ?stated }
    BIND (IF(?state = dm:Accepted, COALESCE(?stated, %s), 0.0) AS ?d)
    BIND (IF(?state = dm:NoMatch, 1, 0) AS ?v)
    """
        .formatted(source, item, degree, defaults);
  }
}
