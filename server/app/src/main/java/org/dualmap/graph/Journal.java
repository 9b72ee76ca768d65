package org.dualmap.graph;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.PatchHeader;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every change that was ever committed, in files that only grow. It is the truth: the graph and the
 * index can be rebuilt from it. Written under the store's write transaction, read by any thread.
 */
final class Journal implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final long SEGMENT_BYTES = 64L << 20;
  private static final String SUFFIX = ".rdfp";
  private static final Pattern NAME = Pattern.compile("(\\d{19})\\.rdfp");

  private final Path folder;
  private final long segmentBytes;
  private final TreeMap<Long, JournalSegment> segments = new TreeMap<>();

  private Journal(Path folder, long segmentBytes) {
    this.folder = folder;
    this.segmentBytes = segmentBytes;
  }

  /**
   * Opens the journal and drops a half-written entry at its end.
   *
   * @param committed the last change that the graph is known to hold
   * @throws Problem where an entry before the end is missing or damaged; no file is changed then
   */
  static Journal open(Path folder, long committed) throws IOException {
    return open(folder, committed, SEGMENT_BYTES);
  }

  /** Likewise, with a size from which on a new file is begun. */
  static Journal open(Path folder, long committed, long segmentBytes) throws IOException {
    Files.createDirectories(folder);
    Journal journal = new Journal(folder, segmentBytes);
    try {
      journal.openSegments(files(folder), committed);
      return journal;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /** The journal's files by their first entry. */
  private static TreeMap<Long, Path> files(Path folder) throws IOException {
    TreeMap<Long, Path> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : (Iterable<Path>) list::iterator) {
        String name = String.valueOf(file.getFileName());
        Matcher ours = NAME.matcher(name);
        if (ours.matches()) {
          files.put(Long.valueOf(ours.group(1)), file);
        } else if (name.endsWith(".tmp")) {
          Files.delete(file);
        } else {
          LOG.warn("The file {} is no part of the journal and is passed over", file);
        }
      }
    }
    return files;
  }

  private void openSegments(TreeMap<Long, Path> files, long committed) throws IOException {
    for (var file : files.entrySet()) {
      if (file.getKey() != last() + 1) {
        throw new Problem(
            ProblemCode.DATA_FOLDER_BROKEN,
            "The journal lacks the entries from %d to %d. Restore a backup."
                .formatted(last() + 1, file.getKey() - 1));
      }
      boolean newest = file.getKey().equals(files.lastKey());
      segments.put(
          file.getKey(), JournalSegment.open(file.getValue(), file.getKey(), committed, newest));
    }
  }

  /** The last sequence number; 0 where nothing was ever written. */
  synchronized long last() {
    return segments.isEmpty() ? 0 : segments.lastEntry().getValue().last();
  }

  /** Appends a finished patch and forces it to the disk; all or nothing. */
  synchronized void append(PatchRecorder patch) throws IOException {
    if (segments.isEmpty() || segments.lastEntry().getValue().size() >= segmentBytes) {
      long first = last() + 1;
      Path file = folder.resolve("%019d%s".formatted(first, SUFFIX));
      segments.put(first, JournalSegment.open(file, first, 0, true));
    }
    segments.lastEntry().getValue().append(patch);
  }

  /** Takes back the last entry, whose transaction could not be committed. */
  synchronized void removeLast() throws IOException {
    segments.lastEntry().getValue().removeLast();
  }

  /** What the journal says about one change. */
  synchronized JournalEntry entry(long sequence) throws IOException {
    JournalText head = segment(sequence).head(sequence);
    try (InputStream patch = segment(sequence).patch(sequence)) {
      PatchHeader header = RDFPatchReaderText.readerHeader(new BufferedInputStream(patch));
      return new JournalEntry(
          sequence,
          text(header, JournalText.AUTHOR),
          Instant.parse(text(header, JournalText.TIME)),
          text(header, JournalText.REASON),
          head.added(),
          head.removed());
    }
  }

  private static String text(PatchHeader header, String field) {
    Node value = header.get(field);
    return value == null ? "" : value.getLiteralLexicalForm();
  }

  /** Plays one change to a listener, quad by quad. */
  void replay(long sequence, RDFChanges to) throws IOException {
    try (InputStream patch = patch(sequence)) {
      new RDFPatchReaderText(new BufferedInputStream(patch, 1 << 16)).apply(to);
    }
  }

  /** The text of one change as an RDF Patch; the caller closes it. */
  InputStream patch(long sequence) throws IOException {
    synchronized (this) {
      return segment(sequence).patch(sequence);
    }
  }

  private JournalSegment segment(long sequence) {
    var segment = segments.floorEntry(sequence);
    if (segment == null || sequence > last()) {
      throw new Problem(ProblemCode.NOT_FOUND, "There is no change number " + sequence + ".");
    }
    return segment.getValue();
  }

  @Override
  public synchronized void close() throws IOException {
    for (JournalSegment segment : segments.values()) {
      segment.close();
    }
  }
}
