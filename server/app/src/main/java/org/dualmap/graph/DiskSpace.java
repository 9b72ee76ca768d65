package org.dualmap.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Ends a write before it fills the disk of the data folder. TDB2 writes through memory maps, and
 * there a full disk is no exception that one can handle, but a fault of the whole process. For one
 * thread.
 */
public final class DiskSpace {
  /** Kept free for what a write has begun: blocks of the graph, the journal, the search index. */
  static final long RESERVE = 64L << 20;

  private static final int STEPS_PER_LOOK = 64;

  private final FileStore disk;
  private int steps;

  /**
   * Watches a disk.
   *
   * @param folder any folder on it
   */
  public DiskSpace(Path folder) {
    try {
      this.disk = Files.getFileStore(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes one more small step, such as a quad or a few kilobytes.
   *
   * @throws Problem where the disk is as good as full
   */
  public void step() {
    if (steps++ % STEPS_PER_LOOK == 0) {
      require(0);
    }
  }

  /**
   * Makes sure that a number of bytes fits, and the reserve.
   *
   * @throws Problem where it does not
   */
  public void require(long bytes) {
    try {
      if (disk.getUsableSpace() < RESERVE + bytes) {
        throw full(null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Problem full(@Nullable Throwable cause) {
    return new Problem(
        ProblemCode.DISK_FULL,
        "The disk of the data folder is full: %d MiB must stay free. Nothing was stored; free some space and try again."
            .formatted(RESERVE >> 20),
        List.of(),
        cause);
  }
}
