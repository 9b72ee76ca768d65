package org.dualmap.plugin;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.settings.Settings;

/** The keys of providers whom an administrator trusts. Safe for many threads. */
public final class TrustedKeys {
  /** Nobody is trusted. */
  public static final TrustedKeys NONE = new TrustedKeys(Map.of());

  private static final String PREFIX = "ed25519:";

  private final Map<String, String> providers;

  private TrustedKeys(Map<String, String> providers) {
    this.providers = Map.copyOf(providers);
  }

  /**
   * The keys of the setting {@code dualmap.plugins.trusted-keys}.
   *
   * @throws Problem bad-settings with every entry that is no key with a provider
   */
  public static TrustedKeys of(Settings.Plugins settings) {
    return of(settings.trustedKeys().orElse(List.of()));
  }

  /**
   * Reads entries such as {@code ed25519:MCow… Example College}.
   *
   * @throws Problem bad-settings with every entry that is no key with a provider
   */
  static TrustedKeys of(List<String> entries) {
    Map<String, String> providers = new LinkedHashMap<>();
    List<Finding> faults = new ArrayList<>();
    for (String entry : entries) {
      String[] parts = entry.strip().split("\\s+", 2);
      if (parts.length < 2 || !isKey(parts[0]) || providers.put(parts[0], parts[1]) != null) {
        String message =
            "The setting dualmap.plugins.trusted-keys cannot hold \"%s\": write each key once, as"
                    .formatted(entry)
                + " \"%s\" and Base64, then a space and the provider's name.".formatted(PREFIX);
        faults.add(Finding.of(Finding.Severity.ERROR, message, null));
      }
    }
    if (!faults.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_SETTINGS,
          "The settings are wrong: " + faults.getFirst().message(),
          faults);
    }
    return new TrustedKeys(providers);
  }

  private static boolean isKey(String text) {
    try {
      publicKey(text);
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Whose key it is; empty where nobody's that is trusted. */
  Optional<String> provider(String key) {
    return Optional.ofNullable(providers.get(key));
  }

  /** A public key as the settings write it. */
  static String text(PublicKey key) {
    return PREFIX + Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /**
   * Reads a public key.
   *
   * @throws IllegalArgumentException where it has not the form
   * @throws GeneralSecurityException where it is no key of Ed25519
   */
  static PublicKey publicKey(String text) throws GeneralSecurityException {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException(text);
    }
    byte[] encoded = Base64.getDecoder().decode(text.substring(PREFIX.length()));
    return KeyFactory.getInstance(PackageSignature.ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(encoded));
  }
}
