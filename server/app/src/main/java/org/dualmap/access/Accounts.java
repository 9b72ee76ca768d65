package org.dualmap.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.Sha256Hash;
import org.dualmap.access.Account.Grant;
import org.dualmap.access.Account.Token;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** What an administrator does with accounts and tokens. Safe for many threads and processes. */
public final class Accounts {
  /** The account of the first start. */
  public static final String FIRST_ADMINISTRATOR = "administrator";

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
  private static final int SHORTEST_PASSWORD = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final AccountStore store;

  public Accounts(AccountStore store) {
    this.store = store;
  }

  /**
   * Makes the first administrator where there is no account yet, and writes its token to a file
   * that only the owner of the process can read.
   *
   * @return the file, where one was written
   */
  public Optional<Path> makeFirstAdministrator(Path tokenFile) {
    if (!store.accounts().isEmpty()) {
      return Optional.empty();
    }
    add(FIRST_ADMINISTRATOR, List.of(new Grant(Role.ADMINISTRATOR, null)));
    String token = makeToken(FIRST_ADMINISTRATOR, "first start");
    try {
      OwnerOnlyFile.write(tokenFile, (token + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(tokenFile);
  }

  public List<Account> list() {
    return store.accounts();
  }

  /**
   * Adds an account without password and tokens.
   *
   * @throws Problem where the name is taken or not allowed
   */
  public void add(String name, List<Grant> grants) {
    if (!NAME.matcher(name).matches() || name.equals("server")) {
      throw new Problem(
          ProblemCode.BAD_PARAMETER,
          "\"" + name + "\" is no name for an account: use up to 64 letters, digits, . - _");
    }
    store.update(
        accounts -> {
          if (accounts.stream().anyMatch(a -> a.name().equals(name))) {
            throw new Problem(
                ProblemCode.CONFLICT, "There is already an account \"" + name + "\".");
          }
          accounts.add(new Account(name, null, grants, List.of()));
          return accounts;
        });
  }

  /** Removes an account and its tokens. What it wrote stays. */
  public void remove(String name) {
    store.update(
        accounts -> {
          requireAccount(name, accounts);
          return accounts.stream().filter(a -> !a.name().equals(name)).toList();
        });
  }

  /** Replaces the roles of an account. */
  public void grant(String name, List<Grant> grants) {
    change(name, a -> new Account(a.name(), a.passwordHash(), grants, a.tokens()));
  }

  /**
   * Sets the password, hashed with Shiro's default, Argon2.
   *
   * @throws Problem where it is shorter than ten characters
   */
  public void setPassword(String name, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
      throw new Problem(
          ProblemCode.BAD_PARAMETER,
          "A password needs at least " + SHORTEST_PASSWORD + " characters.");
    }
    String hash = new DefaultPasswordService().encryptPassword(password);
    change(name, a -> new Account(a.name(), hash, a.grants(), a.tokens()));
  }

  /**
   * Makes an API token for an account.
   *
   * @return the token; it cannot be shown again
   */
  public String makeToken(String name, String label) {
    String id = HexFormat.of().formatHex(random(8));
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
    Token token = new Token(id, TokenText.hash(secret), Instant.now(), label);
    change(
        name,
        a -> {
          List<Token> tokens = new ArrayList<>(a.tokens());
          tokens.add(token);
          return new Account(a.name(), a.passwordHash(), a.grants(), tokens);
        });
    return new TokenText(id, secret).toString();
  }

  /**
   * Takes a token back; it is refused from then on.
   *
   * @throws Problem where there is no token of that public part
   */
  public void revokeToken(String id) {
    Account owner =
        store
            .findByToken(id)
            .orElseThrow(
                () -> new Problem(ProblemCode.NOT_FOUND, "There is no token \"" + id + "\"."));
    change(
        owner.name(),
        a ->
            new Account(
                a.name(),
                a.passwordHash(),
                a.grants(),
                a.tokens().stream().filter(t -> !t.id().equals(id)).toList()));
  }

  private void change(String name, UnaryOperator<Account> change) {
    store.update(
        accounts -> {
          requireAccount(name, accounts);
          accounts.replaceAll(a -> a.name().equals(name) ? change.apply(a) : a);
          return accounts;
        });
  }

  private static void requireAccount(String name, List<Account> accounts) {
    if (accounts.stream().noneMatch(account -> account.name().equals(name))) {
      throw new Problem(ProblemCode.NOT_FOUND, "There is no account \"" + name + "\".");
    }
  }

  private static byte[] random(int bytes) {
    byte[] result = new byte[bytes];
    RANDOM.nextBytes(result);
    return result;
  }

  /**
   * The text of a token: {@code dm_ID_SECRET}.
   *
   * @param id finds the account
   * @param secret proves the right
   */
  record TokenText(String id, String secret) {
    private static final Pattern FORM =
        Pattern.compile("dm_([0-9a-f]{16})_([A-Za-z0-9_-]{20,100})");

    static Optional<TokenText> parse(String text) {
      var matcher = FORM.matcher(text);
      return matcher.matches()
          ? Optional.of(new TokenText(matcher.group(1), matcher.group(2)))
          : Optional.empty();
    }

    static String hash(String secret) {
      return new Sha256Hash(secret).toHex();
    }

    @Override
    public String toString() {
      return "dm_" + id + "_" + secret;
    }
  }
}
