package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of {@code dualmap serve}; the last test ends the process. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ServeTest {
  private ServedProcess server;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    server = new ServedProcess(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  @Order(1)
  void oneLineSaysThatItIsReadyAndWhere() throws IOException {
    String address = server.address().toString();

    assertThat(server.out().lines().filter(line -> line.contains("DualMap is ready")))
        .singleElement()
        .asString()
        .contains(address, address + "sparql", address + "api/search");
  }

  @Test
  @Order(1)
  void healthAndMetricsAnswerEverybody() {
    HttpResponse<String> metrics = server.get("/metrics");

    assertThat(Answer.json(server.get("/health")).path("status").asText()).isEqualTo("ok");
    assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(metrics.body())
        .contains("http_requests", "dualmap_changes", "dualmap_search_lag", "jvm_memory");
  }

  @Test
  @Order(1)
  void aRequestIdIsTakenOverOrMadeAndStandsInProblemAndLog() throws IOException {
    HttpResponse<String> own = server.get("/api/nothing", "X-Request-Id", "mine-4711");
    HttpResponse<String> hostile = server.get("/health", "X-Request-Id", "a b<script>");
    HttpResponse<String> none = server.get("/health");

    assertThat(own.headers().firstValue("X-Request-Id")).hasValue("mine-4711");
    assertThat(Answer.problem(own, 404, "not-found").path("requestId").asText())
        .isEqualTo("mine-4711");
    server.awaitLogged("[mine-4711]", "GET /api/nothing 404");
    assertThat(hostile.headers().firstValue("X-Request-Id").orElse("")).matches("[A-Za-z0-9.-]+");
    assertThat(none.headers().firstValue("X-Request-Id").orElse("")).isNotBlank();
  }

  @Test
  @Order(1)
  void theServerDoesNotTellItsMake() {
    assertThat(server.get("/").headers().firstValue("Server")).isEmpty();
  }

  @Test
  @Order(1)
  void onlyThisMachineReachesItUnlessItIsTold() throws IOException {
    List<InetAddress> outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();
    assumeThat(outside).as("this machine has an address that others see").isNotEmpty();

    for (InetAddress address : outside) {
      assertThatThrownBy(
              () -> {
                try (Socket socket = new Socket()) {
                  socket.connect(
                      new InetSocketAddress(address, server.address().getPort()), 10_000);
                }
              })
          .as(address.toString())
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  @Order(2)
  void aRequestThatRunsWhenTheServerIsStoppedEndsWellAndItsDataIsKept() throws Exception {
    String token = Files.readString(server.data().resolve("administrator-token")).strip();
    PipedInputStream body = new PipedInputStream(1 << 16);
    CompletableFuture<HttpResponse<String>> answer;
    try (PipedOutputStream writing = new PipedOutputStream(body)) {
      answer =
          server
              .http()
              .sendAsync(
                  server
                      .request("/sparql/data?graph=https://example.org/slow")
                      .header("Authorization", "Bearer " + token)
                      .header("Content-Type", "text/turtle")
                      .PUT(BodyPublishers.ofInputStream(() -> body))
                      .build(),
                  BodyHandlers.ofString());
      // More than the buffers between us hold, so that the server is at work when this is written.
      write(writing, "# a comment that fills the line\n".repeat(1 << 10), 1 << 10);
      server.terminate();
      awaitRefusal();
      write(writing, "<urn:x:slow> <urn:x:p> \"whole\" .\n", 1);
    }

    assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
    assertThat(server.exitCode()).isIn(0, 143);
    try (TestServer again = TestServer.start(server.data(), server.data().resolve("none"))) {
      String ask = "ASK { GRAPH <https://example.org/slow> { <urn:x:slow> <urn:x:p> \"whole\" } }";
      assertThat(again.query(ask, "text/csv").body()).contains("true");
    }
  }

  private static void write(PipedOutputStream to, String text, int times) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i++) {
      to.write(bytes);
    }
    to.flush();
  }

  /** Waits until the server has begun to stop: new requests get no good answer any more. */
  private void awaitRefusal() {
    boolean served = true;
    while (served) {
      try {
        served = server.get("/health").statusCode() == 200;
      } catch (UncheckedIOException e) {
        served = false;
      }
      ServedProcess.pause();
    }
  }
}
