package org.dualmap.disk;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dualmap.cli.Main;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk refuses a change whole and in words; once there is space, writing goes on. */
final class DiskFullTest {
  private static final String GRAPH = "http://example.org/graph";
  private static final int MEGABYTE = 1 << 20;

  /** What the server keeps free for work that it has begun. */
  private static final int RESERVE = 64 * MEGABYTE;

  @TempDir private Path folder = Path.of("");
  private SmallDisk disk;

  @BeforeEach
  void mount() throws Exception {
    disk = SmallDisk.mount(folder.resolve("disk"), 256);
  }

  @AfterEach
  void unmount() throws IOException {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void aRunningServerRefusesEveryWriteAndGoesOnWhenSpaceIsFreed() throws Exception {
    try (TestServer server = start()) {
      assertThat(server.update(insert("before")).statusCode()).isEqualTo(204);
      long sequence = server.server().store().sequence();

      disk.fillBut(RESERVE - MEGABYTE);
      assertRefused(server.update(insert("while-full")));
      assertRefused(put(server, "<http://example.org/put> <http://example.org/p> 1 ."));
      assertRefused(upload(server));
      assertThat(server.server().store().sequence()).isEqualTo(sequence);
      assertThat(subjects(server)).containsExactly("http://example.org/before");

      disk.fillBut(0);
      assertRefused(server.update(insert("while-full")));
      assertThat(subjects(server)).containsExactly("http://example.org/before");

      disk.free();
      assertThat(server.update(insert("after")).statusCode()).isEqualTo(204);
      assertThat(upload(server).statusCode()).isEqualTo(202);
      assertThat(subjects(server))
          .contains("http://example.org/before", "http://example.org/after")
          .doesNotContain("http://example.org/while-full");
    }
  }

  @Test
  void aDiskThatFillsUpWhileAWriteRunsLeavesNothingOfIt() throws Exception {
    Path large = largeFile();
    try (TestServer server = start()) {
      assertThat(server.update(insert("before")).statusCode()).isEqualTo(204);
      long sequence = server.server().store().sequence();

      disk.fillBut(RESERVE + 2 * MEGABYTE);
      assertRefused(put(server, Files.readString(large)));
      assertThat(server.server().store().sequence()).isEqualTo(sequence);
      assertThat(subjects(server)).containsExactly("http://example.org/before");
      assertNoLeftOvers();

      disk.free();
      assertThat(put(server, Files.readString(large)).statusCode()).isEqualTo(201);
      assertThat(server.update(insert("after")).statusCode()).isEqualTo(204);
    }
  }

  @Test
  void theImportCommandEndsWithFourAndChangesNothing() throws Exception {
    Path large = largeFile();
    String[] command = {"import", "--format", "rdf", "--data", data().toString(), large.toString()};
    try (TestServer server = start()) {
      assertThat(server.update(insert("before")).statusCode()).isEqualTo(204);
    }
    for (long left : new long[] {RESERVE + 2 * MEGABYTE, RESERVE - MEGABYTE, 0}) {
      disk.fillBut(left);
      assertThat(Main.run(command)).as("exit code with %d bytes left", left).isEqualTo(4);
    }
    disk.free();
    try (TestServer server = start()) {
      assertThat(subjects(server)).containsExactly("http://example.org/before");
      assertNoLeftOvers();
    }
    assertThat(Main.run(command)).isZero();
  }

  private TestServer start() {
    return TestServer.start(data(), folder.resolve("no-plugins"));
  }

  private Path data() {
    return disk.path("data");
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
    assertThat(answer.body()).contains("\"code\":\"disk-full\"").contains("free some space");
  }

  private void assertNoLeftOvers() throws IOException {
    try (Stream<Path> files = Files.list(data().resolve("journal"))) {
      assertThat(files).allMatch(file -> file.toString().endsWith(".rdfp"));
    }
  }

  private static String insert(String name) {
    return "INSERT DATA { GRAPH <%s> { <http://example.org/%s> a <http://example.org/Thing> } }"
        .formatted(GRAPH, name);
  }

  private static List<String> subjects(TestServer server) {
    return server
        .query("SELECT ?s { ?s a <http://example.org/Thing> } ORDER BY ?s", "text/csv")
        .body()
        .lines()
        .skip(1)
        .toList();
  }

  private static HttpResponse<String> put(TestServer server, String triples) {
    return server.send(
        authorized(server, "/sparql/data?graph=" + TestServer.encode("http://example.org/large"))
            .header("Content-Type", "application/n-triples")
            .PUT(ofString(triples)));
  }

  private static HttpResponse<String> upload(TestServer server) {
    String form =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.nt\"\r\n\r\n"
            + "<http://example.org/a> <http://example.org/p> <http://example.org/b> .\n"
            + "\r\n--part--\r\n";
    return server.send(
        authorized(server, "/api/imports?format=rdf")
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(ofByteArray(form.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  private static java.net.http.HttpRequest.Builder authorized(TestServer server, String path) {
    return server.request(path, "Authorization", "Bearer " + server.administratorToken());
  }

  /** Some 60,000 statements, of which the graph and the journal need some 20 megabytes. */
  private Path largeFile() throws IOException {
    Path file = folder.resolve("large.nt");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 60_000; i++) {
        out.write(
            "<http://example.org/large/%d> <http://example.org/p> \"some text with number %d\" .%n"
                .formatted(i, i));
      }
    }
    return file;
  }
}
