package org.dualmap.graph;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** Opens the folder of TDB2, whatever a kill has left in it. */
final class StoredGraph {
  private StoredGraph() {}

  /**
   * Opens the folder, making it where it does not exist. TDB2 makes its files one by one and
   * refuses a folder that has only some of them, so that a new one is made aside and moved.
   *
   * @throws Problem where the folder is damaged; it says how to have it built anew
   */
  static DatasetGraph open(Path folder) throws IOException {
    try {
      if (Files.notExists(folder)) {
        make(folder);
      }
      TornCommit.drop(folder);
      DatasetGraph stored = connect(folder);
      stored.getContext().set(TDB2.symUnionDefaultGraph, true);
      return stored;
    } catch (RuntimeException e) {
      throw new Problem(
          ProblemCode.DATA_FOLDER_BROKEN,
          "The graph in %s cannot be opened (%s). Delete that folder: the next start builds it"
                  .formatted(folder, e.getMessage())
              + " anew from the journal.",
          List.of(),
          e);
    }
  }

  /**
   * Copies what is stored to a fresh place, without the space that earlier states took, and deletes
   * the old one. A kill leaves either, whole. While no transaction runs.
   *
   * @throws Problem where the disk has no room for the copy; nothing is changed then
   */
  static void compact(DatasetGraph stored, Path folder) throws IOException {
    new DiskSpace(folder).require(FileUtils.sizeOfDirectory(folder.toFile()));
    DatabaseMgr.compact(stored, true);
    deleteAllButTheLast(folder);
  }

  /** A kill after an earlier copy may have kept it from deleting what it had copied. */
  private static void deleteAllButTheLast(Path folder) throws IOException {
    Path last = DatabaseOps.findStorageLocation(folder);
    try (DirectoryStream<Path> states = Files.newDirectoryStream(folder, "Data-*")) {
      for (Path state : states) {
        if (!state.equals(last)) {
          FileUtils.deleteDirectory(state.toFile());
        }
      }
    }
  }

  private static void make(Path folder) throws IOException {
    Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
    FileUtils.deleteDirectory(fresh.toFile());
    Files.createDirectories(fresh);
    TDBInternal.expel(connect(fresh));
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static DatasetGraph connect(Path folder) {
    return DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
  }
}
