package org.dualmap.sssom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;

/** Writes a set in one of its formats. */
final class SetWriterRdf {
  private SetWriterRdf() {}

  static byte[] write(MappingSet set, SetFormat format) {
    return switch (format) {
      case TSV -> SssomTsvWriter.write(set).getBytes(StandardCharsets.UTF_8);
      case JSON -> SssomJson.write(set);
      case TURTLE -> rdf(set, Lang.TURTLE);
      case JSON_LD -> rdf(set, Lang.JSONLD);
      case RDF_XML -> rdf(set, Lang.RDFXML);
      case N_TRIPLES -> rdf(set, Lang.NTRIPLES);
    };
  }

  private static byte[] rdf(MappingSet set, Lang language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(SetToGraphRdf.write(set)).lang(language).output(bytes);
    return bytes.toByteArray();
  }
}
