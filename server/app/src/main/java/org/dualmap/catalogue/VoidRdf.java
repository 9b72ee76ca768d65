package org.dualmap.catalogue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.dualmap.graph.Names;
import org.dualmap.graph.Prefixes;

/**
 * Describes the server's data by VoID (W3C note of 3 March 2011) and DCAT 3: the whole, each named
 * graph as a part, and how to get at them.
 */
final class VoidRdf {
  private static final String SPDX = "https://spdx.org/licenses/";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final Map<DumpFormat, String> FORMAT_NAMES =
      Map.of(
          DumpFormat.TURTLE, "Turtle",
          DumpFormat.N_QUADS, "N-Quads",
          DumpFormat.JSON_LD, "JSON-LD");

  private static final Property SERVES_DATASET =
      ResourceFactory.createProperty(DCAT.NS, "servesDataset");
  private static final Property VERSION = ResourceFactory.createProperty(DCAT.NS, "version");

  private final Model model = ModelFactory.createDefaultModel();
  private final URI base;

  private VoidRdf(URI base) {
    this.base = base;
    model.setNsPrefixes(Prefixes.all());
    model.setNsPrefix("void", VOID.NS);
    model.setNsPrefix("dcat", DCAT.NS);
    model.setNsPrefix("formats", FORMATS);
  }

  /**
   * The description as Turtle.
   *
   * @param base where the server answers, ending in a slash
   */
  static byte[] turtle(URI base, List<GraphEntry> graphs) {
    return describe(base, graphs, Lang.TURTLE);
  }

  /** The same as JSON-LD. */
  static byte[] jsonLd(URI base, List<GraphEntry> graphs) {
    return describe(base, graphs, Lang.JSONLD);
  }

  private static byte[] describe(URI base, List<GraphEntry> graphs, Lang format) {
    VoidRdf description = new VoidRdf(base);
    description.whole(graphs);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, description.model, format);
    return out.toByteArray();
  }

  private void whole(List<GraphEntry> graphs) {
    Resource whole = model.createResource(at(".well-known/void#dataset"));
    whole.addProperty(RDF.type, VOID.Dataset).addProperty(RDF.type, DCAT.Catalog);
    title(
        whole,
        Map.of(
            "kk", "DualMap: құзыреттер мен оқу бағдарламаларының графы",
            "ru", "DualMap: граф компетенций и учебных программ",
            "en", "DualMap: graph of competencies and curricula"));
    Resource sparql = model.createResource(at("sparql"));
    whole
        .addProperty(VOID.sparqlEndpoint, sparql)
        .addProperty(VOID.uriSpace, "https://w3id.org/dualmap/id/")
        .addProperty(VOID.uriLookupEndpoint, model.createResource(at("api/resources?iri=")))
        .addLiteral(VOID.triples, graphs.stream().mapToLong(GraphEntry::statements).sum());
    for (String vocabulary :
        List.of(Names.DM, Names.ELM, Names.ESCO, Names.SKOS, Names.SSSOM, Names.DCT, Names.PROV)) {
      whole.addProperty(VOID.vocabulary, model.createResource(vocabulary));
    }
    Resource service = model.createResource(at(".well-known/void#sparql"));
    service
        .addProperty(RDF.type, DCAT.DataService)
        .addProperty(DCAT.endpointURL, sparql)
        .addProperty(
            DCTerms.conformsTo, model.createResource("http://www.w3.org/TR/sparql11-protocol/"))
        .addProperty(SERVES_DATASET, whole);
    whole.addProperty(DCAT.service, service);
    for (GraphEntry graph : graphs) {
      part(whole, graph);
    }
  }

  private void part(Resource whole, GraphEntry entry) {
    Resource part = model.createResource(entry.iri());
    whole.addProperty(VOID.subset, part).addProperty(DCAT.dataset, part);
    part.addProperty(RDF.type, VOID.Dataset)
        .addProperty(RDF.type, DCAT.Dataset)
        .addLiteral(VOID.triples, entry.statements());
    title(part, entry.title());
    if (entry.licence() != null) {
      part.addProperty(DCTerms.license, model.createResource(licence(entry.licence())));
    }
    if (entry.publisher() != null) {
      part.addProperty(DCTerms.publisher, entry.publisher());
    }
    if (entry.origin() != null) {
      part.addProperty(DCTerms.source, model.createResource(entry.origin()));
    }
    if (entry.version() != null) {
      part.addProperty(VERSION, entry.version());
    }
    FORMAT_NAMES.forEach((format, name) -> distribution(part, entry.iri(), format, name));
  }

  private void distribution(Resource part, String graph, DumpFormat format, String name) {
    Resource file =
        model.createResource(
            at(
                "api/graphs/dump?iri=%s&format=%s"
                    .formatted(URLEncoder.encode(graph, StandardCharsets.UTF_8), format.ending())));
    part.addProperty(VOID.dataDump, file);
    Resource distribution = model.createResource(file.getURI() + "#distribution");
    part.addProperty(DCAT.distribution, distribution);
    distribution
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCAT.downloadURL, file)
        .addProperty(DCAT.mediaType, format.mediaType())
        .addProperty(DCTerms.format, model.createResource(FORMATS + name));
  }

  private static void title(Resource of, Map<String, String> title) {
    title.forEach((language, text) -> of.addProperty(DCTerms.title, text, language));
  }

  private static String licence(String name) {
    return name.contains(":") ? name : SPDX + name;
  }

  private String at(String path) {
    return base.resolve("/" + path).toString();
  }
}
