package org.dualmap.crash;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/** A copy of the graph that is made of nothing but the patches of the journal. */
final class Replica {
  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
  private long sequence;

  /** The last change that it holds. */
  long sequence() {
    return sequence;
  }

  /** Plays the changes after the last one that it holds, up to a number. */
  void follow(Client client, long last) throws IOException {
    while (sequence < last) {
      String patch = client.get("/api/changes/" + (sequence + 1), "application/rdf-patch");
      RDFPatchOps.applyChange(
          dataset,
          RDFPatchOps.read(new ByteArrayInputStream(patch.getBytes(StandardCharsets.UTF_8))));
      sequence++;
    }
  }

  /** Every statement as a line of N-Quads. */
  Set<String> quads() {
    return Txn.calculateRead(
        dataset, () -> dataset.stream().map(NodeFmtLib::strNQ).collect(Collectors.toSet()));
  }
}
