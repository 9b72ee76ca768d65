package org.dualmap.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dualmap.spi.Report;
import org.dualmap.spi.ReportFormat;
import org.dualmap.spi.ReportWriter;

/**
 * A plugin's writer of documents, called with limits of time and size. Throws {@code plugin-fault}
 * before it has written anything, or what the stream throws.
 */
final class GuardedWriter implements ReportWriter {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 50_000_000;
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,100}");
  private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,10}");

  /** The forms that the server itself gives; no plugin may take their place. */
  private static final Set<String> RESERVED =
      Set.of(
          "application/json",
          "application/problem+json",
          "text/html",
          "text/csv",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ReportWriter writer;
  private final PluginCalls calls;
  private final ReportFormat format;

  /** Asks the writer for its format, once; on a thread of the plugin. */
  GuardedWriter(ReportWriter writer, PluginCalls calls) {
    this.writer = writer;
    this.calls = calls;
    this.format = Objects.requireNonNull(writer.format(), "The writer gives no format");
    FormatWords.check("format", format.name(), format.title());
    if (!MEDIA_TYPE.matcher(format.mediaType()).matches()
        || RESERVED.contains(format.mediaType())
        || !ENDING.matcher(format.ending()).matches()) {
      throw new IllegalStateException(
          "The format \"%s\" has a bad or taken media type or ending: %s, %s"
              .formatted(format.name(), format.mediaType(), format.ending()));
    }
  }

  @Override
  public ReportFormat format() {
    return format;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    byte[] document =
        calls.call(
            "The writer of the format \"" + format.name() + "\"",
            LIMIT,
            () -> {
              Limited limited = new Limited();
              writer.write(report, limited);
              return limited.toByteArray();
            });
    out.write(document);
  }

  /** Takes so many bytes and no more. */
  private static final class Limited extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int oneByte) throws IOException {
      refuseMoreThan(MOST_BYTES - 1);
      bytes.write(oneByte);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
      refuseMoreThan(MOST_BYTES - length);
      bytes.write(more, offset, length);
    }

    private void refuseMoreThan(int most) throws IOException {
      if (bytes.size() > most) {
        throw new IOException("it wrote more than %,d bytes".formatted(MOST_BYTES));
      }
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }
}
