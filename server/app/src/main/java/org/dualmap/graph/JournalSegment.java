package org.dualmap.graph;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file of the journal: entries one after the other, from its first sequence number on. */
final class JournalSegment implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalSegment.class);

  private final Path file;
  private final long first;
  private final FileChannel channel;
  private final List<Long> offsets = new ArrayList<>();
  private long end;

  private JournalSegment(Path file, long first, FileChannel channel) {
    this.file = file;
    this.first = first;
    this.channel = channel;
  }

  /**
   * Opens or makes the file and drops what a crash left half-written at its end.
   *
   * @param committed the last change that the graph is known to hold; no entry up to it is dropped
   * @param newest whether it is the last file: only there a crash can leave something half-written,
   *     and there every checksum is computed; elsewhere only those of entries that the graph lacks
   * @throws Problem where another entry than the last is damaged, or one that the graph holds; the
   *     file is left as it is
   */
  static JournalSegment open(Path file, long first, long committed, boolean newest)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    JournalSegment segment = new JournalSegment(file, first, channel);
    try {
      segment.scan(committed, newest);
      return segment;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void scan(long committed, boolean newest) throws IOException {
    long size = channel.size();
    long at = 0;
    while (at < size) {
      JournalText head = headAt(at);
      if (head == null || !isWhole(head, at, newest || last() >= committed)) {
        if (last() < committed || !newest || isFollowed(at)) {
          throw new Problem(
              ProblemCode.DATA_FOLDER_BROKEN,
              "The journal file %s is damaged at entry %d. Restore a backup."
                  .formatted(file, last() + 1));
        }
        LOG.warn(
            "Entry {} at the end of {} was only half written and is dropped", last() + 1, file);
        channel.truncate(at);
        break;
      }
      offsets.add(at);
      at += JournalText.WIDTH + head.length();
    }
    end = at;
  }

  /** Whether an entry after the next one begins somewhere behind this place. */
  private boolean isFollowed(long from) throws IOException {
    long at = from;
    try (InputStream in = new BufferedInputStream(slice(from, channel.size() - from), 1 << 16)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        JournalText head = b == '#' ? headAt(at) : null;
        if (head != null && head.sequence() > last() + 1) {
          return true;
        }
        at++;
      }
    }
    return false;
  }

  private boolean isWhole(JournalText head, long at, boolean verify) throws IOException {
    return head.sequence() == last() + 1
        && at + JournalText.WIDTH + head.length() <= channel.size()
        && (!verify || checksum(head, at + JournalText.WIDTH) == head.checksum());
  }

  private @Nullable JournalText headAt(long offset) throws IOException {
    ByteBuffer line = ByteBuffer.allocate(JournalText.WIDTH);
    while (line.hasRemaining()) {
      if (channel.read(line, offset + line.position()) < 0) {
        return null;
      }
    }
    return JournalText.parse(new String(line.array(), StandardCharsets.US_ASCII));
  }

  private int checksum(JournalText head, long offset) throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(head.fields().getBytes(StandardCharsets.US_ASCII));
    try (InputStream in = slice(offset, head.length())) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        crc.update(buffer, 0, n);
      }
    }
    return (int) crc.getValue();
  }

  /** The last sequence number in this file; one less than the first where it is empty. */
  long last() {
    return first + offsets.size() - 1;
  }

  long size() {
    return end;
  }

  /**
   * Adds an entry and forces it to the disk. Where that fails the file is as it was before.
   *
   * @throws IOException when the disk is full or broken
   */
  void append(PatchRecorder patch) throws IOException {
    try {
      JournalText unsigned =
          new JournalText(last() + 1, patch.length(), patch.added(), patch.removed(), 0);
      CRC32C crc = new CRC32C();
      crc.update(unsigned.fields().getBytes(StandardCharsets.US_ASCII));
      channel.position(end + JournalText.WIDTH);
      patch.copyTo(new CheckedOutputStream(uncloseable(Channels.newOutputStream(channel)), crc));
      JournalText head =
          new JournalText(
              unsigned.sequence(),
              unsigned.length(),
              unsigned.added(),
              unsigned.removed(),
              (int) crc.getValue());
      ByteBuffer line = ByteBuffer.wrap(head.line().getBytes(StandardCharsets.US_ASCII));
      while (line.hasRemaining()) {
        channel.write(line, end + line.position());
      }
      channel.force(true);
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
    offsets.add(end);
    end += JournalText.WIDTH + patch.length();
  }

  private static OutputStream uncloseable(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /** Takes the last entry back. */
  void removeLast() throws IOException {
    end = offsets.removeLast();
    channel.truncate(end);
    channel.force(true);
  }

  JournalText head(long sequence) throws IOException {
    JournalText head = headAt(offsets.get((int) (sequence - first)));
    if (head == null) {
      throw new IOException("The journal file " + file + " is damaged at entry " + sequence);
    }
    return head;
  }

  /** The patch of an entry, to be closed by the caller. */
  InputStream patch(long sequence) throws IOException {
    long offset = offsets.get((int) (sequence - first));
    return slice(offset + JournalText.WIDTH, head(sequence).length());
  }

  private InputStream slice(long offset, long length) throws IOException {
    FileChannel reading = FileChannel.open(file, StandardOpenOption.READ);
    reading.position(offset);
    return BoundedInputStream.builder()
        .setInputStream(Channels.newInputStream(reading))
        .setMaxCount(length)
        .get();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
