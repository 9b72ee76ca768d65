package org.dualmap.bench;

import java.util.Map;
import org.dualmap.graph.Prefixes;
import org.dualmap.mapping.Predicate;

/**
 * Coverage in SPARQL, by the plain rule set: by claims about the very item, written from either
 * side, modules included; and by what follows through skills. What follows from parts and wholes is
 * left out.
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

  /**
   * The items of a standard that one programme covers through skills: the programme claims a skill,
   * or one below it, that an item is linked to. Each source counts by its best way.
   */
  static String pairThroughSkills(CoverageClient.Pair pair) {
    return Prefixes.forSparql()
        + "SELECT ?item (MAX(?best) AS ?least) (SUM(?best) AS ?sum) {"
        + "SELECT ?item ?source (MAX(?product) AS ?best) {"
        + "?source dct:isPartOf+ <%s> . ".formatted(pair.programme())
        + throughSkills(accepted("source", "below", "1"), accepted("skill", "item", "2"))
        + "?item dct:isPartOf+ <%s> . ".formatted(pair.standard())
        + "} GROUP BY ?item ?source } GROUP BY ?item";
  }

  /** The same for one standard and every programme that reaches it so. */
  static String allThroughSkills(String standard) {
    return Prefixes.forSparql()
        + "SELECT ?programme ?item (MAX(?best) AS ?least) (SUM(?best) AS ?sum) {"
        + "SELECT ?programme ?item ?source (MAX(?product) AS ?best) {"
        + "?item dct:isPartOf+ <%s> . ".formatted(standard)
        + throughSkills(accepted("skill", "item", "2"), accepted("source", "below", "1"))
        + "?source dct:isPartOf+ ?programme . ?programme a dm:Programme . "
        + "} GROUP BY ?programme ?item ?source } GROUP BY ?programme ?item";
  }

  private static String throughSkills(String first, String then) {
    return """
    %s ?below skos:broader* ?skill . %s
    BIND (?d1 * ?d2 * IF(?below = ?skill, 1.0, 0.5) AS ?product)
    FILTER (?product > 0 && STRSTARTS(STR(?below), "http://data.europa.eu/esco/skill/"))
    """
        .formatted(first, then);
  }

  /** An accepted claim from one thing on another, written from either side. */
  private static String accepted(String source, String item, String n) {
    return "{ "
        + accepted("annotatedSource", source, "annotatedTarget", item, "coverageOfObject", n, false)
        + " } UNION { "
        + accepted("annotatedTarget", source, "annotatedSource", item, "useOfSubject", n, true)
        + " }";
  }

  private static String accepted(
      String from, String source, String to, String item, String degree, String n, boolean turned) {
    return """
    ?claim%7$s owl:%1$s ?%2$s ; owl:%3$s ?%4$s ; owl:annotatedProperty ?p%7$s ;
      dm:mappingState dm:Accepted .
    OPTIONAL { ?claim%7$s dm:%5$s ?stated%7$s }
    BIND (COALESCE(?stated%7$s, %6$s) AS ?d%7$s)
    """
        .formatted(from, source, to, item, degree, defaults("?p" + n, turned), n);
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
    return """
    ?claim owl:%s ?source ; owl:%s ?item ; owl:annotatedProperty ?p ; dm:mappingState ?state .
    FILTER (?state IN (dm:Accepted, dm:NoMatch))
    OPTIONAL { ?claim dm:%s ?stated }
    BIND (IF(?state = dm:Accepted, COALESCE(?stated, %s), 0.0) AS ?d)
    BIND (IF(?state = dm:NoMatch, 1, 0) AS ?v)
    """
        .formatted(source, item, degree, defaults("?p", turned));
  }

  /** The degree of a claim that states none. */
  private static String defaults(String variable, boolean turned) {
    StringBuilder defaults = new StringBuilder("0.0");
    for (var entry : DEGREES.entrySet()) {
      Predicate predicate = turned ? entry.getKey().inverse() : entry.getKey();
      defaults.insert(
          0, "IF(%s = skos:%s, %s, ".formatted(variable, predicate.token(), entry.getValue()));
      defaults.append(")");
    }
    return defaults.toString();
  }
}
