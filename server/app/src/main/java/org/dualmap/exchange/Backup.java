package org.dualmap.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.FileUtils;
import org.dualmap.access.OwnerOnlyFile;
import org.dualmap.graph.DataFolder;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** Everything of a data folder that cannot be rebuilt, in one zip. */
public final class Backup {
  /** The last entry, so that a backup that was cut off is known. */
  private static final String COMPLETE = "complete";

  private Backup() {}

  /**
   * Writes a backup, which only the owner of the process can read: it holds hashes of passwords.
   *
   * @param file must not exist
   * @return its size in bytes
   * @throws Problem where it exists or cannot be written; nothing is left then
   */
  public static long write(DataFolder folder, Path file) {
    try (OutputStream out = OwnerOnlyFile.create(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path part : parts(folder)) {
        zip.putNextEntry(
            new ZipEntry(folder.root().relativize(part).toString().replace('\\', '/')));
        Files.copy(part, zip);
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry(COMPLETE));
      zip.closeEntry();
      zip.finish();
      return Files.size(file);
    } catch (FileAlreadyExistsException e) {
      throw new Problem(ProblemCode.CONFLICT, file + " exists already; name another file.");
    } catch (IOException e) {
      FileUtils.deleteQuietly(file.toFile());
      throw new Problem(
          ProblemCode.DISK_FULL, file + " cannot be written: " + e.getMessage(), List.of(), e);
    }
  }

  private static List<Path> parts(DataFolder folder) throws IOException {
    try (Stream<Path> journal = Files.list(folder.journal())) {
      return Stream.concat(
              Stream.of(folder.root().resolve("format"), folder.accounts()), journal.sorted())
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".tmp"))
          .toList();
    }
  }

  /**
   * Makes a data folder of a backup.
   *
   * @param root the data folder; must not exist or be empty
   * @param finish opens the unpacked folder, to rebuild what the backup does not hold
   * @throws Problem where the backup is not whole or the folder not empty; nothing is left then
   */
  public static void restore(Path file, Path root, Consumer<Path> finish) {
    Path target = root.toAbsolutePath().normalize();
    Path fresh = target.resolveSibling(target.getFileName() + ".restoring");
    try {
      refuseUsed(target);
      refuseUsed(fresh);
      Files.createDirectories(fresh);
      unpack(file, fresh);
      finish.accept(fresh);
      Files.deleteIfExists(target);
      move(fresh, target);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.BAD_BACKUP, file + " is no whole backup: " + e.getMessage(), List.of(), e);
    } finally {
      FileUtils.deleteQuietly(fresh.toFile());
    }
  }

  private static void move(Path fresh, Path target) throws IOException {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, target);
    }
  }

  private static void refuseUsed(Path folder) throws IOException {
    if (Files.exists(folder)
        && !(Files.isDirectory(folder) && FileUtils.isEmptyDirectory(folder.toFile()))) {
      throw new Problem(
          ProblemCode.CONFLICT,
          "The folder " + folder + " is not empty; restore needs an empty one.");
    }
  }

  /** A zip that was cut off lacks the list at its end, which reading it as a stream passes over. */
  private static void refuseCutOff(Path file) throws IOException {
    new ZipFile(file.toFile()).close();
  }

  private static void unpack(Path file, Path into) throws IOException {
    refuseCutOff(file);
    boolean complete = false;
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        complete = entry.getName().equals(COMPLETE);
        Path to = into.resolve(entry.getName()).normalize();
        if (!to.startsWith(into) || to.equals(into)) {
          throw new ZipException("an entry would leave the folder: " + entry.getName());
        }
        if (!complete) {
          Files.createDirectories(to.getParent());
          try (OutputStream out = OwnerOnlyFile.create(to)) {
            zip.transferTo(out);
          }
        }
      }
    }
    if (!complete) {
      throw new Problem(
          ProblemCode.BAD_BACKUP, file + " is no whole backup; it ends before its last entry.");
    }
  }
}
