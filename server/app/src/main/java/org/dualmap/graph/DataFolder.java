package org.dualmap.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything a server keeps, open in one process at a time.
 *
 * <pre>
 * format          version of this layout
 * lock            held while open; holds the process id
 * journal/        every change, append-only: the truth
 * graph/          TDB2, rebuilt from the journal where missing
 * index/          Lucene, rebuilt from the graph where missing
 * accounts.json   accounts and hashes of their tokens
 * </pre>
 */
public final class DataFolder implements AutoCloseable {
  /** The layout that this version reads and writes. */
  static final int FORMAT = 1;

  private final Path root;
  private final FileChannel lockFile;

  private DataFolder(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Opens the folder, making it where it does not exist.
   *
   * @throws Problem when another process has it open, when a newer version made it, or when it
   *     cannot be written; nothing is changed then
   */
  public static DataFolder open(Path root) {
    try {
      refuseNewer(root);
      Files.createDirectories(root);
      FileChannel lockFile = lock(root);
      Path format = root.resolve("format");
      if (Files.notExists(format)) {
        Files.writeString(format, FORMAT + "\n");
      }
      return new DataFolder(root, lockFile);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.DATA_FOLDER_BROKEN,
          "The data folder " + root + " cannot be used: " + e,
          java.util.List.of(),
          e);
    }
  }

  /**
   * Opens a folder that is there already.
   *
   * @throws Problem also where there is no data folder
   */
  public static DataFolder openExisting(Path root) {
    if (Files.notExists(root.resolve("format"))) {
      throw new Problem(ProblemCode.NOT_FOUND, "There is no data folder at " + root + ".");
    }
    return open(root);
  }

  private static void refuseNewer(Path root) throws IOException {
    Path format = root.resolve("format");
    if (Files.notExists(format)) {
      return;
    }
    String text = Files.readString(format).strip();
    if (!text.matches("\\d{1,9}")) {
      throw new Problem(
          ProblemCode.DATA_FOLDER_BROKEN,
          "The file "
              + format
              + " should hold the number of the layout, but holds \""
              + text
              + "\".");
    }
    if (Integer.parseInt(text) > FORMAT) {
      throw new Problem(
          ProblemCode.DATA_FOLDER_NEWER,
          "The data folder "
              + root
              + " has layout "
              + text
              + ", made by a newer version; this version knows layouts up to "
              + FORMAT
              + ". Run the newer version, or name another folder.");
    }
  }

  private static FileChannel lock(Path root) throws IOException {
    Path path = root.resolve("lock");
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      String owner = Files.readString(path).strip();
      channel.close();
      throw new Problem(
          ProblemCode.DATA_FOLDER_IN_USE,
          "The data folder "
              + root
              + " is open in another process"
              + (owner.isEmpty() ? "" : " (process id " + owner + ")")
              + ". Stop that process, or name another folder.");
    }
    channel.truncate(0);
    String owner = ProcessHandle.current().pid() + "\n";
    channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }

  public Path root() {
    return root;
  }

  public Path journal() {
    return root.resolve("journal");
  }

  public Path graph() {
    return root.resolve("graph");
  }

  public Path index() {
    return root.resolve("index");
  }

  public Path accounts() {
    return root.resolve("accounts.json");
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
