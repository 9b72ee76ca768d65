package org.dualmap.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * What happens between the end of a write and its commit: the shapes are asked, the sequence number
 * goes into the graph, the patch goes to the journal and onto the disk, and only then the graph
 * commits. A crash between the last two leaves an entry that the next start applies.
 */
final class WriteDoor {
  static final Node EDITS = NodeFactory.createURI(Names.EDITS);

  private static final Node HEAD = NodeFactory.createURI(Names.GRAPHS + "head");
  private static final Node SEQUENCE = NodeFactory.createURI(Names.DM + "sequence");

  private final Journal journal;
  private final ShapesGuard guard;
  private final Path spillFolder;
  private final Clock clock;
  private final AtomicLong committed;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

  WriteDoor(Journal journal, ShapesGuard guard, Path spillFolder, Clock clock) {
    this.journal = journal;
    this.guard = guard;
    this.spillFolder = spillFolder;
    this.clock = clock;
    this.committed = new AtomicLong(journal.last());
  }

  /** Calls the listener with each new sequence number, on the writer's thread, after the commit. */
  void onCommit(LongConsumer listener) {
    listeners.add(listener);
  }

  PatchRecorder record(Change change) {
    return new PatchRecorder(spillFolder, change, clock.instant());
  }

  /** The last change that is committed to the graph, which the journal may be ahead of. */
  long committed() {
    return committed.get();
  }

  /**
   * Commits the write transaction that is open on the stored dataset, or aborts it and throws.
   *
   * @return its sequence number, or that of the last change where it changed nothing
   * @param progress is told how many resources are checked
   * @throws Problem where the shapes refuse the change, the disk is full, or the work was cancelled
   */
  long commit(PatchRecorder patch, DatasetGraph stored, Progress progress) {
    if (patch.isEmpty()) {
      stored.abort();
      return committed();
    }
    long sequence = journal.last() + 1;
    try {
      check(patch, stored, progress);
      writeSequence(stored, sequence);
      patch.finish();
      journal.append(patch);
    } catch (IOException e) {
      stored.abort();
      throw diskProblem(e);
    } catch (RuntimeException e) {
      stored.abort();
      throw e;
    }
    commitOrTakeBack(stored);
    committed.accumulateAndGet(sequence, Math::max);
    listeners.forEach(listener -> listener.accept(sequence));
    return sequence;
  }

  /**
   * Has the shapes check what was written.
   *
   * @throws Problem where they refuse it, or the work was cancelled
   */
  void check(PatchRecorder patch, DatasetGraph stored, Progress progress) {
    Graph data = stored.getUnionGraph();
    guard.refuseViolations(affected(patch, data), data, progress);
  }

  private void commitOrTakeBack(DatasetGraph stored) {
    try {
      stored.commit();
    } catch (RuntimeException e) {
      try {
        journal.removeLast();
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /** The touched resources, and those that point at a resource whose class has changed. */
  private static Collection<Node> affected(PatchRecorder patch, Graph data) {
    Set<Node> nodes = new HashSet<>(patch.touched());
    for (Node retyped : patch.retyped()) {
      data.find(Node.ANY, Node.ANY, retyped).forEachRemaining(t -> nodes.add(t.getSubject()));
    }
    return nodes;
  }

  /** The last change that this dataset holds; 0 where it holds none. Inside a transaction. */
  static long readSequence(DatasetGraph stored) {
    var found = stored.find(Quad.defaultGraphIRI, HEAD, SEQUENCE, Node.ANY);
    try {
      return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0;
    } finally {
      Iter.close(found);
    }
  }

  /** Replaces the sequence number. Inside a write transaction. */
  static void writeSequence(DatasetGraph stored, long sequence) {
    stored.deleteAny(Quad.defaultGraphIRI, HEAD, SEQUENCE, Node.ANY);
    stored.add(
        Quad.defaultGraphIRI,
        HEAD,
        SEQUENCE,
        NodeFactory.createLiteralDT(Long.toString(sequence), XSDDatatype.XSDlong));
  }

  private static Problem diskProblem(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
      return DiskSpace.full(e);
    }
    return new Problem(
        ProblemCode.UNAVAILABLE, "The journal cannot be written: " + message, List.of(), e);
  }
}
