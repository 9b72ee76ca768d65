package org.dualmap.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TDB2 by itself refuses a folder in which a kill has left only some of its files. */
class StoredGraphTest {
  private static final String GRAPH = "http://example.org/g";

  @TempDir Path folder;

  private Path file(String graph, String name) {
    return folder.resolve(graph).resolve("Data-0001").resolve(name);
  }

  @Test
  void whatAKillHasLeftHalfMadeIsMadeAnew() throws IOException {
    try (TestGraph graph = TestGraph.open(folder)) {
      graph.load(GRAPH, "ex:s ex:p 1 .");
    }
    Files.move(folder.resolve("graph"), folder.resolve("graph.new"));
    Files.delete(file("graph.new", "prefixes.idn"));

    try (TestGraph graph = TestGraph.open(folder)) {
      assertThat(graph.store().sequence()).isEqualTo(1);
      assertThat(graph.quads()).isNotEmpty();
    }
    assertThat(folder.resolve("graph.new")).doesNotExist();
  }

  @Test
  void aDamagedFolderIsNamedWithWhatToDo() throws IOException {
    try (TestGraph graph = TestGraph.open(folder)) {
      graph.load(GRAPH, "ex:s ex:p 1 .");
    }
    Files.write(file("graph", "prefixes.idn"), new byte[0]);

    assertThatThrownBy(() -> TestGraph.open(folder))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.DATA_FOLDER_BROKEN);
              assertThat(problem.detail())
                  .contains(folder.resolve("graph").toString(), "Delete that folder");
            });
  }
}
