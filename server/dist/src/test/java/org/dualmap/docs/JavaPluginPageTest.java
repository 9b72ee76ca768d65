package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dualmap.dist.CompiledPlugin;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes of the page about Java are compiled as they stand there, loaded and used. */
class JavaPluginPageTest {
  private static final String HEAD =
      """
      package org.example.plugin;
      import java.io.*;
      import java.nio.charset.StandardCharsets;
      import java.util.*;
      import org.dualmap.spi.*;
      """;

  private static String sample(String className) {
    List<String> found =
        CodeBlock.of(Repository.text("docs/java-plugin.md")).stream()
            .filter(block -> block.language().equals("java"))
            .map(CodeBlock::text)
            .filter(text -> text.contains("class " + className + " "))
            .toList();
    assertThat(found).hasSize(1);
    return HEAD + found.getFirst();
  }

  @Test
  void bothSamplesWork(@TempDir Path temporary) throws IOException, InterruptedException {
    Path plugins = Files.createDirectories(temporary.resolve("plugins"));
    CompiledPlugin.of(temporary, "tabs", "SourceReader", "TabReader", sample("TabReader"))
        .write(plugins);
    CompiledPlugin.of(temporary, "words", "ReportWriter", "TextWriter", sample("TextWriter"))
        .write(plugins);
    try (TestServer server = TestServer.start(temporary.resolve("data"), plugins)) {
      String report = server.get("/api/demand?lang=en&format=text").body();
      assertThat(report).startsWith("Demand for skills").contains("Demands: 0");

      assertThat(job(server, "A\tFirst\nB\tSecond\n"))
          .contains("\"state\":\"done\"", "\"records\":3");
      assertThat(job(server, "A\tFirst\nB\n")).contains("bad-file", "has no name", "\"row\":2");
    }
  }

  private static String job(TestServer server, String text) throws InterruptedException {
    String token = "Bearer " + server.administratorToken();
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.tsv\"\r\n\r\n%s\r\n--x--\r\n"
            .formatted(text);
    HttpResponse<String> sent =
        server.send(
            server
                .request(
                    "/api/imports?format=tabs",
                    "Authorization",
                    token,
                    "Content-Type",
                    "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    String address =
        sent.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/api", "/api");
    String job = server.get(address, "Authorization", token).body();
    for (int i = 0; i < 600 && !job.contains("\"ended\""); i++) {
      Thread.sleep(50);
      job = server.get(address, "Authorization", token).body();
    }
    return job;
  }
}
