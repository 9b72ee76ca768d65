package org.dualmap.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.spi.SourceDescription;
import org.dualmap.spi.SourceFinding;
import org.dualmap.spi.SourceSink;
import org.dualmap.spi.SourceStatement;
import org.dualmap.spi.SourceThing;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a plugin's reader hands over until it is checked, up to a limit. Safe for many
 * threads, as the reader may use any; once it is closed it takes nothing.
 */
final class HandedOver implements SourceSink, AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int MOST = 1_000_000;
  private static final long MOST_CHARACTERS = 100_000_000;

  private final String file;
  private final List<SourceDescription> sources = new ArrayList<>();
  private final List<SourceThing> things = new ArrayList<>();
  private final Findings findings;
  private int count;
  private long characters;
  private boolean closed;
  private @Nullable Problem tooMuch;

  /**
   * Makes an empty one.
   *
   * @param file its name, for findings
   * @param findings takes those of the reader
   */
  HandedOver(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  @Override
  public synchronized void source(SourceDescription source) {
    take(1, Objects.requireNonNull(source.id()).length());
    source.title().values().forEach(title -> take(0, title.length()));
    sources.add(source);
  }

  @Override
  public synchronized void thing(SourceThing thing) {
    take(1 + thing.statements().size(), Objects.requireNonNull(thing.id()).length());
    for (SourceStatement statement : thing.statements()) {
      take(0, Objects.requireNonNull(statement.property()).length());
      switch (statement) {
        case SourceStatement.Text text -> take(text.text(), text.language());
        case SourceStatement.Value value -> take(value.value(), value.datatype());
        case SourceStatement.Link link -> take(link.target(), "");
      }
    }
    things.add(thing);
  }

  @Override
  public synchronized void finding(SourceFinding finding) {
    take(Objects.requireNonNull(finding.message()), "");
    findings.add(
        new Finding(
            Finding.Severity.valueOf(finding.severity().name()),
            finding.message(),
            file,
            finding.row(),
            finding.line(),
            finding.column(),
            finding.value(),
            null));
    take(1, 0);
  }

  private void take(String text, String more) {
    take(0, (long) Objects.requireNonNull(text).length() + Objects.requireNonNull(more).length());
  }

  private void take(int more, long moreCharacters) {
    if (closed) {
      pause();
      throw new IllegalStateException("the import has ended");
    }
    count += more;
    characters += moreCharacters;
    if (count < 0 || count > MOST || characters > MOST_CHARACTERS) {
      closed = true;
      tooMuch =
          new Problem(
              ProblemCode.TOO_LARGE,
              "The reader handed over more than %,d statements or %,d characters; nothing was stored."
                  .formatted(MOST, MOST_CHARACTERS));
      throw new IllegalStateException("more was handed over than an import may have");
    }
  }

  /** So that a reader that goes on whatever it is told takes no processor for itself. */
  private void pause() {
    long end = System.nanoTime() + PAUSE.toNanos();
    for (long left = PAUSE.toNanos(); left > 0; left = end - System.nanoTime()) {
      try {
        wait(Math.max(1, left / 1_000_000));
      } catch (InterruptedException e) {
        // The thread is the plugin's; it was told to end already, and does not.
        return;
      }
    }
  }

  /** Why nothing more is taken, where that is because it was too much; else null. */
  synchronized @Nullable Problem tooMuch() {
    return tooMuch;
  }

  /** What the reader said the file to be; it should be one. */
  synchronized List<SourceDescription> sources() {
    return List.copyOf(sources);
  }

  /** Every thing, in the order of the reader. */
  synchronized List<SourceThing> things() {
    return List.copyOf(things);
  }

  /** Takes nothing from now on. */
  @Override
  public synchronized void close() {
    closed = true;
  }
}
