package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.provider.CsvSource;

/** Writers of documents that throw, write without end, or call themselves what they must not. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileWritersTest {
  private static final String SOURCE =
      """
      package org.example.plugin;

      import java.util.Map;
      import org.dualmap.spi.*;

      public final class Writer implements ReportWriter {
        static final Map<String, String> TITLE = Map.of("kk", "К", "ru", "Р", "en", "E");

        public ReportFormat format() { return FORMAT; }

        public void write(Report report, java.io.OutputStream out) throws java.io.IOException {
          WRITE
        }
      }
      """;
  private static final String DEMAND = "/api/demand?lang=en&format=";

  private PluginServer server;
  private Path folder;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    server = PluginServer.start(temporary);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private HttpResponse<String> install(String id, String format, String write) {
    try {
      return server.install(
          CompiledPlugin.of(
                  Files.createTempDirectory(folder, "made"),
                  id,
                  "ReportWriter",
                  "Writer",
                  SOURCE.replace("WRITE", write).replace("FORMAT", format))
              .withoutFile("data/field.ttl")
              .with("data", "[]"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String format(String name) {
    return "new ReportFormat(\"%s\", TITLE, \"text/x-%s\", \"txt\")".formatted(name, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throws | out.write(1); throw new IllegalStateException(\"by design\"); | by design",
        "cannot | throw new java.io.IOException(\"no ink\"); | no ink",
        "endless | byte[] more = new byte[1 << 20]; while (true) out.write(more); | 50,000,000 bytes",
        "recurses | write(report, out); | failed"
      })
  void aWriterThatFailsIsAFaultOfItsPluginAndNobodyGetsHalfADocument(
      String name, String write, String words) {
    assertThat(install("writer-" + name, format(name), write).statusCode()).isEqualTo(201);

    HttpResponse<String> answer = server.server().get(DEMAND + name);

    assertThat(Answer.problem(answer, 503, "plugin-fault").path("detail").asText())
        .contains(name, words);
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(server.server().get("/api/plugins/writer-" + name).body()).contains("The writer of");
    assertThat(server.server().get("/api/demand").statusCode()).isEqualTo(200);
  }

  @Test
  void aWriterIsThereAsLongAsItsPluginIs() {
    String write =
        "out.write((report.title() + report.language() + report.facts().size()"
            + " + report.tables().size()).getBytes(\"UTF-8\"));";
    install("writer-plain", format("plain"), write);
    TestServer http = server.server();

    HttpResponse<String> answer = http.get(DEMAND + "plain");
    assertThat(answer.body()).isEqualTo("Demand for skillsen34");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/x-plain");
    assertThat(http.get("/api/demand", "Accept", "text/x-plain").body()).endsWith("34");

    server.delete("/writer-plain");

    Answer.problem(http.get(DEMAND + "plain"), 400, "bad-parameter");
    Answer.problem(http.get("/api/demand", "Accept", "text/x-plain"), 406, "not-acceptable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new ReportFormat(\"csv\", TITLE, \"text/x-mine\", \"csv\") | the server has it",
        "new ReportFormat(\"mine\", TITLE, \"text/csv\", \"csv\") | taken media type",
        "new ReportFormat(\"mine\", TITLE, \"no type\", \"csv\") | bad or taken",
        "new ReportFormat(\"mine\", TITLE, \"text/x-mine\", \"../csv\") | bad or taken",
        "new ReportFormat(\"mine\", Map.of(), \"text/x-mine\", \"csv\") | no title",
        "null | gives no format"
      })
  void aBadDescriptionOfAFormatIsRefusedAtOnce(String format, String words) {
    HttpResponse<String> refused = install("writer-bad", format, "");

    assertThat(refused.statusCode()).as(refused.body()).isIn(422, 503);
    assertThat(refused.body()).contains(words);
  }
}
