package org.dualmap.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages that strangers made to do harm are refused by their directory, in words. */
class HostilePackageTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ../secret.ttl           | leads out of the package
          data/../../secret.ttl   | leads out of the package
          data/./field.ttl        | leads out of the package or nowhere
          data//field.ttl         | leads out of the package or nowhere
          /etc/passwd             | absolute
          C:/windows/field.ttl    | absolute
          data\\..\\secret.ttl    | backslash
          DATA/FIELD.TTL          | differs only in case or form from data/field.ttl
          data/ﬁeld.ttl           | differs only in case or form from data/field.ttl
          data/field.ttl          | Two entries have this name
          """)
  void aNameThatCouldMeanAnotherFileIsRefused(String name, String words) throws IOException {
    Path file = zip(entry("plugin.yaml"), entry("data/field.ttl"), entry(name));

    List<Finding> findings = refused(file).findings();

    assertThat(findings).singleElement().extracting(Finding::source).isEqualTo(name);
    assertThat(findings.getFirst().message()).contains(words);
  }

  @Test
  void aNameWithAControlCharacterIsRefused() throws IOException {
    assertThat(refused(zip(entry("data/a\u0000b.ttl"))).detail()).contains("control character");
  }

  @Test
  void aSymbolicLinkIsRefused() throws IOException {
    ZipArchiveEntry link = entry("data/field.ttl");
    link.setUnixMode(UnixStat.LINK_FLAG | 0777);

    assertThat(refused(zip(entry("plugin.yaml"), link)).detail()).contains("symbolic link");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    Path file = zip(entry("../a"), entry("/b"), entry("c"), entry("C"));

    assertThat(refused(file).findings()).hasSize(3);
  }

  @Test
  void aSmallFileThatUnpacksToVeryMuchIsRefused() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      zip.putArchiveEntry(new ZipArchiveEntry("data/field.ttl"));
      zip.write(new byte[3 << 20]);
      zip.closeArchiveEntry();
    }

    assertThat(Files.size(file)).isLessThan(10_000);
    assertThat(refused(file).detail()).contains("as only bombs are");
  }

  @Test
  void aFileThatHoldsMoreThanItSaysIsRefusedWhenItIsRead() throws IOException {
    Path file = folder.resolve("liar.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      zip.putArchiveEntry(new ZipArchiveEntry("data/field.ttl"));
      zip.write("long ".repeat(1000).getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    sayThatTheEntryHas(file, 10);

    try (PackageFile opened = PackageFile.open(file)) {
      assertThatThrownBy(() -> opened.bytes("data/field.ttl"))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("more than the package says");
    }
  }

  /** Writes another size into the directory of a zip with one entry. */
  private static void sayThatTheEntryHas(Path file, int size) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int directory =
        IntStream.range(0, bytes.length - 4)
            .filter(i -> zip.getInt(i) == 0x02014b50)
            .findFirst()
            .orElseThrow();
    zip.putInt(directory + 24, size);
    Files.write(file, bytes);
  }

  @Test
  void sizesBeyondTheLimitsAreRefused() {
    assertThat(words(sized("data/a.ttl", PackageFaults.LARGEST_RDF + 1))).contains("the most is");
    assertThat(words(sized("lib/a.bin", PackageFaults.LARGEST_ENTRY + 1))).contains("the most is");
    assertThat(PackageFaults.of(List.of(sized("lib/a.bin", PackageFaults.LARGEST_ENTRY))))
        .isEmpty();
    assertThat(
            words(
                sized("a.bin", PackageFaults.LARGEST_ENTRY),
                sized("b.bin", PackageFaults.LARGEST_ENTRY),
                sized("c.bin", PackageFaults.LARGEST_ENTRY)))
        .contains("unpacks to");
  }

  @Test
  void tooManyEntriesAreRefused() {
    List<ZipArchiveEntry> many = new ArrayList<>();
    for (int i = 0; i <= PackageFaults.MOST_ENTRIES; i++) {
      many.add(sized("data/" + i + ".ttl", 1));
    }

    assertThat(PackageFaults.of(many))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("10,001 entries");
    assertThat(PackageFaults.of(many.subList(1, many.size()))).isEmpty();
  }

  @Test
  void anEncryptedOrStrangelyPackedEntryIsRefused() {
    ZipArchiveEntry secret = sized("a", 1);
    secret.getGeneralPurposeBit().useEncryption(true);
    ZipArchiveEntry strange = sized("b", 1);
    strange.setMethod(12);

    assertThat(words(secret)).contains("encrypted");
    assertThat(words(strange)).contains("method");
  }

  private static String words(ZipArchiveEntry... entries) {
    List<Finding> faults = PackageFaults.of(List.of(entries));
    assertThat(faults).hasSize(1);
    return faults.getFirst().message();
  }

  private static ZipArchiveEntry sized(String name, long size) {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setSize(size);
    entry.setCompressedSize(size);
    return entry;
  }

  private static ZipArchiveEntry entry(String name) {
    return new Named(name);
  }

  /** Keeps a name as it is, backslashes and all. */
  private static final class Named extends ZipArchiveEntry {
    Named(String name) {
      super("x");
      setPlatform(PLATFORM_UNIX);
      setName(name);
    }
  }

  private Path zip(ZipArchiveEntry... entries) throws IOException {
    Path file = folder.resolve("hostile.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      for (ZipArchiveEntry entry : entries) {
        zip.putArchiveEntry(entry);
        zip.write("x".getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return file;
  }

  private static Problem refused(Path file) {
    Problem problem = catchThrowableOfType(Problem.class, () -> PackageFile.open(file).close());
    assertThat(problem).as("the refusal").isNotNull();
    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_PLUGIN);
    return problem;
  }
}
