package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dualmap.dist.MappingServer.etag;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide about a plugin's claims outlives restarts and new versions of the plugin. */
class PluginClaimsTest {
  private static final String CLAIMS =
      """
      @prefix dm: <https://w3id.org/dualmap/ontology#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix sssom: <https://w3id.org/sssom/> .
      <https://w3id.org/dualmap/id/mapping/test/%1$s> a sssom:Mapping ;
        owl:annotatedSource <https://example.org/a> ;
        owl:annotatedProperty skos:closeMatch ;
        owl:annotatedTarget <https://example.org/%1$s> ;
        sssom:mapping_justification <https://w3id.org/semapv/vocab/ManualMappingCuration> ;
        dm:coverageOfObject %2$s ;
        dm:mappingState dm:Suggested .
      """;

  @Test
  void aReviewAndAWithdrawalSurviveANewVersionAndTheRestIsReplaced(@TempDir Path folder)
      throws Exception {
    Path data = folder.resolve("data");
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    plugin("1.0.0", "0.1", plugins);
    try (MappingServer first = MappingServer.start(data, plugins, Map.of())) {
      assertThat(claim(first, "reviewed").path("set").asText()).isEqualTo("plugin/claims");
      HttpResponse<String> read = first.server().get("/api/mappings/test/reviewed");
      assertThat(first.review("marat", "test/reviewed", etag(read), "accepted").statusCode())
          .isEqualTo(200);
      read = first.server().get("/api/mappings/test/withdrawn");
      first.send("aigul", "DELETE", "/api/mappings/test/withdrawn", etag(read), "");
    }
    assertThatPeopleWon(data, plugins, "0.1");
    plugin("1.1.0", "0.7", plugins);
    assertThatPeopleWon(data, plugins, "0.7");
  }

  private static void plugin(String version, String degree, Path folder) {
    StringBuilder claims = new StringBuilder();
    for (String name : new String[] {"reviewed", "withdrawn", "untouched"}) {
      claims.append(CLAIMS.formatted(name, degree));
    }
    new PluginFile("claims")
        .with("version", version)
        .file("data/field.ttl", claims.toString())
        .write(folder);
  }

  private static void assertThatPeopleWon(Path data, Path plugins, String untouched) {
    try (MappingServer server = MappingServer.start(data, plugins, Map.of())) {
      assertThat(server.get("/api/mappings").path("total").asInt()).isEqualTo(2);
      JsonNode reviewed = claim(server, "reviewed");
      assertThat(reviewed.path("state").asText()).isEqualTo("accepted");
      assertThat(reviewed.path("coverageOfObject").asText()).isEqualTo("0.1");
      assertThat(reviewed.path("set").asText()).isEqualTo("plugin/claims");
      assertThat(claim(server, "withdrawn").path("state").asText()).isEqualTo("withdrawn");
      assertThat(claim(server, "untouched").path("coverageOfObject").asText()).isEqualTo(untouched);
    }
  }

  private static JsonNode claim(MappingServer server, String name) {
    return server.get("/api/mappings/test/" + name);
  }
}
