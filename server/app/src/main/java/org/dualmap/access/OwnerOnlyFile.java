package org.dualmap.access;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file that only the owner of the process can read, from its first byte on. */
public final class OwnerOnlyFile {
  private OwnerOnlyFile() {}

  /**
   * A new file to write to.
   *
   * @throws java.nio.file.FileAlreadyExistsException where there is one of that name
   */
  public static OutputStream create(Path file) throws IOException {
    return Channels.newOutputStream(open(file, StandardOpenOption.WRITE));
  }

  /** Writes the file anew and forces it to the disk. */
  static void write(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file);
    try (SeekableByteChannel channel = open(file, StandardOpenOption.DSYNC)) {
      channel.write(ByteBuffer.wrap(content));
    }
  }

  private static SeekableByteChannel open(Path file, StandardOpenOption more) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, more);
    return Files.newByteChannel(file, options, ownerOnly);
  }
}
