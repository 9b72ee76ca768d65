package org.dualmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZipInputTest {
  private static final int MEGABYTE = 1_000_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void anArchiveWithinTheLimitIsReadWhole() throws IOException {
    try (ZipInput zip = ZipInput.open(zip(3, MEGABYTE), 3 * MEGABYTE)) {
      assertThat(zip.entries()).extracting(ZipEntry::getName).containsExactly("0", "1", "2");
      assertThat(readAll(zip)).isEqualTo(3 * MEGABYTE);
    }
  }

  @Test
  void aSmallArchiveThatUnpacksToVeryMuchIsStoppedAtTheLimit() throws IOException {
    Path bomb = zip(1, 100 * MEGABYTE);
    assertThat(Files.size(bomb)).isLessThan(MEGABYTE);

    try (ZipInput zip = ZipInput.open(bomb, 5 * MEGABYTE)) {
      assertThatThrownBy(() -> readAll(zip))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.TOO_LARGE))
          .hasMessageContaining("dualmap.imports.unpacked-megabytes");
    }
  }

  @Test
  void manySmallEntriesAreCountedTogether() throws IOException {
    try (ZipInput zip = ZipInput.open(zip(10, MEGABYTE), 5 * MEGABYTE)) {
      assertThatThrownBy(() -> readAll(zip)).isInstanceOf(Problem.class);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.999})
  void aTruncatedArchiveIsRefusedInWords(double part) throws IOException {
    Path whole = zip(3, MEGABYTE);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.zip");
    Files.write(cut, Arrays.copyOf(bytes, (int) (bytes.length * part)));

    assertThatThrownBy(() -> ZipInput.open(cut, MEGABYTE))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.BAD_FILE))
        .hasMessageContaining("cut.zip is no whole zip archive")
        .hasMessageContaining("Was the download cut off?");
  }

  @Test
  void aFileThatIsNotThereIsRefusedInWords() {
    assertThatThrownBy(() -> ZipInput.open(folder.resolve("absent.zip"), MEGABYTE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("absent.zip");
  }

  private Path zip(int entries, int size) throws IOException {
    Path file = folder.resolve("whole.zip");
    byte[] zeros = new byte[MEGABYTE];
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int n = 0; n < entries; n++) {
        out.putNextEntry(new ZipEntry(Integer.toString(n)));
        for (int left = size; left > 0; left -= zeros.length) {
          out.write(zeros, 0, Math.min(left, zeros.length));
        }
        out.closeEntry();
      }
    }
    return file;
  }

  private static long readAll(ZipInput zip) throws IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    for (ZipEntry entry : zip.entries()) {
      try (InputStream in = zip.open(entry)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          size += n;
        }
      }
    }
    return size;
  }
}
