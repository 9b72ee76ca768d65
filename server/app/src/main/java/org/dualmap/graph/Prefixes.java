package org.dualmap.graph;

import java.util.Map;
import java.util.TreeMap;

/** The prefixes that the server writes with and offers to every query. */
public final class Prefixes {
  private static final Map<String, String> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("dm", Names.DM),
              Map.entry("elm", Names.ELM),
              Map.entry("esco", Names.ESCO),
              Map.entry("sssom", Names.SSSOM),
              Map.entry("semapv", Names.SEMAPV),
              Map.entry("skos", Names.SKOS),
              Map.entry("dct", Names.DCT),
              Map.entry("pav", Names.PAV),
              Map.entry("owl", Names.OWL),
              Map.entry("rdfs", Names.RDFS),
              Map.entry("rdf", Names.RDF),
              Map.entry("xsd", Names.XSD),
              Map.entry("prov", Names.PROV),
              Map.entry("org", Names.ORG),
              Map.entry("foaf", Names.FOAF),
              Map.entry("schema", Names.SCHEMA)));

  private Prefixes() {}

  /** Prefix to namespace, sorted by prefix; a copy. */
  public static Map<String, String> all() {
    return new TreeMap<>(ALL);
  }

  /** The prefixes as the head of a SPARQL query. */
  public static String forSparql() {
    StringBuilder text = new StringBuilder();
    ALL.forEach(
        (prefix, iri) ->
            text.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
    return text.toString();
  }
}
