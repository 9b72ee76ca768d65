package org.dualmap.sssom;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dualmap.graph.Names;

/** The prefixes of a set, and what they make of IRIs. Not safe for many threads. */
final class Curies {
  /** Every set has these; they need no declaration. */
  static final Map<String, String> BUILT_IN =
      Map.of(
          "owl", Names.OWL,
          "rdf", Names.RDF,
          "rdfs", Names.RDFS,
          "semapv", Names.SEMAPV,
          "skos", Names.SKOS,
          "sssom", Names.SSSOM,
          "xsd", Names.XSD,
          "linkml", "https://w3id.org/linkml/");

  /** For sets that declare none, as they were made here. */
  private static final Map<String, String> USUAL =
      Map.of(
          "dm",
          Names.DM,
          "dmid",
          Names.IDS,
          "dmgraph",
          Names.GRAPHS,
          "escoskill",
          "http://data.europa.eu/esco/skill/",
          "escooccupation",
          "http://data.europa.eu/esco/occupation/",
          "orcid",
          "https://orcid.org/");

  private final Map<String, String> declared = new TreeMap<>();

  /** The prefixes that the set declares, less the built-in ones. */
  Map<String, String> declared() {
    return declared;
  }

  void declare(String prefix, String namespace) {
    if (!BUILT_IN.containsKey(prefix)) {
      declared.put(prefix, namespace);
    }
  }

  /** The IRI that a CURIE stands for; empty where its prefix is not declared, or it is none. */
  Optional<String> expand(String curie) {
    int colon = curie.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String prefix = curie.substring(0, colon);
    String namespace = declared.getOrDefault(prefix, BUILT_IN.get(prefix));
    return Optional.ofNullable(namespace).map(ns -> ns + curie.substring(colon + 1));
  }

  /** The CURIE for an IRI, by the longest namespace; declares a prefix where none fits. */
  String contract(String iri) {
    return by(declared, iri)
        .or(() -> by(BUILT_IN, iri))
        .or(
            () -> {
              USUAL.entrySet().stream()
                  .filter(usual -> iri.startsWith(usual.getValue()))
                  .filter(usual -> !declared.containsKey(usual.getKey()))
                  .forEach(usual -> declare(usual.getKey(), usual.getValue()));
              return by(declared, iri);
            })
        .orElseGet(() -> declareFor(iri));
  }

  private static Optional<String> by(Map<String, String> prefixes, String iri) {
    return prefixes.entrySet().stream()
        .filter(entry -> iri.length() > entry.getValue().length())
        .filter(entry -> iri.startsWith(entry.getValue()))
        .max((a, b) -> Integer.compare(a.getValue().length(), b.getValue().length()))
        .map(entry -> entry.getKey() + ":" + iri.substring(entry.getValue().length()));
  }

  private String declareFor(String iri) {
    String rest = iri.replaceFirst("^(.*[/#:])", "");
    String namespace = iri.substring(0, iri.length() - rest.length());
    int number = 1;
    while (declared.containsKey("ns" + number)) {
      number++;
    }
    declare("ns" + number, namespace);
    return "ns" + number + ":" + rest;
  }
}
