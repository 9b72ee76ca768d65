package org.dualmap.golden;

import org.jspecify.annotations.Nullable;

/** Statements as Turtle. What is null is not said. */
final class Turtle {
  private static final String PREFIXES =
      """
      @prefix dct:    <http://purl.org/dc/terms/> .
      @prefix dm:     <https://w3id.org/dualmap/ontology#> .
      @prefix elm:    <http://data.europa.eu/snb/model/elm/> .
      @prefix esco:   <http://data.europa.eu/esco/model#> .
      @prefix foaf:   <http://xmlns.com/foaf/0.1/> .
      @prefix owl:    <http://www.w3.org/2002/07/owl#> .
      @prefix pav:    <http://purl.org/pav/> .
      @prefix rdfs:   <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <https://schema.org/> .
      @prefix semapv: <https://w3id.org/semapv/vocab/> .
      @prefix skos:   <http://www.w3.org/2004/02/skos/core#> .
      @prefix sssom:  <https://w3id.org/sssom/> .
      @prefix xsd:    <http://www.w3.org/2001/XMLSchema#> .
      """;

  private final StringBuilder text = new StringBuilder(PREFIXES);

  /** A thing of a class, with a name in the three languages, marked as invented. */
  Turtle thing(String iri, String type, String label) {
    put(iri, "a", type);
    String quoted = quoted(label);
    put(iri, "skos:prefLabel", quoted + "@kk , " + quoted + "@ru , " + quoted + "@en");
    return put(iri, "dm:provenance", "dm:Illustrative");
  }

  Turtle link(String iri, String property, String to) {
    return put(iri, property, "<" + to + ">");
  }

  Turtle text(String iri, String property, @Nullable String value) {
    return value == null ? this : put(iri, property, quoted(value));
  }

  Turtle day(String iri, String property, @Nullable String value) {
    return value == null ? this : put(iri, property, quoted(value) + "^^xsd:date");
  }

  Turtle whole(String iri, String property, @Nullable String value) {
    return value == null ? this : put(iri, property, value);
  }

  Turtle decimal(String iri, String property, @Nullable String value) {
    return value == null ? this : put(iri, property, quoted(value) + "^^xsd:decimal");
  }

  /** Any statement, its value written as Turtle has it. */
  Turtle put(String iri, String property, String value) {
    text.append('<').append(iri).append("> ").append(property);
    text.append(' ').append(value).append(" .\n");
    return this;
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
