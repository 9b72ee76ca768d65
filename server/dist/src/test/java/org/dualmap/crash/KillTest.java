package org.dualmap.crash;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.dualmap.testkit.ServerProcess;
import org.dualmap.testkit.ServerProcess.Launch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real server with SIGKILL at random moments, while it writes, imports and starts. More
 * rounds: {@code -Ddualmap.crash.rounds=100}; the same moments again: {@code -Ddualmap.crash.seed=}
 * with the number that the test prints, as far as the machine's speed allows.
 */
final class KillTest {
  private static final int ROUNDS = Integer.getInteger("dualmap.crash.rounds", 6);
  private static final long SEED = Long.getLong("dualmap.crash.seed", System.nanoTime());
  private static final Duration LONGEST_START = Duration.ofMinutes(10);
  private static final int MOST_WORK = 80;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder = Path.of("");

  private final Random random = new Random(SEED);
  private final List<Writer> writers =
      List.of(
          new Writer("wa", Writer.Door.SPARQL),
          new Writer("wb", Writer.Door.SPARQL),
          new Writer("wc", Writer.Door.SPARQL),
          new Writer("wd", Writer.Door.IMPORT));
  private Path data = Path.of("");
  private long startMillis;
  private int killedWhileStarting;

  @BeforeEach
  void prepare() {
    data = folder.resolve("data");
    System.out.printf("%d rounds, -Ddualmap.crash.seed=%d%n", ROUNDS, SEED);
  }

  @Test
  void whatWasAcknowledgedSurvivesAKillAndNothingIsHalfDone() throws Exception {
    Witness witness = new Witness();
    try (ServerProcess server = start();
        Client client = connect(server)) {
      client.send(
          client
              .request("/sparql/data?graph=" + Client.encode(Batch.PROGRAMME + "/graph"))
              .header("Content-Type", "text/turtle")
              .PUT(ofString(PROGRAMME)));
      writeUntilKilled(server, client);
    }
    for (int round = 1; round < ROUNDS; round++) {
      killWhileStarting();
      try (ServerProcess server = start();
          Client client = connect(server)) {
        check(witness, client);
        writeUntilKilled(server, client);
      }
    }
    finish(witness);
  }

  /** The last start is checked from the first change on, by a witness that knows nothing yet. */
  private void finish(Witness witness) throws IOException {
    try (ServerProcess server = start();
        Client client = connect(server)) {
      check(witness, client);
      check(new Witness(), client);
    }
    System.out.printf(
        "%s: %d changes survived %d kills while writing and %d while starting%n",
        writers, witness.changes(), ROUNDS, killedWhileStarting);
    assertThat(writers).allSatisfy(w -> assertThat(w.acknowledged()).isPositive());
  }

  private void check(Witness witness, Client client) throws IOException {
    witness.check(client, writers);
    Path uploads = data.resolve("uploads");
    if (Files.exists(uploads)) {
      try (Stream<Path> left = Files.list(uploads)) {
        assertThat(left).as("uploads that a killed import left").isEmpty();
      }
    }
  }

  private ServerProcess start() {
    String classPath = Path.of(System.getProperty("dualmap.folder"), "lib", "*").toString();
    return ServerProcess.start(
        Launch.of(classPath, data, folder.resolve("no-plugins"))
            .with("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
  }

  private Client connect(ServerProcess server) throws IOException {
    long begin = System.nanoTime();
    var address = server.awaitReady(LONGEST_START);
    startMillis = (System.nanoTime() - begin) / 1_000_000;
    return new Client(address, Files.readString(data.resolve("administrator-token")).strip());
  }

  private void writeUntilKilled(ServerProcess server, Client client) throws InterruptedException {
    AtomicInteger work = new AtomicInteger();
    int enough = random.nextInt(MOST_WORK);
    List<Thread> threads = new ArrayList<>();
    for (Writer writer : writers) {
      threads.add(Thread.ofPlatform().name(writer.name()).start(() -> writer.run(client, work)));
    }
    while (work.get() < enough && threads.stream().allMatch(Thread::isAlive)) {
      Thread.sleep(1);
    }
    Thread.sleep(random.nextInt(50));
    server.kill();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(writers).extracting(Writer::refused).containsOnlyNulls();
  }

  /** Sometimes nothing, else a start that does not live long, with more or less to catch up on. */
  private void killWhileStarting() throws IOException, InterruptedException {
    switch (random.nextInt(5)) {
      case 0 -> FileUtils.deleteDirectory(data.resolve("graph").toFile());
      case 1 -> FileUtils.deleteDirectory(data.resolve("index").toFile());
      case 2 -> {
        // It finds what the kill left.
      }
      default -> {
        return;
      }
    }
    try (ServerProcess server = start()) {
      Thread.sleep(random.nextLong(startMillis + 1));
      if (server.addressIfReady() == null) {
        killedWhileStarting++;
      }
      server.kill();
    }
  }

  private static final String PROGRAMME =
      """
      @prefix dct:  <http://purl.org/dc/terms/> .
      @prefix dm:   <https://w3id.org/dualmap/ontology#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

      <https://w3id.org/dualmap/id/crash/college> a dm:Institution ;
          skos:prefLabel "College"@en ;
          dm:sector dm:VET ;
          dm:provenance dm:Illustrative .

      <https://w3id.org/dualmap/id/crash/programme> a dm:Programme ;
          skos:prefLabel "Programme"@en ;
          dm:institution <https://w3id.org/dualmap/id/crash/college> ;
          dm:code "06130100" ;
          dm:version "2024" ;
          dm:sector dm:VET ;
          dm:level <https://w3id.org/dualmap/id/framework/kz-nqf-2016/level/4> ;
          dm:credits 240.0 ;
          dm:hoursPerCredit 24 ;
          dm:provenance dm:Illustrative .
      """;
}
