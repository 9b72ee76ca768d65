package org.dualmap.sssom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats in which a set goes out. */
enum SetFormat {
  TSV("tsv", "text/tab-separated-values", ".sssom.tsv"),
  JSON("json", "application/json", ".sssom.json"),
  TURTLE("ttl", "text/turtle", ".sssom.ttl"),
  JSON_LD("jsonld", "application/ld+json", ".sssom.jsonld"),
  RDF_XML("rdf", "application/rdf+xml", ".sssom.rdf"),
  N_TRIPLES("nt", "application/n-triples", ".sssom.nt");

  private final String token;
  private final String mediaType;
  private final String ending;

  SetFormat(String token, String mediaType, String ending) {
    this.token = token;
    this.mediaType = mediaType;
    this.ending = ending;
  }

  String token() {
    return token;
  }

  String mediaType() {
    return mediaType;
  }

  /** The end of the name of a file. */
  String ending() {
    return ending;
  }

  static Optional<SetFormat> ofToken(String token) {
    return Arrays.stream(values()).filter(format -> format.token.equals(token)).findFirst();
  }

  static Optional<SetFormat> ofMediaType(String type) {
    return Arrays.stream(values()).filter(format -> format.mediaType.equals(type)).findFirst();
  }

  static List<String> tokens() {
    return Arrays.stream(values()).map(SetFormat::token).toList();
  }
}
