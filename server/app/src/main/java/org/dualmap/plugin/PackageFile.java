package org.dualmap.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * A plugin's jar or zip, opened only where nothing in it is hostile by its looks: see {@link
 * PackageFaults}. Nothing is ever unpacked to the disk. For one thread.
 */
final class PackageFile implements AutoCloseable {
  /** Compressed, in bytes. */
  static final long LARGEST_PACKAGE = 200L << 20;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new TreeMap<>();
  private long left = PackageFaults.LARGEST_CONTENT;

  private PackageFile(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens a package.
   *
   * @throws Problem bad-plugin with every finding where it is no zip or looks hostile
   */
  static PackageFile open(Path file) {
    try {
      if (Files.size(file) > LARGEST_PACKAGE) {
        throw bad("The file is larger than %,d bytes.".formatted(LARGEST_PACKAGE));
      }
      ZipFile zip = ZipFile.builder().setPath(file).setUseUnicodeExtraFields(false).get();
      PackageFile opened = new PackageFile(zip);
      try {
        opened.refuseHostile();
        return opened;
      } catch (RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "The file is no readable zip or jar: " + e.getMessage(),
          List.of(),
          e);
    }
  }

  private void refuseHostile() {
    List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
    List<Finding> faults = PackageFaults.of(all);
    if (!faults.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN, "The package is refused: " + faults.getFirst().message(), faults);
    }
    for (ZipArchiveEntry entry : all) {
      if (!entry.isDirectory()) {
        entries.put(PackageFaults.name(entry), entry);
      }
    }
  }

  /** The names of all files in it, sorted. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /**
   * The content of a file.
   *
   * @throws Problem bad-plugin where it is missing, damaged, or more than the package promised
   */
  byte[] bytes(String name) {
    ZipArchiveEntry entry = entries.get(name);
    if (entry == null) {
      throw bad("The manifest names " + name + ", which is not in the file.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) entry.getSize() + 1);
      left -= bytes.length;
      if (bytes.length > entry.getSize() || left < 0) {
        throw bad(name + " unpacks to more than the package says.");
      }
      return bytes;
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          "%s cannot be read: %s".formatted(name, e.getMessage()),
          List.of(),
          e);
    }
  }

  private static Problem bad(String detail) {
    return new Problem(ProblemCode.BAD_PLUGIN, detail);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
