package org.dualmap.graph;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a kill leaves where it cuts a commit of TDB2 short. TDB2 notes what a commit will change
 * before it changes it, but refuses to open where the last note is not whole. Such a commit has not
 * happened, so that its note can go; ours is in our own journal and is applied anew.
 */
final class TornCommit {
  private static final Logger LOG = LoggerFactory.getLogger(TornCommit.class);

  private TornCommit() {}

  /** Drops notes that are not whole at the end. Before TDB2 opens the folder. */
  static void drop(Path graph) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(graph, "Data-*")) {
      for (Path folder : folders) {
        Location location = Location.create(folder.toString());
        if (Journal.exists(location)) {
          dropTail(Journal.create(location));
        }
      }
    }
  }

  private static void dropTail(Journal notes) {
    long whole = 0;
    try {
      for (var entries = notes.entries(); entries.hasNext(); entries.next()) {
        whole = notes.position();
      }
    } catch (TransactionException e) {
      LOG.warn("A commit was cut short and is dropped: {}", e.getMessage());
      notes.truncate(whole);
      notes.sync();
    } finally {
      notes.close();
    }
  }
}
