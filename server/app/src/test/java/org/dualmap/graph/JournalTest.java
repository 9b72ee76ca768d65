package org.dualmap.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
  private static final Instant TIME = Instant.parse("2026-11-25T10:15:30.123Z");

  @TempDir private Path folder = Path.of("");

  @Test
  void whatWasAppendedIsThereAfterReopening() throws IOException {
    write("one", "two", "three");

    try (Journal journal = Journal.open(folder, 0)) {
      assertThat(journal.last()).isEqualTo(3);
      assertThat(journal.entry(2))
          .isEqualTo(new JournalEntry(2, "tester", TIME, "because of two", 1, 0));
      assertThat(subjects(journal, 3)).containsExactly("+http://example.org/three");
    }
  }

  @Test
  void anEmptyFolderHasNoEntries() throws IOException {
    try (Journal journal = Journal.open(folder, 0)) {
      assertThat(journal.last()).isZero();
      assertThatThrownBy(() -> journal.entry(1))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }
  }

  @Test
  void anAuthorsNameAndReasonMayHoldAnyLetters() throws IOException {
    String reason = "Қазақша \"quoted\" \\ and\na second line #entry";
    try (Journal journal = Journal.open(folder, 0);
        PatchRecorder patch = new PatchRecorder(folder, new Change("Әсел", reason), TIME)) {
      patch.add(TestGraph.ex("g"), TestGraph.ex("s"), TestGraph.ex("p"), TestGraph.ex("o"));
      patch.finish();
      journal.append(patch);
    }

    try (Journal journal = Journal.open(folder, 1)) {
      assertThat(journal.entry(1).author()).isEqualTo("Әсел");
      assertThat(journal.entry(1).reason()).isEqualTo(reason);
    }
  }

  @Test
  void aTailCutAtAnyByteIsDroppedAndTheJournalGoesOn() throws IOException {
    write("one", "two");
    int whole = (int) Files.size(onlyFile());
    write("three");
    byte[] all = Files.readAllBytes(onlyFile());

    for (int cut = whole; cut < all.length; cut++) {
      Files.write(onlyFile(), Arrays.copyOf(all, cut));
      assertThatTheThirdEntryIsDropped("cut at byte " + cut, whole);
    }
  }

  @Test
  void aTailThatTheDiskFilledWithZerosIsDropped() throws IOException {
    write("one", "two");
    int whole = (int) Files.size(onlyFile());
    write("three");
    byte[] all = Files.readAllBytes(onlyFile());

    for (int from = whole; from < all.length; from += 7) {
      byte[] zeroed = all.clone();
      Arrays.fill(zeroed, from, all.length, (byte) 0);
      Files.write(onlyFile(), zeroed);
      assertThatTheThirdEntryIsDropped("zeros from byte " + from, whole);
    }
    byte[] withoutHead = all.clone();
    Arrays.fill(withoutHead, whole, whole + JournalText.WIDTH, (byte) 0);
    Files.write(onlyFile(), withoutHead);
    assertThatTheThirdEntryIsDropped("a body without its head", whole);
  }

  private void assertThatTheThirdEntryIsDropped(String how, int whole) throws IOException {
    try (Journal journal = Journal.open(folder, 2)) {
      assertThat(journal.last()).as(how).isEqualTo(2);
      append(journal, "again");
    }
    try (Journal journal = Journal.open(folder, 3)) {
      assertThat(subjects(journal, 3)).as(how).containsExactly("+http://example.org/again");
      journal.removeLast();
    }
    assertThat(Files.size(onlyFile())).as(how).isEqualTo(whole);
  }

  @Test
  void aCutTailThatTheGraphAlreadyHoldsIsRefusedAndLeftAsItIs() throws IOException {
    write("one", "two", "three");
    byte[] cut = Arrays.copyOf(Files.readAllBytes(onlyFile()), (int) Files.size(onlyFile()) - 5);
    Files.write(onlyFile(), cut);

    assertThatThrownBy(() -> Journal.open(folder, 3))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.DATA_FOLDER_BROKEN))
        .hasMessageContaining("damaged at entry 3")
        .hasMessageContaining("Restore a backup");
    assertThat(Files.readAllBytes(onlyFile())).isEqualTo(cut);
  }

  @Test
  void aDamagedEntryInTheMiddleIsRefusedAndLeftAsItIsEvenWhereTheGraphIsGone() throws IOException {
    write("one");
    int second = (int) Files.size(onlyFile());
    write("two");
    int third = (int) Files.size(onlyFile());
    write("three");
    byte[] all = Files.readAllBytes(onlyFile());

    for (int at = second; at < third; at += 3) {
      byte[] damaged = all.clone();
      damaged[at] ^= 1;
      Files.write(onlyFile(), damaged);
      assertThatThrownBy(() -> Journal.open(folder, 0))
          .as("byte %d", at)
          .isInstanceOf(Problem.class)
          .hasMessageContaining("damaged at entry 2");
      assertThat(Files.readAllBytes(onlyFile())).isEqualTo(damaged);
    }
  }

  @Test
  void aNewFileIsBegunWhereTheLastIsFull() throws IOException {
    try (Journal journal = Journal.open(folder, 0, 300)) {
      for (int n = 1; n <= 5; n++) {
        append(journal, "s" + n);
      }
    }

    assertThat(files()).hasSizeGreaterThan(1);
    try (Journal journal = Journal.open(folder, 5, 300)) {
      assertThat(journal.last()).isEqualTo(5);
      for (int n = 1; n <= 5; n++) {
        assertThat(subjects(journal, n)).containsExactly("+http://example.org/s" + n);
      }
    }
  }

  @Test
  void damageInAnOlderFileIsFoundWhereTheGraphNeedsTheEntry() throws IOException {
    try (Journal journal = Journal.open(folder, 0, 1)) {
      append(journal, "one");
      append(journal, "two");
    }
    Path oldest = files().get(0);
    byte[] damaged = Files.readAllBytes(oldest);
    damaged[damaged.length - 20] ^= 1;
    Files.write(oldest, damaged);

    assertThatThrownBy(() -> Journal.open(folder, 0))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("damaged at entry 1");
    assertThat(Files.readAllBytes(oldest)).isEqualTo(damaged);
  }

  @Test
  void anOlderFileThatIsCutOffIsRefusedAndLeftAsItIs() throws IOException {
    try (Journal journal = Journal.open(folder, 0, 1)) {
      append(journal, "one");
      append(journal, "two");
    }
    Path oldest = files().get(0);
    byte[] cut = Arrays.copyOf(Files.readAllBytes(oldest), 90);
    Files.write(oldest, cut);

    assertThatThrownBy(() -> Journal.open(folder, 0)).isInstanceOf(Problem.class);
    assertThat(Files.readAllBytes(oldest)).isEqualTo(cut);
  }

  @Test
  void aMissingFileIsRefused() throws IOException {
    try (Journal journal = Journal.open(folder, 0, 1)) {
      append(journal, "one");
      append(journal, "two");
      append(journal, "three");
    }
    Files.delete(files().get(1));

    assertThatThrownBy(() -> Journal.open(folder, 3))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("lacks the entries from 2 to 2");
  }

  @Test
  void theLastEntryCanBeTakenBack() throws IOException {
    try (Journal journal = Journal.open(folder, 0, 1)) {
      append(journal, "one");
      append(journal, "two");
      journal.removeLast();
      assertThat(journal.last()).isEqualTo(1);
      append(journal, "other");
    }

    try (Journal journal = Journal.open(folder, 2, 1)) {
      assertThat(subjects(journal, 2)).containsExactly("+http://example.org/other");
    }
  }

  @Test
  void strangeFilesArePassedOverAndOwnLeftOversDeleted() throws IOException {
    write("one");
    Files.writeString(folder.resolve("notes.rdfp"), "by hand");
    Files.writeString(folder.resolve("writing123.tmp"), "left by a crash");

    try (Journal journal = Journal.open(folder, 1)) {
      assertThat(journal.last()).isEqualTo(1);
    }
    assertThat(folder.resolve("notes.rdfp")).exists();
    assertThat(folder.resolve("writing123.tmp")).doesNotExist();
  }

  @Test
  void aFileOfTheJournalReadsAsTextForPeople() throws IOException {
    write("one");

    assertThat(Files.readString(onlyFile(), StandardCharsets.UTF_8))
        .startsWith("#entry 0000000000000000001 ")
        .contains("A <http://example.org/one> <http://example.org/p>");
  }

  private void write(String... subjects) throws IOException {
    try (Journal journal = Journal.open(folder, 0)) {
      for (String subject : subjects) {
        append(journal, subject);
      }
    }
  }

  private void append(Journal journal, String subject) throws IOException {
    Change change = new Change("tester", "because of " + subject);
    try (PatchRecorder patch = new PatchRecorder(folder, change, TIME)) {
      patch.add(TestGraph.ex("g"), TestGraph.ex(subject), TestGraph.ex("p"), TestGraph.ex("o"));
      patch.finish();
      journal.append(patch);
    }
  }

  private static List<String> subjects(Journal journal, long sequence) throws IOException {
    List<String> subjects = new ArrayList<>();
    journal.replay(
        sequence,
        new RDFChangesBase() {
          @Override
          public void add(@Nullable Node g, Node s, Node p, Node o) {
            subjects.add("+" + s.getURI());
          }

          @Override
          public void delete(@Nullable Node g, Node s, Node p, Node o) {
            subjects.add("-" + s.getURI());
          }
        });
    return subjects;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".rdfp")).sorted().toList();
    }
  }

  private Path onlyFile() throws IOException {
    assertThat(files()).hasSize(1);
    return files().get(0);
  }
}
