package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What reaches out of the graph is a setting each. */
@TestInstance(Lifecycle.PER_CLASS)
class OutsideReachAllowedTest {
  private Path folder;
  private LocalWeb web;
  private TestServer server;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    web = new LocalWeb();
    server =
        TestServer.start(
            folder.resolve("data"),
            folder.resolve("none"),
            Map.of(
                "dualmap.sparql.allow-service", "true",
                "dualmap.sparql.allow-load", "true",
                "dualmap.sparql.allow-remote-from", "true",
                "dualmap.sparql.allowed-contexts", web.address("/context.jsonld")));
  }

  @AfterAll
  void stop() {
    server.close();
    web.close();
  }

  @Test
  void serviceIsAllowedByItsSetting() {
    String query = "SELECT ?x { SERVICE <%s> { ?x ?y ?z } }".formatted(web.address("/sparql"));

    assertThat(server.query(query, "text/csv").body()).contains("from the web");
  }

  @Test
  void fromTheWebIsAllowedByItsSetting() {
    String query = "SELECT ?z FROM <%s> { ?x ?y ?z }".formatted(web.address("/data.ttl"));

    assertThat(server.query(query, "text/csv").body()).contains("from the web");
    String byProtocol =
        "/sparql?query="
            + TestServer.encode("SELECT ?z { ?x ?y ?z }")
            + "&default-graph-uri="
            + TestServer.encode(web.address("/data.ttl"));
    assertThat(server.get(byProtocol, "Accept", "text/csv").body().lines())
        .containsExactly("z", "from the web");
  }

  @Test
  void aFileIsAllowedByTheSameSetting() throws IOException {
    Path file = Files.writeString(folder.resolve("f.ttl"), "<urn:x:a> <urn:x:b> \"from a file\" .");

    assertThat(
            server.query("SELECT ?z FROM <" + file.toUri() + "> { ?x ?y ?z }", "text/csv").body())
        .contains("from a file");
  }

  @Test
  void loadIsAllowedByItsSetting() {
    String update =
        "LOAD <%s> INTO GRAPH <https://example.org/loaded>".formatted(web.address("/data.ttl"));

    assertThat(server.update(update).statusCode()).isBetween(200, 204);

    String ask = "ASK { GRAPH <https://example.org/loaded> { ?s ?p \"from the web\" } }";
    assertThat(server.query(ask, "text/csv").body()).contains("true");
  }

  @Test
  void aListedContextIsFetchedAndNoOther() {
    String listed =
        "{\"@context\":\"%s\",\"@id\":\"urn:x:a\",\"name\":\"n\"}"
            .formatted(web.address("/context.jsonld"));

    assertThat(put(listed).statusCode()).isBetween(200, 201);
    int before = web.requests();
    Answer.problem(put(listed.replace("/context", "/other")), 400, "bad-content");

    assertThat(web.requests()).isEqualTo(before);
    assertThat(server.query("ASK { ?s <https://example.org/name> \"n\" }", "text/csv").body())
        .contains("true");
  }

  private HttpResponse<String> put(String body) {
    return server.send(
        server
            .request(
                "/sparql/data?graph=" + TestServer.encode("https://example.org/g"),
                "Authorization",
                "Bearer " + server.administratorToken(),
                "Content-Type",
                "application/ld+json")
            .PUT(BodyPublishers.ofString(body)));
  }
}
