package org.dualmap.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats in which a named graph can be fetched whole. */
enum DumpFormat {
  TURTLE("ttl", "text/turtle", true),
  N_QUADS("nq", "application/n-quads", true),
  N_TRIPLES("nt", "application/n-triples", true),
  TRIG("trig", "application/trig", true),
  JSON_LD("jsonld", "application/ld+json", false),
  RDF_XML("rdf", "application/rdf+xml", false);

  private final String ending;
  private final String mediaType;
  private final boolean streamed;

  DumpFormat(String ending, String mediaType, boolean streamed) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.streamed = streamed;
  }

  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }

  /** Whether it is written statement by statement, so that its size costs no memory. */
  boolean streamed() {
    return streamed;
  }

  static Optional<DumpFormat> ofEnding(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
  }

  static Optional<DumpFormat> ofMediaType(String type) {
    return Arrays.stream(values()).filter(format -> format.mediaType.equals(type)).findFirst();
  }

  static List<String> endings() {
    return Arrays.stream(values()).map(DumpFormat::ending).toList();
  }
}
