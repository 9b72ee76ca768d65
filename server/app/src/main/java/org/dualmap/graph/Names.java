package org.dualmap.graph;

/** IRIs that the server itself needs to know. The vocabulary explains each. */
public final class Names {
  public static final String ONTOLOGY = "https://w3id.org/dualmap/ontology";
  public static final String DM = ONTOLOGY + "#";

  /** Every thing of the demo data and of the shipped plugins starts so. */
  public static final String IDS = "https://w3id.org/dualmap/id/";

  /** Every named graph that the server makes starts so. */
  public static final String GRAPHS = "https://w3id.org/dualmap/graph/";

  /** Holds the vocabulary of this version. */
  public static final String VOCABULARY = GRAPHS + "vocabulary";

  /** Describes every other named graph: title, licence, version, digest. */
  public static final String CATALOGUE = GRAPHS + "catalogue";

  /** Where statements go that an update adds without naming a graph. */
  public static final String EDITS = GRAPHS + "edits";

  /** Holds proposals and decisions of recognition, and explanations that were kept. */
  public static final String RECOGNITION = GRAPHS + "recognition";

  public static final String ELM = "http://data.europa.eu/snb/model/elm/";
  public static final String ESCO = "http://data.europa.eu/esco/model#";
  public static final String SSSOM = "https://w3id.org/sssom/";
  public static final String SEMAPV = "https://w3id.org/semapv/vocab/";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String DCT = "http://purl.org/dc/terms/";
  public static final String PAV = "http://purl.org/pav/";
  public static final String OWL = "http://www.w3.org/2002/07/owl#";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String ORG = "http://www.w3.org/ns/org#";
  public static final String FOAF = "http://xmlns.com/foaf/0.1/";
  public static final String SCHEMA = "https://schema.org/";

  private Names() {}

  /** The named graph of a plugin's data. */
  public static String pluginGraph(String pluginId) {
    return GRAPHS + "plugin/" + pluginId;
  }

  /** The named graph of an imported source. */
  public static String importGraph(String source) {
    return GRAPHS + "import/" + source;
  }
}
