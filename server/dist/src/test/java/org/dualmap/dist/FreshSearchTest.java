package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Index and graph hold the same, whatever happens to the server. */
class FreshSearchTest {
  private static final String SKILL =
      """
      <http://example.org/%s> a <http://data.europa.eu/esco/model#Skill> ;
        <http://www.w3.org/2004/02/skos/core#prefLabel> "%s"@en .
      """;

  @TempDir private Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(data(), folder.resolve("none"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private HttpResponse<String> insert(String name, String label) {
    return server.update("INSERT DATA { " + SKILL.formatted(name, label) + "}");
  }

  private List<String> found(String text) {
    return Answer.texts(
        Answer.json(
                server.get(
                    "/api/search?limit=200&q=" + TestServer.encode(text),
                    "Accept",
                    "application/json"))
            .path("hits"),
        "iri");
  }

  private JsonNode check() {
    return checked("GET", "/api/index/check");
  }

  private JsonNode checked(String method, String path) {
    return Answer.json(
        server.send(
            server
                .request(path, "Authorization", "Bearer " + server.administratorToken())
                .method(method, BodyPublishers.noBody())));
  }

  private void expectTheSame() {
    SearchIndexed.await(server);
    JsonNode report = check();
    assertThat(report.path("findings")).as(report.toString()).isEmpty();
    assertThat(report.path("same").asBoolean()).isTrue();
    assertThat(report.path("seen").asLong()).isEqualTo(server.server().store().sequence());
  }

  @Test
  void aCommittedChangeIsFoundWithinASecondAndARefusedOneNever() {
    List<Long> delays = new ArrayList<>();
    for (int n = 0; n < 15; n++) {
      assertThat(insert("n" + n, "turner" + n).statusCode()).isEqualTo(204);
      long committed = System.nanoTime();
      while (found("turner" + n).isEmpty()) {
        Thread.onSpinWait();
      }
      delays.add((System.nanoTime() - committed) / 1_000_000);
    }
    Collections.sort(delays);
    assertThat(delays.get(delays.size() / 2)).as("ms, of %s", delays).isLessThan(1000);

    String refused =
        "INSERT DATA { " + SKILL.formatted("bad", "welder") + " <urn:x:f> a <%sField> }";
    assertThat(server.update(refused.formatted("https://w3id.org/dualmap/ontology#")).statusCode())
        .isEqualTo(422);
    assertThat(found("welder")).isEmpty();
    expectTheSame();
  }

  @Test
  void anUndoneChangeIsUndoneInTheIndexToo() {
    insert("a", "turner");
    long change = server.server().store().sequence();
    insert("b", "welder");
    assertThat(found("turner")).hasSize(1);

    assertThat(server.update(undo(change)).statusCode()).isEqualTo(204);

    assertThat(found("turner")).isEmpty();
    assertThat(found("welder")).hasSize(1);
    expectTheSame();
  }

  /** What takes a change back, made of its entry in the journal. */
  private String undo(long change) {
    String patch =
        server
            .get(
                "/api/changes/" + change,
                "Accept",
                "application/rdf-patch",
                "Authorization",
                "Bearer " + server.administratorToken())
            .body();
    Matcher added = Pattern.compile("(?m)^A (<\\S+> <\\S+> .+) (<\\S+>) \\.$").matcher(patch);
    StringBuilder update = new StringBuilder("DELETE DATA {");
    while (added.find()) {
      update.append(" GRAPH %s { %s }".formatted(added.group(2), added.group(1)));
    }
    return update.append(" }").toString();
  }

  @Test
  void buildingTheIndexAnewWhileChangesComeLosesNone() throws Exception {
    AtomicInteger written = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> writers = new ArrayList<>();
      for (String name : List.of("a", "b")) {
        writers.add(
            threads.submit(
                () -> {
                  for (int n = 0; n < 20; n++) {
                    assertThat(insert(name + n, "turner").statusCode()).isEqualTo(204);
                    written.incrementAndGet();
                  }
                }));
      }
      while (written.get() < 40 && writers.stream().noneMatch(Future::isDone)) {
        checked("POST", "/api/index/reindex");
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }

    SearchIndexed.await(server);
    assertThat(found("turner")).hasSize(40);
    assertThat(checked("POST", "/api/index/reindex").path("same").asBoolean()).isTrue();
    expectTheSame();
  }

  @Test
  void aPluginThatIsRemovedIsRemovedFromTheIndex() throws IOException {
    server.close();
    Path plugins = Files.createDirectories(folder.resolve("plugins"));
    new PluginFile("passing").write(plugins);
    server = TestServer.start(data(), plugins);
    int with = check().path("resources").asInt();
    expectTheSame();
    server.close();

    FileUtils.cleanDirectory(plugins.toFile());
    Files.writeString(
        folder.resolve("dualmap.yaml"), "dualmap:\n  plugins:\n    folder: plugins\n");
    CommandRun removed = CommandRun.of(folder, "plugin", "remove", "-d", "data", "passing");
    assertThat(removed.exitCode()).as(removed.text()).isZero();
    server = TestServer.start(data(), plugins);

    expectTheSame();
    assertThat(check().path("resources").asInt()).isLessThan(with);
  }

  @Test
  void aKillInTheMiddleOfWritingLeavesThemTheSame() throws Exception {
    server.close();
    for (int round = 0; round < 2; round++) {
      try (ServedProcess process = new ServedProcess(folder);
          ExecutorService threads = Executors.newFixedThreadPool(3)) {
        AtomicInteger answered = new AtomicInteger();
        for (String writer : List.of("a", "b", "c")) {
          String name = writer + round;
          threads.submit(() -> writeUntilKilled(process, name, answered));
        }
        while (answered.get() < 25) {
          Thread.onSpinWait();
        }
        process.close();
        process.exitCode();
      }
    }
    server = TestServer.start(data(), folder.resolve("none"));

    expectTheSame();
    assertThat(found("turner")).hasSizeGreaterThanOrEqualTo(50);
  }

  private static void writeUntilKilled(ServedProcess process, String name, AtomicInteger answered) {
    try {
      String token = Files.readString(process.data().resolve("administrator-token")).strip();
      for (int n = 0; ; n++) {
        String update = "INSERT DATA { " + SKILL.formatted(name + n, "turner") + " }";
        process
            .http()
            .send(
                process
                    .request("/sparql/update")
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/sparql-update")
                    .POST(BodyPublishers.ofString(update))
                    .build(),
                BodyHandlers.discarding());
        answered.incrementAndGet();
      }
    } catch (IOException | InterruptedException e) {
      // It was killed, as it should be.
    }
  }

  @Test
  void smallChangesTakeSpaceThatCompactingGivesBack() throws IOException {
    for (int n = 0; n < 120; n++) {
      server.update("DELETE WHERE { <http://example.org/x> ?p ?o }");
      insert("x", "turner number " + n + " " + "long ".repeat(500));
    }
    List<String> before = found("turner");
    long sequence = server.server().store().sequence();
    server.close();
    long grown = filledBlocks(data().resolve("graph"));

    CommandRun compact = CommandRun.of(folder, "compact", "-d", "data");

    assertThat(compact.exitCode()).as(compact.text()).isZero();
    assertThat(compact.out()).contains("bytes, now");
    assertThat(filledBlocks(data().resolve("graph"))).isLessThan(grown / 3);
    try (Stream<Path> states = Files.list(data().resolve("graph"))) {
      assertThat(states.filter(Files::isDirectory)).hasSize(1);
    }
    server = TestServer.start(data(), folder.resolve("none"));
    assertThat(server.server().store().sequence()).isEqualTo(sequence);
    assertThat(found("turner")).isEqualTo(before).hasSize(1);
    expectTheSame();
    assertThat(insert("y", "miller").statusCode()).isEqualTo(204);
    assertThat(found("miller")).hasSize(1);
    expectTheSame();
  }

  /** TDB2 makes its files longer than it needs; empty blocks take no space. */
  private static long filledBlocks(Path folder) throws IOException {
    byte[] empty = new byte[4096];
    long filled = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          for (byte[] block = in.readNBytes(4096); block.length > 0; block = in.readNBytes(4096)) {
            filled += Arrays.equals(block, empty) ? 0 : 1;
          }
        }
      }
    }
    return filled;
  }

  @Test
  void theCommandTellsOfADamagedIndexAndReindexRepairsIt() throws IOException {
    insert("a", "turner");
    expectTheSame();
    CommandRun busy = CommandRun.of(folder, "check-index", "-d", "data");
    assertThat(busy.exitCode()).as(busy.text()).isEqualTo(4);
    server.close();
    CommandRun good = CommandRun.of(folder, "check-index", "-d", "data");
    assertThat(good.exitCode()).as(good.text()).isZero();
    assertThat(good.out()).contains("0 missing, 0 extra, 0 different");

    truncateLargest();
    CommandRun damaged = CommandRun.of(folder, "check-index", "-d", "data");
    assertThat(damaged.exitCode()).as(damaged.text()).isEqualTo(3);
    assertThat(damaged.out()).contains("cannot be read", "reindex");
    CommandRun reindex = CommandRun.of(folder, "reindex", "-d", "data");
    assertThat(reindex.exitCode()).as(reindex.text()).isZero();
    CommandRun repaired = CommandRun.of(folder, "check-index", "-d", "data");
    assertThat(repaired.exitCode()).as(repaired.text()).isZero();

    server = TestServer.start(data(), folder.resolve("none"));
    assertThat(found("turner")).hasSize(1);
  }

  private void truncateLargest() throws IOException {
    try (Stream<Path> files = Files.list(data().resolve("index"))) {
      Path largest =
          files.max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length())).orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      Files.write(largest, Arrays.copyOf(bytes, bytes.length / 2));
    }
  }

  @Test
  void onlyThoseWhoMaintainTheServerMayAsk() {
    Answer.problem(server.get("/api/index/check"), 401, "unknown-user");
    Answer.problem(server.post("/api/index/reindex", "text/plain", ""), 401, "unknown-user");
    CommandRun.of(folder, "user", "add", "reader", "--role", "editor", "-d", "data");
    String token = CommandRun.of(folder, "token", "create", "reader", "-d", "data").out().strip();
    Answer.problem(
        server.get("/api/index/check", "Authorization", "Bearer " + token), 403, "forbidden");
  }

  @Test
  void twoServersInOneProcessFindTheirOwnOnly() {
    String query = "SELECT ?r { ?r <https://w3id.org/dualmap/ontology#search> \"turner\" }";
    try (TestServer other = TestServer.start(folder.resolve("other"), folder.resolve("none"))) {
      insert("mine", "turner");
      assertThat(
              other
                  .update("INSERT DATA { " + SKILL.formatted("theirs", "turner") + "}")
                  .statusCode())
          .isEqualTo(204);
      SearchIndexed.await(server);
      SearchIndexed.await(other);

      assertThat(server.query(query, "text/csv").body()).contains("mine").doesNotContain("theirs");
      assertThat(other.query(query, "text/csv").body()).contains("theirs").doesNotContain("mine");
    }
    assertThat(server.query(query, "text/csv").body()).contains("mine");
  }
}
