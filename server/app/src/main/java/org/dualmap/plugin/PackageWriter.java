package org.dualmap.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * Writes packages whose bytes depend on their content alone: files sorted by name, one fixed time,
 * no extra fields, and stored rather than compressed, as two builds of zlib may compress
 * differently.
 */
final class PackageWriter {
  /** A time within the zip's own years; the very first day would bring an extra field. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private PackageWriter() {}

  /** Writes the files with their sums; an earlier file is replaced once the new one is whole. */
  static void write(Path file, SortedMap<String, byte[]> files) {
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    all.putIfAbsent(PackageSums.FILE, PackageSums.of(files));
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(whole, bytes(all));
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.BAD_FILE,
          "The package %s cannot be written: %s".formatted(file, e.getMessage()),
          List.of(),
          e);
    }
  }

  private static byte[] bytes(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(entry(file.getKey(), file.getValue()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static ZipEntry entry(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
