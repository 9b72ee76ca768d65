package org.dualmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TDB2 by itself does not open a folder whose last commit was cut short while it was noted. */
class TornCommitTest {
  private static final String GRAPH = "http://example.org/g";
  private static final int HEAD = 16;
  private static final int BODY = 24;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, HEAD - 1, HEAD, HEAD + 1, HEAD + BODY})
  void aCommitThatWasCutShortIsDroppedAndTheGraphOpens(int written) throws IOException {
    try (TestGraph graph = TestGraph.open(folder)) {
      graph.load(GRAPH, "ex:s ex:p 1 .");
    }
    byte[] note = ByteBuffer.allocate(HEAD + BODY).putInt(BODY).array();
    Files.write(notes(), Arrays.copyOf(note, written), StandardOpenOption.APPEND);

    try (TestGraph graph = TestGraph.open(folder)) {
      assertThat(graph.store().sequence()).isEqualTo(1);
      assertThat(graph.load(GRAPH, "ex:s ex:p 2 .")).isEqualTo(2);
    }
    assertThat(notes()).isEmptyFile();
  }

  @Test
  void whatStandsWholeBeforeTheCutStays() throws IOException {
    Path data = Files.createDirectories(folder.resolve("Data-0001"));
    Journal notes = Journal.create(Location.create(data.toString()));
    for (int i = 0; i < 3; i++) {
      ByteBuffer body = ByteBuffer.wrap(new byte[BODY]);
      notes.write(JournalEntryType.REDO, ComponentId.allocLocal(), body);
    }
    notes.sync();
    notes.close();
    Path file = data.resolve("journal.jrnl");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, new byte[HEAD], StandardOpenOption.APPEND);

    TornCommit.drop(folder);

    assertThat(file).hasBinaryContent(whole);
  }

  private Path notes() {
    return folder.resolve("graph").resolve("Data-0001").resolve("journal.jrnl");
  }
}
