package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Plugins whose code misbehaves while the server runs. */
@TestInstance(Lifecycle.PER_CLASS)
class PluginIsolationTest {
  private static final String SOURCE =
      """
      package org.example.plugin;

      import java.util.Optional;

      class Later {
        static String code(String raw) { return raw.replace("~", "Q"); }
      }

      public final class Framework implements org.dualmap.spi.NationalFramework {
        public Framework() { CONSTRUCTOR }

        public String country() { return "COUNTRY"; }

        public Optional<String> normaliseCode(String raw) { NORMALISE }

        public Optional<Integer> hoursPerCredit(org.dualmap.spi.Sector sector) {
          return Optional.empty();
        }
      }
      """;
  private static final String FOR_EVER =
      "while (country() != null) {"
          + " try { Thread.sleep(100); } catch (InterruptedException e) { } }";
  private static final String KNOWS = "return Optional.of(Later.code(raw));";
  private static final int CYCLES = 50;

  private Path folder = Path.of("");
  private PluginServer server;

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary;
    server = PluginServer.start(folder);
    String coded =
        """
        INSERT DATA { <https://example.org/coded> a <http://data.europa.eu/esco/model#Occupation> ;
          <http://www.w3.org/2004/02/skos/core#prefLabel> "Coded"@en ;
          <http://www.w3.org/2004/02/skos/core#notation> "XQ77" }
        """;
    assertThat(server.server().update(coded).statusCode()).isEqualTo(204);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private PluginFile plugin(String id, String constructor, String normalise) {
    return CompiledPlugin.of(
        folder,
        id,
        "NationalFramework",
        "Framework",
        SOURCE
            .replace("CONSTRUCTOR", constructor)
            .replace("NORMALISE", normalise)
            .replace("COUNTRY", id));
  }

  private int found() {
    return Answer.json(server.server().get("/api/search?q=" + TestServer.encode("X~77")))
        .path("total")
        .asInt();
  }

  private JsonNode findings(String id) {
    return Answer.json(server.server().get("/api/plugins/" + id, "Accept", "application/json"))
        .path("findings");
  }

  private void remove(String id) {
    assertThat(server.delete("/" + id).statusCode()).isEqualTo(200);
    assertThat(Answer.json(server.server().get("/health")).path("status").asText()).isEqualTo("ok");
  }

  @Test
  void aConstructorWithoutEndIsRefusedAndTheServerGoesOn() {
    JsonNode refused =
        Answer.problem(server.install(plugin("endless", FOR_EVER, KNOWS)), 503, "plugin-fault");

    assertThat(refused.path("detail").asText()).contains("took longer than 10 seconds");
    assertThat(found()).isZero();
    assertThat(server.holds("endless")).isFalse();
  }

  @Test
  void aConstructorThatThrowsIsRefusedWithItsWords() {
    JsonNode refused =
        Answer.problem(
            server.install(plugin("thrown", "if (true) throw new Error(\"worn out\");", KNOWS)),
            503,
            "plugin-fault");

    assertThat(refused.path("detail").asText()).contains("worn out");
  }

  @Test
  void aPluginThatWouldEndTheServerIsRefused() {
    for (String call : new String[] {"System.exit(1);", "Runtime.getRuntime().halt(1);"}) {
      JsonNode refused =
          Answer.problem(server.install(plugin("exits", "", call + KNOWS)), 422, "bad-plugin");
      assertThat(refused.path("detail").asText()).contains("Framework.class calls System.exit");
    }
  }

  @Test
  void aFrameworkThatHangsDelaysOneSearchAndIsLeftAlone() {
    Answer.json(server.install(plugin("hangs", "", FOR_EVER + " return null;")));

    assertThat(found()).isZero();
    long start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      assertThat(found()).isZero();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(findings("hangs").toString()).contains("took longer than 1 seconds");
    remove("hangs");
  }

  @Test
  void aFrameworkThatThrowsIsLeftAloneAfterFiveFaults() {
    Answer.json(server.install(plugin("throws", "", "throw new IllegalStateException(\"late\");")));

    for (int i = 0; i < 8; i++) {
      assertThat(found()).isZero();
    }
    assertThat(findings("throws").toString()).contains("failed: late. (5 times)");
    remove("throws");
  }

  @Test
  void aPluginThatStartsThreadsIsStillSwitchedOff() {
    String threads =
        "for (int i = 0; i < 20; i++) { Thread t = new Thread(() -> { try {"
            + " Thread.sleep(5000); } catch (InterruptedException e) { } });"
            + " t.setDaemon(true); t.start(); }";
    Answer.json(server.install(plugin("threads", threads, KNOWS)));

    assertThat(found()).isEqualTo(1);
    Answer.json(server.post("/threads/disable"));
    assertThat(found()).isZero();
    remove("threads");
  }

  @Test
  void aRequestKeepsThePluginsItBeganWith() throws Exception {
    String slow =
        "System.setProperty(\"begun\", raw);"
            + " try { Thread.sleep(600); } catch (InterruptedException e) { return null; }"
            + KNOWS;
    Answer.json(server.install(plugin("slow", "", slow)));
    System.clearProperty("begun");
    CompletableFuture<Integer> running = CompletableFuture.supplyAsync(this::found);
    while (System.getProperty("begun") == null) {
      Thread.sleep(5);
    }

    Answer.json(server.delete("/slow"));

    assertThat(running.isDone()).isFalse();
    assertThat(running.get()).isEqualTo(1);
    assertThat(found()).isZero();
  }

  @Test
  void fiftyTimesOnAndOffLeavesNothingBehind() {
    Answer.json(server.install(plugin("blinks", "", KNOWS)));
    blink(5);
    long files = openFiles();
    long classes = loadedClasses();
    long metaspace = metaspace();

    blink(CYCLES);

    // Each turn loads two classes of the plugin: a leak would keep a hundred. Metaspace is handed
    // out in pieces to all that is loaded meanwhile, so that its bound is wide.
    assertThat(openFiles() - files).isLessThan(10);
    assertThat(loadedClasses() - classes).isLessThan(CYCLES);
    assertThat(metaspace() - metaspace).isLessThan(CYCLES * 32_768L);
    remove("blinks");
  }

  private void blink(int times) {
    for (int i = 0; i < times; i++) {
      Answer.json(server.post("/blinks/disable"));
      assertThat(found()).isZero();
      Answer.json(server.post("/blinks/enable"));
      assertThat(found()).isEqualTo(1);
    }
  }

  private static long openFiles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }

  private static long loadedClasses() {
    System.gc();
    System.gc();
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
        .sum();
  }
}
