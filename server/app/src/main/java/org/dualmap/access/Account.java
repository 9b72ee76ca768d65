package org.dualmap.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or a program that may sign in.
 *
 * @param name unique; letters, digits, dot, hyphen and underscore
 * @param passwordHash in Shiro's format; null where the account has tokens only
 * @param grants its roles
 * @param tokens its API tokens, as hashes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Account(
    String name, @Nullable String passwordHash, List<Grant> grants, List<Token> tokens) {

  public Account {
    grants = List.copyOf(grants);
    tokens = List.copyOf(tokens);
  }

  /**
   * A role, everywhere or for one institution.
   *
   * @param institution the institution's IRI; null means everywhere
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Grant(Role role, @Nullable String institution) {}

  /**
   * An API token. The secret itself is shown once, when the token is made, and never kept.
   *
   * @param id the public part of the token
   * @param hash SHA-256 of the secret part, in hexadecimal; the secret is 256 random bits
   * @param label what it is for
   */
  public record Token(String id, String hash, Instant created, String label) {}
}
