package org.dualmap.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** What the endpoint can do, by SPARQL 1.1 Service Description: the answer to a bare GET. */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<Lang> OFFERED =
      List.of(Lang.TURTLE, Lang.JSONLD, Lang.RDFXML, Lang.NTRIPLES);

  private ServiceDescription() {}

  /** The format that the caller likes best; Turtle where the caller does not care. */
  static Lang format(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    if (accept == null) {
      return Lang.TURTLE;
    }
    AcceptList offered =
        AcceptList.create(
            OFFERED.stream()
                .map(lang -> lang.getContentType().getContentTypeStr())
                .toArray(String[]::new));
    MediaType chosen = AcceptList.match(new AcceptList(accept), offered);
    Lang lang = chosen == null ? null : RDFLanguages.contentTypeToLang(chosen.getContentTypeStr());
    return lang == null ? Lang.TURTLE : lang;
  }

  /**
   * The description.
   *
   * @param endpoint the address of the SPARQL endpoint
   */
  static String of(String endpoint, DatasetGraph dataset, Lang format) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD).setNsPrefix("void", VOID.NS).setNsPrefix("formats", FORMATS);
    Resource service = model.createResource(endpoint + "#service");
    service
        .addProperty(RDF.type, sd("Service"))
        .addProperty(property("endpoint"), model.createResource(endpoint))
        .addProperty(property("supportedLanguage"), sd("SPARQL11Query"))
        .addProperty(property("feature"), sd("UnionDefaultGraph"));
    for (String name :
        List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD")) {
      service.addProperty(property("resultFormat"), model.createResource(FORMATS + name));
    }
    Resource described = model.createResource(endpoint + "#dataset");
    service.addProperty(property("defaultDataset"), described);
    described.addProperty(RDF.type, sd("Dataset"));
    described.addProperty(
        property("defaultGraph"), model.createResource().addProperty(RDF.type, sd("Graph")));
    dataset
        .listGraphNodes()
        .forEachRemaining(
            graph ->
                described.addProperty(
                    property("namedGraph"),
                    model
                        .createResource()
                        .addProperty(RDF.type, sd("NamedGraph"))
                        .addProperty(property("name"), model.createResource(graph.getURI()))));
    return RDFWriter.source(model).lang(format).asString();
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(SD, name);
  }

  private static Resource sd(String name) {
    return ResourceFactory.createResource(SD + name);
  }
}
