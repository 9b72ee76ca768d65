package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With its defaults, the server reads nothing from the web and no file for a caller. */
@TestInstance(Lifecycle.PER_CLASS)
class OutsideReachTest {
  private static final String SECRET = "s3cret-of-the-machine";

  private LocalWeb web;
  private TestServer server;
  private Path secretFile;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    secretFile =
        Files.writeString(folder.resolve("secret.ttl"), "<urn:x:a> <urn:x:b> \"" + SECRET + "\" .");
    web = new LocalWeb();
    server = TestServer.start(folder.resolve("data"), folder.resolve("none"));
  }

  @AfterAll
  void stop() {
    server.close();
    web.close();
  }

  private String filled(String text) {
    return text.replace("WEB", web.address("")).replace("FILE", secretFile.toUri().toString());
  }

  private void refused(HttpResponse<String> response) {
    Answer.problem(response, 403, "switched-off");
    assertThat(web.requests()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <WEB/sparql> { ?x ?y ?z } }",
        "SELECT * { SERVICE SILENT <WEB/sparql> { ?x ?y ?z } }",
        "SELECT * { { SELECT * { SERVICE <WEB/sparql> { ?x ?y ?z } } } }",
        "SELECT * { OPTIONAL { SERVICE <WEB/sparql> { ?x ?y ?z } } }",
        "SELECT * { ?a ?b ?c MINUS { SERVICE <WEB/sparql> { ?x ?y ?z } } }",
        "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <WEB/sparql> { ?x ?y ?z } } }",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { SERVICE SILENT <WEB/sparql> { ?x ?y ?z } } }",
        "SELECT (EXISTS { SERVICE <WEB/sparql> { ?x ?y ?z } } AS ?e) {}",
        "SELECT * { BIND(EXISTS { SERVICE <WEB/sparql> { ?x ?y ?z } } AS ?e) }",
        "SELECT ?a { ?a ?b ?c } ORDER BY EXISTS { SERVICE <WEB/sparql> { ?x ?y ?z } }",
        "SELECT ?a { ?a ?b ?c } GROUP BY ?a HAVING (EXISTS { SERVICE <WEB/sparql> { ?x ?y ?z } })",
        "ASK { BIND(<WEB/sparql> AS ?s) SERVICE ?s { ?x ?y ?z } }",
        "CONSTRUCT { ?x ?y ?z } WHERE { SERVICE <WEB/sparql> { ?x ?y ?z } }",
        "DESCRIBE ?x { SERVICE <WEB/sparql> { ?x ?y ?z } }"
      })
  void serviceIsRefusedWhereverItStands(String query) {
    refused(server.query(filled(query), "*/*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <WEB/data.ttl> { ?x ?y ?z }",
        "SELECT * FROM NAMED <WEB/data.ttl> { GRAPH ?g { ?x ?y ?z } }",
        "CONSTRUCT { ?x ?y ?z } FROM <WEB/data.ttl> WHERE { ?x ?y ?z }",
        "SELECT * FROM <FILE> { ?x ?y ?z }",
        "ASK FROM NAMED <FILE> { GRAPH ?g { ?x ?y ?z } }"
      })
  void fromTheWebOrAFileIsRefused(String query) {
    refused(server.query(filled(query), "*/*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"default-graph-uri", "named-graph-uri"})
  void graphsOfTheProtocolAreRefusedToo(String parameter) {
    String query = "/sparql?query=" + TestServer.encode("SELECT * { ?x ?y ?z }");

    for (String graph : new String[] {web.address("/data.ttl"), secretFile.toUri().toString()}) {
      refused(server.get(query + "&" + parameter + "=" + TestServer.encode(graph)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD <WEB/data.ttl>",
        "LOAD SILENT <WEB/data.ttl>",
        "LOAD <FILE> INTO GRAPH <urn:x:loaded>",
        "INSERT DATA { <urn:x:a> <urn:x:b> 1 } ; LOAD SILENT <WEB/data.ttl>",
        "INSERT { <urn:x:a> <urn:x:b> ?x } WHERE { SERVICE <WEB/sparql> { ?x ?y ?z } }",
        "INSERT { <urn:x:a> <urn:x:b> 1 } WHERE { { SELECT * { SERVICE SILENT <WEB/sparql> { ?x ?y ?z } } } }",
        "DELETE { ?a ?b ?c } WHERE { ?a ?b ?c FILTER EXISTS { SERVICE <WEB/sparql> { ?x ?y ?z } } }"
      })
  void loadAndServiceInAnUpdateAreRefusedAndNothingIsStored(String update) {
    long before = server.server().store().sequence();

    refused(server.update(filled(update)));

    assertThat(server.server().store().sequence()).isEqualTo(before);
  }

  @Test
  void usingAWebAddressInAnUpdateFetchesNothing() {
    server.update(
        filled("INSERT { <urn:x:u> <urn:x:b> ?z } USING <WEB/data.ttl> WHERE { ?x ?y ?z }"));

    assertThat(web.requests()).isZero();
    assertThat(server.query("ASK { <urn:x:u> ?p ?o }", "text/csv").body()).contains("false");
  }

  private HttpResponse<String> put(String type, String body) {
    return server.send(
        server
            .request(
                "/sparql/data?graph=" + TestServer.encode("https://example.org/g"),
                "Authorization",
                "Bearer " + server.administratorToken(),
                "Content-Type",
                type)
            .PUT(BodyPublishers.ofString(body)));
  }

  @Test
  void aRemoteContextOfJsonLdIsNeverFetched() {
    String document = "{\"@context\":\"WEB/context.jsonld\",\"@id\":\"urn:x:a\",\"name\":\"n\"}";

    var problem = Answer.problem(put("application/ld+json", filled(document)), 400, "bad-content");

    assertThat(problem.path("detail").asText()).contains("dualmap.sparql.allowed-contexts");
    assertThat(web.requests()).isZero();
  }

  @Test
  void aContextInsideTheDocumentWorks() {
    String document =
        "{\"@context\":{\"name\":\"urn:x:name\"},\"@id\":\"urn:x:ld\",\"name\":\"inside\"}";

    assertThat(put("application/ld+json", document).statusCode()).isBetween(200, 201);

    assertThat(server.query("ASK { <urn:x:ld> <urn:x:name> \"inside\" }", "text/csv").body())
        .contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"FILE\">]>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"WEB/data.ttl\">]>",
        "<!DOCTYPE r SYSTEM \"WEB/entity.dtd\">",
        "<!DOCTYPE r [<!ENTITY % d SYSTEM \"WEB/entity.dtd\"> %d;]>"
      })
  void anExternalEntityOfXmlIsNeverRead(String doctype) {
    String document =
        "<?xml version=\"1.0\"?>"
            + doctype
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            + "<rdf:Description rdf:about=\"urn:x:xml\"><p xmlns=\"urn:x:\">&x;</p>"
            + "</rdf:Description></rdf:RDF>";

    HttpResponse<String> response = put("application/rdf+xml", filled(document));

    assertThat(response.body()).doesNotContain(SECRET, "from the web");
    assertThat(web.requests()).isZero();
    assertThat(server.query("SELECT ?o { <urn:x:xml> ?p ?o }", "text/csv").body())
        .doesNotContain(SECRET, "from the web");
  }
}
