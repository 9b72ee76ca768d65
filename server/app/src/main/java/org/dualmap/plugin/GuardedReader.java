package org.dualmap.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dualmap.spi.SourceFormat;
import org.dualmap.spi.SourceReader;
import org.dualmap.spi.SourceSink;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's reader of a file format, called with limits of time. Throws {@code plugin-fault},
 * {@link IOException} where the reader says that the file cannot be read, and nothing else.
 */
public final class GuardedReader implements SourceReader {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
  private static final Duration PACE = Duration.ofMillis(100);
  private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,10}(\\.[a-z0-9]{1,10})?");

  private final SourceReader reader;
  private final PluginCalls calls;
  private final SourceFormat format;
  private final Duration longestSilence;

  /** Asks the reader for its format, once; on a thread of the plugin. */
  GuardedReader(SourceReader reader, PluginCalls calls) {
    this(reader, calls, LONGEST_SILENCE);
  }

  GuardedReader(SourceReader reader, PluginCalls calls, Duration longestSilence) {
    this.reader = reader;
    this.calls = calls;
    this.longestSilence = longestSilence;
    this.format = Objects.requireNonNull(reader.format(), "The reader gives no format");
    FormatWords.check("format", format.name(), format.title());
    List<String> bad =
        format.endings().stream().filter(ending -> !ENDING.matcher(ending).matches()).toList();
    if (format.endings().isEmpty() || !bad.isEmpty()) {
      throw new IllegalStateException(
          "The format \"%s\" has no endings of file names, or bad ones: %s"
              .formatted(format.name(), String.join(", ", bad)));
    }
  }

  @Override
  public SourceFormat format() {
    return format;
  }

  /** The id of the plugin that brings it. */
  public String plugin() {
    return calls.plugin();
  }

  @Override
  public void read(InputStream content, String fileName, SourceSink sink) throws IOException {
    read(content, fileName, sink, () -> {});
  }

  /**
   * Reads one file.
   *
   * @param look run ten times a second on the caller's thread while the reader works; a problem
   *     that it throws ends the reading and is thrown on. The reader may go on for a while all the
   *     same
   */
  public void read(InputStream content, String fileName, SourceSink sink, Runnable look)
      throws IOException {
    SignsOfLife signs = new SignsOfLife();
    long start = System.nanoTime();
    Optional<IOException> unreadable =
        calls.call(
            "The reader of the format \"" + format.name() + "\"",
            PACE,
            () -> readNow(signs.of(content), fileName, signs.of(sink)),
            () -> {
              look.run();
              return fault(start, signs);
            });
    if (unreadable.isPresent()) {
      throw unreadable.get();
    }
  }

  private Optional<IOException> readNow(InputStream content, String fileName, SourceSink sink) {
    try {
      reader.read(content, fileName, sink);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private @Nullable String fault(long start, SignsOfLife signs) {
    if (System.nanoTime() - start > LONGEST.toNanos()) {
      return "took longer than %d minutes".formatted(LONGEST.toMinutes());
    }
    return signs.silence().compareTo(longestSilence) > 0
        ? "neither read nor handed anything over for %d seconds"
            .formatted(longestSilence.toSeconds())
        : null;
  }
}
