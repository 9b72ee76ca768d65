package org.dualmap.graph;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes the quads of one transaction down as an RDF Patch, in memory while it is small and in a
 * file past that, and remembers which subjects were touched. For one thread.
 */
final class PatchRecorder implements Closeable {
  private static final int LARGEST_IN_MEMORY = 1 << 20;

  private final DeferredFileOutputStream bytes;
  private final OutputStream buffered;
  private final RDFChangesWriterText writer;
  private final Instant time;
  private final DiskSpace space;
  private final Set<Node> touched = new HashSet<>();
  private final Set<Node> retyped = new HashSet<>();
  private long added;
  private long removed;

  /**
   * Starts a patch whose head names the author, the time and the reason.
   *
   * @throws org.dualmap.problem.Problem where the disk is full, here and with each quad
   */
  PatchRecorder(Path spillFolder, Change change, Instant time) {
    this.time = time;
    this.space = new DiskSpace(spillFolder);
    space.require(0);
    this.bytes =
        DeferredFileOutputStream.builder()
            .setThreshold(LARGEST_IN_MEMORY)
            .setDirectory(spillFolder.toFile())
            .setPrefix("writing")
            .setSuffix(".tmp")
            .get();
    this.buffered = new BufferedOutputStream(bytes, 1 << 16);
    this.writer = RDFPatchOps.textWriter(buffered);
    writer.start();
    writer.header(JournalText.AUTHOR, NodeFactory.createLiteralString(change.author()));
    writer.header(JournalText.TIME, NodeFactory.createLiteralString(time.toString()));
    writer.header(JournalText.REASON, NodeFactory.createLiteralString(change.reason()));
    writer.txnBegin();
  }

  void add(Node g, Node s, Node p, Node o) {
    space.step();
    writer.add(g, s, p, o);
    added++;
    touched.add(s);
  }

  void delete(Node g, Node s, Node p, Node o) {
    space.step();
    writer.delete(g, s, p, o);
    removed++;
    touched.add(s);
    if (p.equals(RDF.Nodes.type)) {
      retyped.add(s);
    }
  }

  boolean isEmpty() {
    return added + removed == 0;
  }

  long added() {
    return added;
  }

  long removed() {
    return removed;
  }

  Instant time() {
    return time;
  }

  /** The subjects of every quad that was added or removed. */
  Set<Node> touched() {
    return touched;
  }

  /** The subjects that lost a class, so that what points at them may have become wrong. */
  Set<Node> retyped() {
    return retyped;
  }

  /**
   * Ends the patch; after this it can be read with {@link #copyTo}.
   *
   * @throws org.dualmap.problem.Problem where the disk has no room for a copy
   */
  void finish() throws IOException {
    writer.txnCommit();
    writer.finish();
    writer.close();
    buffered.close();
    bytes.close();
    space.require(length());
  }

  long length() {
    return bytes.getByteCount();
  }

  void copyTo(OutputStream out) throws IOException {
    bytes.writeTo(out);
  }

  /** Forgets the patch and its file. */
  @Override
  public void close() {
    try {
      bytes.close();
      Path file = bytes.getPath();
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
