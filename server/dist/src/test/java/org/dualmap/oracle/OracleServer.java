package org.dualmap.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.io.FileUtils;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One server with the demo data, and made data besides, for all tests of this package; nobody
 * writes to it. Coverage by SPARQL is computed once for each day.
 */
final class OracleServer implements ParameterResolver {

  /** The running server. */
  static final class Demo implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final TestServer server;
    private final List<Thing> things;
    private final Map<String, CoverageBySparql> coverage = new HashMap<>();

    Demo() {
      try {
        folder = Files.createTempDirectory("dualmap-oracle");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Path plugins = Path.of(System.getProperty("dualmap.folder")).resolve("plugins");
      server = TestServer.start(folder, plugins);
      HttpResponse<String> made =
          server.send(
              server
                  .request(
                      "/sparql/data?graph=https://example.org/oracle",
                      "Authorization",
                      "Bearer " + server.administratorToken(),
                      "Content-Type",
                      "text/turtle")
                  .PUT(BodyPublishers.ofString(OracleRdf.resource("made/hierarchy.ttl"))));
      assertThat(made.statusCode()).as(made.body()).isBetween(200, 204);
      things = Thing.all(server);
    }

    /** Coverage as of a day, an ISO date; empty for as it stands. */
    CoverageBySparql coverage(String day) {
      return coverage.computeIfAbsent(day, d -> new CoverageBySparql(new OracleRdf(server), d));
    }

    /** Every pair of a programme and a target that meets a condition. */
    List<Pair> pairs(Predicate<Pair> condition) {
      return things.stream()
          .filter(thing -> thing.kind().equals(Thing.PROGRAMME))
          .flatMap(programme -> things.stream().map(target -> new Pair(programme, target)))
          .filter(condition)
          .toList();
    }

    List<Thing> things() {
      return things;
    }

    HttpResponse<String> get(String address) {
      return server.get(address, "Accept", "application/json");
    }

    /** A good answer. */
    JsonNode json(String address) {
      HttpResponse<String> answer = get(address);
      assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(200);
      return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
      try {
        return JSON.readTree(answer.body());
      } catch (JsonProcessingException e) {
        throw new AssertionError(answer.body(), e);
      }
    }

    @Override
    public void close() {
      server.close();
      FileUtils.deleteQuietly(folder.toFile());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Demo.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OracleServer.class))
        .getOrComputeIfAbsent(Demo.class, type -> new Demo(), Demo.class);
  }
}
