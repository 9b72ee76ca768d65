package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data describes itself, and its identifiers lead somewhere. */
@ExtendWith(DemoServer.class)
class LinkedDataTest {
  private static final String PROGRAMME = "https://w3id.org/dualmap/id/programme/ict/vet";
  private static final String GRAPH = "https://w3id.org/dualmap/graph/plugin/field-ict";

  private final TestServer server;

  LinkedDataTest(TestServer server) {
    this.server = server;
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  private static Graph graph(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    Lang lang = RDFLanguages.contentTypeToLang(type(response));
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .base("http://base.example/")
        .parse(graph);
    return graph;
  }

  private JsonNode graphs() {
    return Answer.json(server.get("/api/graphs", "Accept", "application/json"));
  }

  @Test
  void everyGraphOfAPluginSaysItsLicencePublisherVersionAndSize() {
    List<JsonNode> plugins = new java.util.ArrayList<>();
    graphs().forEach(g -> plugins.add(g));
    plugins.removeIf(g -> !g.path("kind").asText().equals("plugin"));

    assertThat(plugins).hasSizeGreaterThanOrEqualTo(5);
    for (JsonNode entry : plugins) {
      assertThat(entry.path("licence").asText()).isNotBlank();
      assertThat(entry.path("publisher").asText()).isNotBlank();
      assertThat(entry.path("version").asText()).isNotBlank();
      assertThat(entry.path("title").size()).isEqualTo(3);
      assertThat(entry.path("statements").asLong())
          .isEqualTo(statements(entry.path("iri").asText()));
    }
  }

  private long statements(String graph) {
    String count = "SELECT (COUNT(*) AS ?n) { GRAPH <%s> { ?s ?p ?o } }".formatted(graph);
    return Long.parseLong(server.query(count, "text/csv").body().lines().toList().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nq", "nt", "trig", "jsonld", "rdf"})
  void aGraphComesWholeInEveryFormat(String format) {
    HttpResponse<String> dump =
        server.get("/api/graphs/dump?format=" + format + "&iri=" + TestServer.encode(GRAPH));
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.create()
        .source(new ByteArrayInputStream(dump.body().getBytes(StandardCharsets.UTF_8)))
        .lang(RDFLanguages.contentTypeToLang(type(dump)))
        .parse(read);
    long named = read.getGraph(NodeFactory.createURI(GRAPH)).size();
    long plain = read.getDefaultGraph().size();

    assertThat(named + plain).isEqualTo(statements(GRAPH));
  }

  @Test
  void theHeaderChoosesTheFormatOfADump() {
    String address = "/api/graphs/dump?iri=" + TestServer.encode(GRAPH);

    assertThat(type(server.get(address))).isEqualTo("text/turtle");
    assertThat(type(server.get(address, "Accept", "application/ld+json")))
        .isEqualTo("application/ld+json");
    assertThat(type(server.get(address, "Accept", "application/n-quads;q=0.9, text/html")))
        .isEqualTo("application/n-quads");
  }

  @Test
  void aWrongDumpIsExplained() {
    Answer.problem(server.get("/api/graphs/dump"), 400, "bad-parameter");
    Answer.problem(server.get("/api/graphs/dump?iri=urn:x:none"), 404, "not-found");
    Answer.problem(
        server.get("/api/graphs/dump?format=pdf&iri=" + TestServer.encode(GRAPH)),
        400,
        "bad-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/ld+json"})
  void theDescriptionNamesEveryGraphWithLicenceSizeAndFiles(String accept) {
    Graph description = graph(server.get("/.well-known/void", "Accept", accept));

    for (JsonNode entry : graphs()) {
      var node = NodeFactory.createURI(entry.path("iri").asText());
      assertThat(description.contains(null, VOID.subset.asNode(), node)).isTrue();
      assertThat(description.contains(node, VOID.triples.asNode(), null)).isTrue();
      assertThat(description.contains(node, DCTerms.license.asNode(), null))
          .isEqualTo(entry.has("licence"));
      assertThat(description.find(node, VOID.dataDump.asNode(), null).toList()).hasSize(3);
    }
    String dump =
        description
            .find(NodeFactory.createURI(GRAPH), VOID.dataDump.asNode(), null)
            .next()
            .getObject()
            .getURI();
    assertThat(server.get(dump.replaceFirst("^http://[^/]+", "")).statusCode()).isEqualTo(200);
    assertThat(description.contains(null, DCAT.endpointURL.asNode(), endpoint())).isTrue();
  }

  private org.apache.jena.graph.Node endpoint() {
    return NodeFactory.createURI(server.uri("/sparql").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/rdf+xml", "application/ld+json", "*/*"})
  void theEndpointDescribesItself(String accept) {
    Graph description = graph(server.get("/sparql", "Accept", accept));
    String sd = "http://www.w3.org/ns/sparql-service-description#";

    assertThat(description.contains(null, NodeFactory.createURI(sd + "endpoint"), endpoint()))
        .isTrue();
    assertThat(
            description.contains(
                null, NodeFactory.createURI(sd + "name"), NodeFactory.createURI(GRAPH)))
        .isTrue();
  }

  @Test
  void anIdentifierLeadsToWhatIsKnownOfIt() {
    HttpResponse<String> answer = server.get("/id/programme/ict/vet", "Accept", "text/turtle");

    assertThat(answer.statusCode()).isEqualTo(303);
    String location = answer.headers().firstValue("Location").orElse("");
    assertThat(location).endsWith("/api/resources?iri=" + TestServer.encode(PROGRAMME));
    assertThat(server.get(location.replaceFirst("^http://[^/]+", "")).body())
        .contains("dm:Programme");
    assertThat(server.get("/graph/plugin/field-ict").statusCode()).isEqualTo(303);
  }

  @Test
  void thePrefixesAreServedForJsonLdTurtleAndSparql() {
    JsonNode context = Answer.json(server.get("/api/prefixes")).path("@context");
    assertThat(context.path("dm").asText()).isEqualTo("https://w3id.org/dualmap/ontology#");
    assertThat(server.get("/api/prefixes", "Accept", "text/turtle").body())
        .contains("@prefix dm: <https://w3id.org/dualmap/ontology#> .");
    String head = server.get("/api/prefixes", "Accept", "application/sparql-query").body();
    assertThat(server.query(head + "ASK { ?s a dm:Programme }", "text/csv").statusCode())
        .isEqualTo(200);
  }
}
