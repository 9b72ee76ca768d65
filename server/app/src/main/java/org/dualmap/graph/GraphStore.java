package org.dualmap.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.changes.RDFChangesApply;
import org.apache.jena.rdfpatch.changes.RDFChangesExternalTxn;
import org.apache.jena.rdfpatch.changes.RDFChangesWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The graph of a data folder. Every change goes through {@link #write} or through a write
 * transaction on {@link #dataset()}; both are one transaction with an author, a time, a reason and
 * a sequence number, recorded in the journal. Safe for many threads: reads run beside each other
 * and beside one write, on the state they started with.
 */
public final class GraphStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GraphStore.class);

  private final Path folder;
  private final DatasetGraph stored;
  private final Journal journal;
  private final WriteDoor door;
  private final GuardedDataset dataset;

  private GraphStore(Path folder, DatasetGraph stored, Journal journal, WriteDoor door) {
    this.folder = folder;
    this.stored = stored;
    this.journal = journal;
    this.door = door;
    this.dataset = new GuardedDataset(stored, door);
  }

  /**
   * Opens the graph of a folder and brings it up to its journal.
   *
   * @throws Problem where graph and journal cannot be made to agree
   */
  public static GraphStore open(DataFolder folder, ShapesGuard guard) {
    try {
      DatasetGraph stored = StoredGraph.open(folder.graph());
      try {
        return open(folder, guard, stored);
      } catch (IOException | RuntimeException e) {
        TDBInternal.expel(stored);
        throw e;
      }
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.DATA_FOLDER_BROKEN,
          "The graph in " + folder.root() + " cannot be opened: " + e.getMessage(),
          List.of(),
          e);
    }
  }

  private static GraphStore open(DataFolder folder, ShapesGuard guard, DatasetGraph stored)
      throws IOException {
    long held = Txn.calculateRead(stored, () -> WriteDoor.readSequence(stored));
    Journal journal = Journal.open(folder.journal(), held);
    try {
      catchUp(stored, journal, held, new DiskSpace(folder.journal()));
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
    WriteDoor door = new WriteDoor(journal, guard, folder.journal(), Clock.systemUTC());
    return new GraphStore(folder.graph(), stored, journal, door);
  }

  private static void catchUp(DatasetGraph stored, Journal journal, long held, DiskSpace space)
      throws IOException {
    if (held > journal.last()) {
      throw new Problem(
          ProblemCode.DATA_FOLDER_BROKEN,
          "The graph holds change %d, but the journal ends at %d. Restore a backup."
              .formatted(held, journal.last()));
    }
    for (long sequence = held + 1; sequence <= journal.last(); sequence++) {
      LOG.info("Applying change {} of {} from the journal", sequence, journal.last());
      long next = sequence;
      Txn.executeWrite(
          stored,
          () -> {
            RDFChanges apply = new RDFChangesExternalTxn(new RDFChangesApply(stored));
            replay(journal, next, new WithinSpace(apply, space));
            WriteDoor.writeSequence(stored, next);
          });
    }
  }

  private static void replay(Journal journal, long sequence, RDFChanges to) {
    try {
      journal.replay(sequence, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The dataset for the SPARQL endpoints: the default graph is the union of the named graphs. A
   * write transaction on it needs a {@link Change} bound to the thread.
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** Runs a read on one state of the graph. The result must not hold on to the dataset. */
  public <T> T read(Function<DatasetGraph, T> work) {
    return Txn.calculateRead(stored, () -> work.apply(dataset));
  }

  /**
   * Runs a write as one transaction: whole, or where anything throws, not at all.
   *
   * @return the sequence number of the last change, which is this one unless it changed nothing
   * @throws Problem where the shapes refuse the change
   */
  public long write(Change change, Consumer<DatasetGraph> work) {
    return write(change, Progress.UNWATCHED, work);
  }

  /**
   * Runs a write as {@link #write(Change, Consumer)} does.
   *
   * @param progress is told how many resources are checked when the work is done, and may cancel
   */
  public long write(Change change, Progress progress, Consumer<DatasetGraph> work) {
    return inWrite(change, work, () -> dataset.commitWrite(progress));
  }

  /**
   * Does a write as {@link #write(Change, Progress, Consumer)} does, the check by the shapes
   * included, and takes it back. Nothing is recorded. Other writes wait meanwhile.
   *
   * @throws Problem where the shapes would refuse the change
   */
  public void attempt(Change change, Progress progress, Consumer<DatasetGraph> work) {
    inWrite(
        change,
        work,
        () -> {
          dataset.checkWrite(progress);
          return 0;
        });
  }

  /** Whatever the end leaves open is taken back. */
  private long inWrite(Change change, Consumer<DatasetGraph> work, LongSupplier end) {
    try (Change.Binding bound = change.bind()) {
      dataset.begin(TxnType.WRITE);
      try {
        work.accept(dataset);
        return end.getAsLong();
      } finally {
        if (dataset.isInTransaction()) {
          dataset.abort();
        }
        dataset.end();
      }
    }
  }

  /**
   * Gives back the disk space that earlier states of the graph take. It neither changes the graph
   * nor counts as a change. While nobody reads or writes.
   *
   * @throws Problem where the disk has no room for a second copy of the graph
   */
  public void compact() {
    try {
      StoredGraph.compact(stored, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the last committed change; 0 where there is none. */
  public long sequence() {
    return door.committed();
  }

  /** The number of the last change that the running read of this thread sees. */
  public long sequenceInRead() {
    return WriteDoor.readSequence(stored);
  }

  /** Calls the listener with each new sequence number, on the writer's thread, after the commit. */
  public void onCommit(LongConsumer listener) {
    door.onCommit(listener);
  }

  /**
   * What the journal says about the changes up to {@code newest}, newest first.
   *
   * @param newest a sequence number; larger than the last means the last
   * @param limit at most so many
   */
  public List<JournalEntry> entries(long newest, int limit) {
    List<JournalEntry> entries = new ArrayList<>();
    for (long n = Math.min(newest, sequence()); n > 0 && entries.size() < limit; n--) {
      entries.add(entry(n));
    }
    return entries;
  }

  /**
   * What the journal says about one change.
   *
   * @throws Problem where there is no such change
   */
  public JournalEntry entry(long sequence) {
    try {
      return journal.entry(sequence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plays one change, quad by quad, to a listener. */
  public void replay(long sequence, RDFChanges to) {
    replay(journal, sequence, to);
  }

  /** One change as an RDF Patch in text; the caller closes it. */
  public InputStream patch(long sequence) {
    try {
      return journal.patch(sequence);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the replay of a change before it fills the disk. */
  private static final class WithinSpace extends RDFChangesWrapper {
    private final DiskSpace space;

    WithinSpace(RDFChanges changes, DiskSpace space) {
      super(changes);
      this.space = space;
    }

    @Override
    public void add(Node g, Node s, Node p, Node o) {
      space.step();
      super.add(g, s, p, o);
    }

    @Override
    public void delete(Node g, Node s, Node p, Node o) {
      space.step();
      super.delete(g, s, p, o);
    }
  }

  /** Waits for running transactions and closes the files. */
  @Override
  public void close() {
    try {
      TDBInternal.expel(stored);
      journal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
