package org.dualmap.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dualmap.graph.GraphDump;
import org.dualmap.graph.GraphStore;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Writes graphs to files: whole or not at all. */
public final class Export {
  private final GraphDump dump;

  public Export(GraphStore store) {
    this.dump = new GraphDump(store);
  }

  /**
   * Writes one named graph, or all.
   *
   * @param graph null for all
   * @param file its ending decides on the format; an existing one is replaced
   * @return how many statements were written
   * @throws Problem where there is no such graph, the ending says nothing, or the disk is full
   */
  public long write(@Nullable String graph, Path file) {
    Path target = file.toAbsolutePath();
    String name = String.valueOf(target.getFileName());
    Path fresh = target.resolveSibling(name + ".part");
    try {
      long statements;
      try (OutputStream out = open(fresh, name.endsWith(".gz"))) {
        statements = dump.write(graph, name, out);
      }
      Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
      return statements;
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.DISK_FULL, file + " cannot be written: " + e.getMessage(), List.of(), e);
    } finally {
      deleteQuietly(fresh);
    }
  }

  private static OutputStream open(Path file, boolean compressed) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    return compressed ? new GZIPOutputStream(out, 1 << 16) : out;
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
