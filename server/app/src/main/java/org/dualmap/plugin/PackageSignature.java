package org.dualmap.plugin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/**
 * The signature of a package, over the bytes of {@link PackageSums#FILE}.
 *
 * @param schema 1
 * @param algorithm {@code Ed25519}
 * @param key the public key, as in the settings: {@code ed25519:} and Base64
 * @param signature in Base64
 */
record PackageSignature(
    @JsonProperty(required = true) int schema,
    @JsonProperty(required = true) String algorithm,
    @JsonProperty(required = true) String key,
    @JsonProperty(required = true) String signature) {

  static final String FILE = "META-INF/SIGNATURE.json";
  static final String ALGORITHM = "Ed25519";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).build();

  /** Signs sums. */
  static PackageSignature of(byte[] sums, SigningKey key) {
    return new PackageSignature(
        1, ALGORITHM, key.publicKey(), Base64.getEncoder().encodeToString(key.sign(sums)));
  }

  /**
   * Reads a signature.
   *
   * @throws Problem bad-plugin where it is none, or one of another form
   */
  static PackageSignature read(byte[] text) {
    try {
      PackageSignature read = JSON.readValue(text, PackageSignature.class);
      if (read.schema == 1 && read.algorithm.equals(ALGORITHM)) {
        return read;
      }
      throw bad(
          "%s has schema %d and the algorithm %s".formatted(FILE, read.schema, read.algorithm));
    } catch (JacksonException e) {
      throw new Problem(
          ProblemCode.BAD_PLUGIN,
          FILE + " cannot be read: " + e.getOriginalMessage(),
          List.of(),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem bad(String what) {
    return new Problem(
        ProblemCode.BAD_PLUGIN, what + "; this server knows schema 1 and " + ALGORITHM + ".");
  }

  /** The text of the file. */
  byte[] bytes() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the key that it names has signed these sums. */
  boolean signs(byte[] sums) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(TrustedKeys.publicKey(key));
      check.update(sums);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
