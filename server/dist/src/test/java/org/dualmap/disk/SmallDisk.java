package org.dualmap.disk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of a few megabytes, in memory, that can be filled to any byte and freed again. */
final class SmallDisk implements AutoCloseable {
  private final Path root;

  private SmallDisk(Path root) {
    this.root = root;
  }

  /** Mounts a disk; where this machine does not let us, the test is skipped and says so. */
  static SmallDisk mount(Path at, int megabytes) throws IOException, InterruptedException {
    assumeTrue(
        "Linux".equals(System.getProperty("os.name")), "Only Linux has disks in memory (tmpfs)");
    Files.createDirectories(at);
    int code = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", at.toString());
    assumeTrue(code == 0, "Mounting a small disk needs root; mount ended with " + code);
    return new SmallDisk(at);
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      assumeTrue(false, "There is no command " + command[0] + ": " + e.getMessage());
      throw e;
    }
  }

  Path path(String name) {
    return root.resolve(name);
  }

  /** Fills the disk with one large file, but for some bytes. */
  void fillBut(long bytes) throws IOException {
    free();
    long size = Files.getFileStore(root).getUsableSpace() - bytes;
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(path("filler"))) {
      for (long written = 0; written < size; written += block.length) {
        out.write(block, 0, (int) Math.min(block.length, size - written));
      }
    }
  }

  /** Removes the large file. */
  void free() throws IOException {
    Files.deleteIfExists(path("filler"));
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", "-l", root.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
