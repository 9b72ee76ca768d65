package org.dualmap.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * The folder that holds everything a server keeps, open in one process at a time.
 *
 * <pre>
 * format          version of this layout
 * lock            held while open; holds the process id
 * journal/        every change, append-only: the truth
 * graph/          TDB2, rebuilt from the journal where missing
 * index/          Lucene, rebuilt from the graph where missing
 * vectors/        vectors of labels, by their text; made anew where missing
 * uploads/        files on their way into an import; emptied at each start
 * accounts.json   accounts and hashes of their tokens
 * </pre>
 */
public final class DataFolder implements AutoCloseable {
  /** The layout that this version reads and writes. */
  static final int FORMAT = 1;

  /**
   * The folders that this process has open. Closing any channel on a lock file gives up the locks
   * that the process holds on it, so it must not even be opened twice.
   */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final Path real;
  private final FileChannel lockFile;

  private DataFolder(Path root, Path real, FileChannel lockFile) {
    this.root = root;
    this.real = real;
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
      Path real = root.toRealPath();
      if (!OPEN.add(real)) {
        throw inUse(root, "already open", Long.toString(ProcessHandle.current().pid()));
      }
      try {
        return new DataFolder(root, real, lock(root));
      } catch (IOException | RuntimeException e) {
        OPEN.remove(real);
        throw e;
      }
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
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(root, "open in another process", Files.readString(path).strip());
      }
      channel.truncate(0);
      String owner = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)));
      writeFormat(root);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void writeFormat(Path root) throws IOException {
    Path format = root.resolve("format");
    if (Files.notExists(format)) {
      Path fresh = root.resolve("format.new");
      Files.writeString(fresh, FORMAT + "\n");
      Files.move(fresh, format, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Problem inUse(Path root, String how, String owner) {
    return new Problem(
        ProblemCode.DATA_FOLDER_IN_USE,
        "The data folder %s is %s%s. Stop that process, or name another folder."
            .formatted(root, how, owner.isEmpty() ? "" : " (process id " + owner + ")"));
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

  public Path vectors() {
    return root.resolve("vectors");
  }

  public Path uploads() {
    return root.resolve("uploads");
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
    } finally {
      OPEN.remove(real);
    }
  }
}
