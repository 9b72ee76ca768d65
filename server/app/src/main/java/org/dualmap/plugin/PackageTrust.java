package org.dualmap.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who stands for a package.
 *
 * @param state what its sums and its signature say
 * @param provider whose trusted key has signed it; null unless the state is {@code KNOWN_PROVIDER}
 * @param key the public key that has signed it; null where it is unsigned or broken
 * @param findings why the package is broken, or why a signature does not count
 */
public record PackageTrust(
    State state, @Nullable String provider, @Nullable String key, List<Finding> findings) {

  /** What the sums and the signature of a package say. */
  public enum State {
    /** Nobody has signed it. Where it has sums, they fit. */
    UNSIGNED,
    /** A trusted key of the provider that the manifest names has signed it as it is. */
    KNOWN_PROVIDER,
    /** Signed as it is, but by a key that nobody trusts for this provider. */
    UNKNOWN_KEY,
    /** It is not what was packed or signed: never to be used. */
    BROKEN;

    /** The word in answers, such as {@code known-provider}. */
    public String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public PackageTrust {
    findings = List.copyOf(findings);
  }

  /**
   * Looks at a package.
   *
   * @throws Problem bad-plugin where it is no package at all, or a hostile one
   */
  public static PackageTrust of(Path file, TrustedKeys keys) {
    SortedMap<String, byte[]> files = PluginFiles.ofPackage(file);
    byte[] sums = files.get(PackageSums.FILE);
    byte[] signature = files.get(PackageSignature.FILE);
    if (sums == null) {
      return signature == null
          ? new PackageTrust(State.UNSIGNED, null, null, List.of())
          : broken(List.of(fault("The package is signed, but has no " + PackageSums.FILE + ".")));
    }
    List<Finding> faults = PackageSums.check(sums, files);
    if (!faults.isEmpty()) {
      return broken(faults);
    }
    return signature == null
        ? new PackageTrust(State.UNSIGNED, null, null, List.of())
        : signed(sums, signature, files, keys);
  }

  private static PackageTrust signed(
      byte[] sums, byte[] text, SortedMap<String, byte[]> files, TrustedKeys keys) {
    PackageSignature signature;
    try {
      signature = PackageSignature.read(text);
    } catch (Problem e) {
      return broken(List.of(fault(e.detail())));
    }
    if (!signature.signs(sums)) {
      return broken(List.of(fault("The signature does not fit the package.")));
    }
    byte[] manifest = files.getOrDefault(PluginManifest.FILE, new byte[0]);
    String named = ManifestReader.read(manifest).provider();
    String owner = keys.provider(signature.key()).orElse(null);
    if (named.equals(owner)) {
      return new PackageTrust(State.KNOWN_PROVIDER, owner, signature.key(), List.of());
    }
    List<Finding> why = new ArrayList<>();
    why.add(
        Finding.of(
            Severity.WARNING,
            owner == null
                ? "The key of the signature is not among the trusted ones."
                : "The key is trusted for %s, but the manifest names %s.".formatted(owner, named),
            PackageSignature.FILE));
    return new PackageTrust(State.UNKNOWN_KEY, null, signature.key(), why);
  }

  private static PackageTrust broken(List<Finding> faults) {
    return new PackageTrust(State.BROKEN, null, null, faults);
  }

  private static Finding fault(String message) {
    return Finding.of(Severity.ERROR, message, PackageSignature.FILE);
  }
}
