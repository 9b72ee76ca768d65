package org.dualmap.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dualmap.access.OwnerOnlyFile;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The key with which a provider signs. Its file holds the private and the public key in PEM and is
 * readable by its owner only.
 */
public final class SigningKey {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----\\s*"
              + "-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----\\s*");
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final PrivateKey secret;
  private final PublicKey open;

  private SigningKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  /**
   * Makes a key and writes its file.
   *
   * @throws Problem where the file is there already or cannot be written
   */
  public static SigningKey make(Path file) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(PackageSignature.ALGORITHM).generateKeyPair();
      try (OutputStream out = OwnerOnlyFile.create(file)) {
        String text =
            pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                + pem("PUBLIC KEY", pair.getPublic().getEncoded());
        out.write(text.getBytes(StandardCharsets.US_ASCII));
      }
      return new SigningKey(pair.getPrivate(), pair.getPublic());
    } catch (FileAlreadyExistsException e) {
      throw bad(file, "is there already; a key is never overwritten.", e);
    } catch (IOException e) {
      throw bad(file, "cannot be written: " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String kind, byte[] content) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(kind, Base64.getEncoder().encodeToString(content))
        .replace("\r", "");
  }

  /**
   * Reads the file of a key.
   *
   * @throws Problem where it is none, or where others than its owner may read it
   */
  public static SigningKey read(Path file) {
    try {
      if (Files.getFileStore(file).supportsFileAttributeView("posix")
          && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        throw bad(file, "can be read by others than its owner: say chmod 600 to it.", null);
      }
      Matcher pem = PEM.matcher(Files.readString(file));
      if (!pem.matches()) {
        throw bad(file, "holds no key made by \"dualmap plugin keys new\".", null);
      }
      KeyFactory keys = KeyFactory.getInstance(PackageSignature.ALGORITHM);
      return new SigningKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(pem.group(1)))),
          keys.generatePublic(new X509EncodedKeySpec(decoded(pem.group(2)))));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw bad(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static byte[] decoded(String base64) {
    return Base64.getMimeDecoder().decode(base64);
  }

  private static Problem bad(Path file, String what, @Nullable Throwable cause) {
    return new Problem(
        ProblemCode.BAD_FILE, "The key file %s %s".formatted(file, what), List.of(), cause);
  }

  /** The public key as the settings of a server write it. */
  public String publicKey() {
    return TrustedKeys.text(open);
  }

  byte[] sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance(PackageSignature.ALGORITHM);
      signature.initSign(secret);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
