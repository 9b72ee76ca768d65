package org.dualmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.system.progress.MonitorOutputs;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.dualmap.server.OpenFolder;

/** Puts a generated country into a data folder, past the journal, as TDB2's bulk loader does. */
final class CountryFolder {
  private CountryFolder() {}

  /**
   * Makes the folder's graph; the folder must not have one yet. Once it is whole, the folder is a
   * data folder as any other, with the vocabulary as its first change.
   */
  static void load(Path data, Country country) throws IOException {
    Path graph = Files.createDirectories(data.resolve("graph"));
    var stored = DatabaseMgr.connectDatasetGraph(Location.create(graph.toString()));
    try {
      DataLoader loader = LoaderFactory.parallelLoader(stored, MonitorOutputs.nullOutput());
      loader.startBulk();
      new CountryRdf(country, loader.stream()).write();
      loader.finishBulk();
    } finally {
      TDBInternal.expel(stored);
    }
    OpenFolder.open(data).close();
  }
}
