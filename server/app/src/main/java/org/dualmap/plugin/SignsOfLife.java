package org.dualmap.plugin;

import java.io.InputStream;
import java.time.Duration;
import org.apache.commons.io.input.ProxyInputStream;
import org.dualmap.spi.SourceDescription;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceSink;
import org.dualmap.spi.SourceThing;

/** When a reader last read or handed something over. Safe for many threads. */
final class SignsOfLife {
  private volatile long last = System.nanoTime();

  /** How long there was none. */
  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - last);
  }

  private void sign() {
    last = System.nanoTime();
  }

  /** A stream, every read from which is a sign. */
  InputStream of(InputStream content) {
    return new ProxyInputStream(content) {
      @Override
      protected void afterRead(int bytes) {
        if (bytes > 0) {
          sign();
        }
      }
    };
  }

  /** A sink, everything that it takes being a sign. */
  SourceSink of(SourceSink sink) {
    return new SourceSink() {
      @Override
      public void source(SourceDescription source) {
        sign();
        sink.source(source);
      }

      @Override
      public void thing(SourceThing thing) {
        sign();
        sink.thing(thing);
      }

      @Override
      public void finding(SourceFinding finding) {
        sign();
        sink.finding(finding);
      }
    };
  }
}
