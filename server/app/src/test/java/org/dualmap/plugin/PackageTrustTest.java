package org.dualmap.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.dualmap.plugin.PackageTrust.State;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packages are the same bytes everywhere, and a signature shows whose they are and that they are.
 */
class PackageTrustTest {
  private static final String MANIFEST =
      """
      schema: 1
      id: field-test
      version: 1.0.0
      provider: Example College
      licence: CC0-1.0
      requires: ">=0.1.0 & <0.2.0"
      title: {en: Test}
      data: [data/field.ttl]
      """;

  /** Of the package of {@link #files}: it must never change without a reason. */
  private static final String SHA_256 =
      "6dc2dd6be772d8270674e7acdddf8fd2001838585931be3d30bb74cc3fb537cd";

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");
  private SigningKey key;

  @BeforeEach
  void packAndMakeAKey() {
    file = folder.resolve("field-test.zip");
    PackageWriter.write(file, files());
    key = SigningKey.make(folder.resolve("key"));
  }

  private static SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("plugin.yaml", MANIFEST.getBytes(StandardCharsets.UTF_8));
    files.put("data/field.ttl", "# nothing yet\n".getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private TrustedKeys trusting(String provider) {
    return TrustedKeys.of(List.of(key.publicKey() + " " + provider));
  }

  @Test
  void theSameFilesGiveTheSameBytesInEveryTimeZone() throws IOException {
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("Asia/Almaty", "America/Los_Angeles", "UTC")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        PackageWriter.write(file, files());
        assertThat(DigestUtils.sha256Hex(Files.readAllBytes(file))).as(zone).isEqualTo(SHA_256);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void entriesAreSortedStoredAndBare() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("META-INF/SHA256SUMS", "data/field.ttl", "plugin.yaml");
      assertThat(zip.stream())
          .allMatch(entry -> entry.getMethod() == ZipEntry.STORED && entry.getExtra() == null);
    }
  }

  @Test
  void aPackageThatNobodySignedIsUnsigned() {
    assertThat(PackageTrust.of(file, TrustedKeys.NONE))
        .isEqualTo(new PackageTrust(State.UNSIGNED, null, null, List.of()));
  }

  @Test
  void theTrustedKeyOfTheProviderCounts() {
    PluginPackage.sign(file, key);

    assertThat(PackageTrust.of(file, trusting("Example College")))
        .isEqualTo(
            new PackageTrust(State.KNOWN_PROVIDER, "Example College", key.publicKey(), List.of()));
  }

  @Test
  void aKeyThatNobodyTrustsAndAKeyOfAnotherProviderDoNotCount() {
    PluginPackage.sign(file, key);

    PackageTrust nobodys = PackageTrust.of(file, TrustedKeys.NONE);
    PackageTrust anothers = PackageTrust.of(file, trusting("Other College"));

    assertThat(nobodys.state()).isEqualTo(State.UNKNOWN_KEY);
    assertThat(nobodys.findings().toString()).contains("not among the trusted ones");
    assertThat(anothers.state()).isEqualTo(State.UNKNOWN_KEY);
    assertThat(anothers.provider()).isNull();
    assertThat(anothers.findings().toString()).contains("Other College", "Example College");
  }

  @Test
  void aSecondSignatureReplacesTheFirst() {
    PluginPackage.sign(file, SigningKey.make(folder.resolve("other")));
    PluginPackage.sign(file, key);

    assertThat(PackageTrust.of(file, trusting("Example College")).state())
        .isEqualTo(State.KNOWN_PROVIDER);
  }

  @Test
  void whatIsChangedAddedOrTakenOutAfterwardsBreaksIt() throws IOException {
    PluginPackage.sign(file, key);

    assertThat(words(broken(Map.of("data/field.ttl", "# more\n")))).contains("its sum differs");
    assertThat(words(broken(Map.of("data/more.ttl", "")))).contains("added after packing");
    assertThat(words(broken(Map.of(), "data/field.ttl"))).contains("taken out");
    assertThat(words(broken(Map.of(), PackageSums.FILE))).contains("has no " + PackageSums.FILE);
  }

  @Test
  void sumsThatWereMadeAnewAfterSigningBreakTheSignature() throws IOException {
    PluginPackage.sign(file, key);
    SortedMap<String, byte[]> changed = files();
    changed.put("data/field.ttl", "# more\n".getBytes(StandardCharsets.UTF_8));
    String sums = new String(PackageSums.of(changed), StandardCharsets.UTF_8);

    PackageTrust trust = broken(Map.of("data/field.ttl", "# more\n", PackageSums.FILE, sums));

    assertThat(words(trust)).contains("signature does not fit");
  }

  @Test
  void aSignatureOfAnotherFormIsBrokenAndSaysSo() throws IOException {
    PluginPackage.sign(file, key);

    assertThat(words(broken(Map.of(PackageSignature.FILE, "{}")))).contains("cannot be read");
    String other = "{\"schema\":2,\"algorithm\":\"Ed25519\",\"key\":\"k\",\"signature\":\"s\"}";
    assertThat(words(broken(Map.of(PackageSignature.FILE, other)))).contains("schema 2");
  }

  private static String words(PackageTrust trust) {
    assertThat(trust.state()).isEqualTo(State.BROKEN);
    return String.join(" ", trust.findings().stream().map(Finding::message).toList());
  }

  /** The package with some entries changed or without some, as somebody on its way might do. */
  private PackageTrust broken(Map<String, String> changes, String... without) throws IOException {
    SortedMap<String, byte[]> content = PluginFiles.ofPackage(file);
    changes.forEach((name, text) -> content.put(name, text.getBytes(StandardCharsets.UTF_8)));
    List.of(without).forEach(content::remove);
    Path changed = folder.resolve("changed.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (Map.Entry<String, byte[]> entry : content.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return PackageTrust.of(changed, trusting("Example College"));
  }

  @Test
  void aChangedPackageIsNotSigned() throws IOException {
    SortedMap<String, byte[]> content = PluginFiles.ofPackage(file);
    content.put("data/field.ttl", "# more\n".getBytes(StandardCharsets.UTF_8));
    PackageWriter.write(file, content);
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> PluginPackage.sign(file, key))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Nothing was signed");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void theFileOfAKeyIsItsOwnersAloneAndIsNeverOverwritten() throws IOException {
    Path secret = folder.resolve("key");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThat(SigningKey.read(secret).publicKey()).isEqualTo(key.publicKey());
    assertThatThrownBy(() -> SigningKey.make(secret)).hasMessageContaining("never overwritten");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> SigningKey.read(secret)).hasMessageContaining("chmod 600");
    Path other = Files.writeString(folder.resolve("text"), "no key");
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> SigningKey.read(other)).hasMessageContaining("holds no key");
  }

  @Test
  void everyBadEntryOfTheSettingIsNamed() {
    List<String> entries =
        List.of(key.publicKey(), "ed25519:AAAA Somebody", "rsa:x Somebody", key.publicKey() + " A");

    assertThatThrownBy(() -> TrustedKeys.of(entries))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.findings()).hasSize(3));
  }
}
