package org.dualmap.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.spi.SourceDescription;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceFormat;
import org.dualmap.spi.SourceReader;
import org.dualmap.spi.SourceSink;
import org.dualmap.spi.SourceThing;
import org.junit.jupiter.api.Test;

/** How long a reader may be silent. */
final class GuardedReaderTest {
  private static final Duration SILENCE = Duration.ofMillis(500);

  /** Reads a byte, hands a thing over, and sleeps between as long as it is told. */
  private record Sleeper(int steps, Duration pause, boolean hands) implements SourceReader {
    @Override
    public SourceFormat format() {
      return new SourceFormat("sleeper", Map.of("kk", "Ұ", "ru", "С", "en", "S"), List.of("txt"));
    }

    @Override
    public void read(InputStream content, String fileName, SourceSink sink) throws IOException {
      for (int i = 0; i < steps; i++) {
        try {
          Thread.sleep(pause);
        } catch (InterruptedException e) {
          throw new IOException("interrupted", e);
        }
        if (hands) {
          sink.thing(SourceThing.of("t" + i, "skos:Concept"));
        } else {
          int read = content.read();
          assertThat(read).isNotNegative();
        }
      }
    }
  }

  private static final class Counter implements SourceSink {
    private final AtomicInteger things = new AtomicInteger();

    @Override
    public void source(SourceDescription source) {}

    @Override
    public void thing(SourceThing thing) {
      things.incrementAndGet();
    }

    @Override
    public void finding(SourceFinding finding) {}
  }

  private static int read(Sleeper sleeper, PluginCalls calls) throws IOException {
    Counter counter = new Counter();
    new GuardedReader(sleeper, calls, SILENCE)
        .read(new ByteArrayInputStream(new byte[100]), "a.txt", counter);
    return counter.things.get();
  }

  @Test
  void whoReadsOrHandsOverGoesOnHoweverLongItTakes() throws IOException {
    try (PluginCalls calls = new PluginCalls("test", getClass().getClassLoader())) {
      assertThat(read(new Sleeper(8, Duration.ofMillis(120), true), calls)).isEqualTo(8);
      assertThat(read(new Sleeper(8, Duration.ofMillis(120), false), calls)).isZero();
      assertThat(calls.findings()).isEmpty();
    }
  }

  @Test
  void whoDoesNeitherIsStoppedAndNotedAsAFault() {
    try (PluginCalls calls = new PluginCalls("test", getClass().getClassLoader())) {
      long start = System.nanoTime();

      assertThatThrownBy(() -> read(new Sleeper(1, Duration.ofMinutes(5), true), calls))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.PLUGIN_FAULT);
                assertThat(problem.detail()).contains("neither read nor handed anything over");
              });

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
      assertThat(calls.findings()).hasSize(1);
    }
  }
}
