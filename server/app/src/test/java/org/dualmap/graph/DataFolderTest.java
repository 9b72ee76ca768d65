package org.dualmap.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataFolderTest {
  @TempDir private Path root = Path.of("");

  @Test
  void aFolderIsMadeWhereThereIsNoneAndCanBeOpenedAgain() throws IOException {
    Path fresh = root.resolve("a/b");
    DataFolder.open(fresh).close();

    assertThat(Files.readString(fresh.resolve("format"))).isEqualTo("1\n");
    DataFolder.openExisting(fresh).close();
  }

  @Test
  void aFolderThatIsNotThereCannotBeOpenedAsExisting() {
    assertThatThrownBy(() -> DataFolder.openExisting(root.resolve("absent")))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.NOT_FOUND));
    assertThat(root.resolve("absent")).doesNotExist();
  }

  @Test
  void aFolderIsOpenedOnceAtATime() {
    try (DataFolder first = DataFolder.open(root)) {
      assertThat(first.root()).isEqualTo(root);
      assertThatThrownBy(() -> DataFolder.open(root))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.DATA_FOLDER_IN_USE))
          .hasMessageContaining("process id " + ProcessHandle.current().pid());
    }
    DataFolder.open(root).close();
  }

  @Test
  void anotherProcessKeepsAFolderUntilItDies() throws Exception {
    try (OtherProcess other = OtherProcess.start(Holding.class, root.toString())) {
      assertThat(other.isReady()).isTrue();
      assertThatThrownBy(() -> DataFolder.open(root))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.DATA_FOLDER_IN_USE))
          .hasMessageContaining("open in another process (process id " + other.pid() + ")");
    }
    DataFolder.open(root).close();
  }

  @Test
  void aRefusedSecondOpeningDoesNotLetOtherProcessesIn() throws Exception {
    try (DataFolder first = DataFolder.open(root)) {
      assertThat(first.root()).isEqualTo(root);
      assertThatThrownBy(() -> DataFolder.open(root)).isInstanceOf(Problem.class);

      try (OtherProcess other = OtherProcess.start(Holding.class, root.toString())) {
        assertThat(other.isReady()).as("opened in another process").isFalse();
      }
    }
  }

  @Test
  void aFolderOfANewerVersionIsRefusedAndLeftAsItIs() throws IOException {
    Files.writeString(root.resolve("format"), "2\n");

    assertThatThrownBy(() -> DataFolder.open(root))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.DATA_FOLDER_NEWER))
        .hasMessageContaining("has layout 2, made by a newer version");
    assertThatOnlyTheFormatFileIsThere("2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one\n", "-1", "99999999999", "1 2"})
  void aBrokenFormatFileIsRefusedInWords(String text) throws IOException {
    Files.writeString(root.resolve("format"), text);

    assertThatThrownBy(() -> DataFolder.open(root))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.DATA_FOLDER_BROKEN))
        .hasMessageContaining("should hold the number of the layout");
    assertThatOnlyTheFormatFileIsThere(text);
  }

  @Test
  void aFileInThePlaceOfTheFolderIsRefusedInWords() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "content");

    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.DATA_FOLDER_BROKEN))
        .hasMessageContaining("cannot be used");
    assertThat(file).hasContent("content");
  }

  private void assertThatOnlyTheFormatFileIsThere(String text) throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      assertThat(files).containsExactly(root.resolve("format"));
    }
    assertThat(Files.readString(root.resolve("format"))).isEqualTo(text);
  }

  /** Opens a folder in a process of its own and keeps it. */
  static final class Holding {
    private Holding() {}

    public static void main(String[] arguments) throws Exception {
      try (DataFolder folder = DataFolder.open(Path.of(arguments[0]))) {
        OtherProcess.ready();
        assertThat(System.in.read()).as("until killed").isEqualTo(folder.hashCode());
      }
    }
  }
}
