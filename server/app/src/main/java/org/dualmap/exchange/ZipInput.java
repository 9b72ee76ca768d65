package org.dualmap.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.ProxyInputStream;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** Reads archives that strangers sent: truncated ones, and small ones that unpack to very much. */
final class ZipInput implements AutoCloseable {
  private final Path file;
  private final ZipFile zip;
  private long left;

  private ZipInput(Path file, ZipFile zip, long largest) {
    this.file = file;
    this.zip = zip;
    this.left = largest;
  }

  /**
   * Opens an archive.
   *
   * @param largest how many bytes may be unpacked from it in all
   * @throws Problem where it is no whole zip
   */
  static ZipInput open(Path file, long largest) {
    try {
      return new ZipInput(file, new ZipFile(file.toFile()), largest);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.BAD_FILE,
          "%s is no whole zip archive: %s. Was the download cut off?"
              .formatted(file.getFileName(), e.getMessage()),
          List.of(),
          e);
    }
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  List<ZipEntry> entries() {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    List<ZipEntry> files = new ArrayList<>();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (!entry.isDirectory()) {
        files.add(entry);
      }
    }
    return files;
  }

  /** The content of an entry; reading past the limit of the archive is a problem. */
  InputStream open(ZipEntry entry) throws IOException {
    return new Limited(zip.getInputStream(entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Limited extends ProxyInputStream {
    Limited(InputStream in) {
      super(in);
    }

    @Override
    protected void afterRead(int bytes) {
      left -= Math.max(0, bytes);
      if (left < 0) {
        throw new Problem(
            ProblemCode.TOO_LARGE,
            name()
                + " unpacks to more than is allowed (setting dualmap.imports.unpacked-megabytes).");
      }
    }
  }
}
