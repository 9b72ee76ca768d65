package org.dualmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dualmap.access.AccountStore;
import org.dualmap.access.Accounts;
import org.dualmap.graph.DataFolder;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.TestGraph;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BackupTest {
  private static final String GRAPH = "http://example.org/graph";

  private Path data;
  private Path whole;
  private Path folder;
  private Path file;
  private Path restored;

  @BeforeAll
  void backUpOnce(@TempDir Path once) {
    data = once.resolve("data");
    whole = once.resolve("whole.zip");
    try (TestGraph graph = TestGraph.open(data)) {
      graph.load(GRAPH, "ex:s ex:p 'before' .");
      graph.load(GRAPH, "ex:s ex:p 'after' .");
      Accounts accounts = new Accounts(new AccountStore(graph.data().accounts()));
      accounts.add("asel", List.of());
      assertThat(Backup.write(graph.data(), whole)).isPositive();
    }
  }

  @BeforeEach
  void start(@TempDir Path folder) {
    this.folder = folder;
    file = folder.resolve("backup.zip");
    restored = folder.resolve("restored");
  }

  @Test
  void whatIsRestoredIsWhatWasBackedUp() throws IOException {
    backup();

    Backup.restore(file, restored, BackupTest::openOnce);

    try (TestGraph graph = TestGraph.open(restored)) {
      assertThat(graph.store().sequence()).isEqualTo(2);
      assertThat(graph.store().entry(1).author()).isEqualTo("tester");
      assertThat(text(graph)).isEqualTo("after");
    }
    assertThat(new Accounts(new AccountStore(restored.resolve("accounts.json"))).list())
        .extracting(account -> account.name())
        .containsExactly("asel");
    assertThat(names(folder)).containsExactlyInAnyOrder("backup.zip", "restored");
  }

  @Test
  void theBackupAndTheRestoredAccountsAreForTheOwnerOnly() throws IOException {
    backup();

    Backup.restore(file, restored, fresh -> {});

    assertThat(permissions(whole)).isEqualTo("rw-------");
    assertThat(permissions(restored.resolve("accounts.json"))).isEqualTo("rw-------");
  }

  @Test
  void theFolderMayBeNamedInARoundaboutWay() throws IOException {
    backup();

    Backup.restore(file, folder.resolve("absent/../restored/."), fresh -> {});

    assertThat(restored.resolve("format")).exists();
  }

  @Test
  void anExistingFileIsNotOverwritten() throws IOException {
    Files.writeString(file, "something else");

    try (DataFolder open = DataFolder.open(data)) {
      assertThatThrownBy(() -> Backup.write(open, file))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.CONFLICT));
    }
    assertThat(file).hasContent("something else");
  }

  @Test
  void aFolderThatIsInUseIsNotOverwritten() throws IOException {
    backup();

    assertThatThrownBy(() -> Backup.restore(file, data, fresh -> {}))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.CONFLICT))
        .hasMessageContaining("is not empty");
    try (TestGraph graph = TestGraph.open(data)) {
      assertThat(text(graph)).isEqualTo("after");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.3, 0.5, 0.7, 0.9, 0.999})
  void aBackupThatWasCutOffIsRefusedAndLeavesNothing(double part) throws IOException {
    backup();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * part)));

    assertThatRestoreIsRefused();
  }

  @Test
  void aBackupWithADamagedByteIsRefusedAndLeavesNothing() throws IOException {
    backup();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 0x55;
    Files.write(file, bytes);

    assertThatRestoreIsRefused();
  }

  @Test
  void anyOtherFileIsRefused() throws IOException {
    Files.writeString(file, "no zip at all");
    assertThatRestoreIsRefused();

    zip("format", "journal/x");
    assertThatRestoreIsRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "/tmp/../evil", "journal/../../evil", "..", ""})
  void anEntryThatWouldLeaveTheFolderIsRefused(String name) throws IOException {
    zip("format", name, "complete");

    assertThatRestoreIsRefused();
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @Test
  void aBackupThatCannotBeOpenedAfterUnpackingLeavesNothing() throws IOException {
    backup();

    assertThatThrownBy(
            () ->
                Backup.restore(
                    file,
                    restored,
                    fresh -> {
                      throw new Problem(ProblemCode.DATA_FOLDER_BROKEN, "cannot be opened");
                    }))
        .hasMessage("cannot be opened");
    assertThat(names(folder)).containsExactly("backup.zip");
  }

  private void assertThatRestoreIsRefused() throws IOException {
    List<String> before = names(folder);
    assertThatThrownBy(() -> Backup.restore(file, restored, fresh -> {}))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.BAD_BACKUP))
        .hasMessageContaining(file.toString())
        .message()
        .doesNotContain("null");
    assertThat(names(folder)).isEqualTo(before);
  }

  private void backup() throws IOException {
    Files.copy(whole, file);
  }

  private void zip(String... names) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('1');
        zip.closeEntry();
      }
    }
  }

  private static void openOnce(Path fresh) {
    TestGraph.open(fresh).close();
  }

  private static String text(TestGraph graph) {
    return String.valueOf(
        graph
            .store()
            .<String>read(
                d ->
                    String.valueOf(
                        new GraphReader(d).text("http://example.org/s", "http://example.org/p"))));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
