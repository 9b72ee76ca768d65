package org.dualmap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dualmap.access.Account.Grant;
import org.dualmap.access.Role.Action;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountsTest {
  private static final String COLLEGE = "https://w3id.org/dualmap/id/institution/college";
  private static final String OTHER = "https://w3id.org/dualmap/id/institution/other";

  private Path folder;
  private AccountStore store;
  private Accounts accounts;
  private Gate gate;

  @BeforeEach
  void start(@TempDir Path folder) {
    this.folder = folder;
    store = new AccountStore(folder.resolve("accounts.json"));
    accounts = new Accounts(store);
    gate = new Gate(store);
  }

  @Test
  void aTokenLetsItsOwnerInAndNobodyElse() {
    accounts.add("asel", List.of(new Grant(Role.EDITOR, null)));
    accounts.add("berik", List.of(new Grant(Role.EDITOR, null)));
    String token = accounts.makeToken("asel", "laptop");
    String other = accounts.makeToken("berik", "laptop");

    assertThat(nameOf("Bearer " + token)).isEqualTo("asel");
    assertThat(nameOf("bearer  " + token)).isEqualTo("asel");
    String mixed = token.substring(0, 20) + other.substring(20);
    assertThatNobodyIsLetIn("Bearer " + mixed);
    assertThatNobodyIsLetIn("Bearer " + token + "x");
    assertThatNobodyIsLetIn("Bearer " + token.substring(0, token.length() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Bearer",
        "Bearer ",
        "Bearer dm_x_y",
        "Token abc",
        "Basic",
        "Basic ###",
        "Basic YWJj"
      })
  void anOddHeaderLetsNobodyIn(String header) {
    assertThatNobodyIsLetIn(header);
  }

  @Test
  void withoutAHeaderTheCallerIsUnknown() {
    assertThat(nameOf(null)).isNull();
    assertThat(codeOf(null, Action.READ_DATA, null)).contains(ProblemCode.UNKNOWN_USER);
  }

  @Test
  void theFileKeepsNeitherSecretsNorPasswords() throws IOException {
    accounts.add("asel", List.of());
    String token = accounts.makeToken("asel", "laptop");
    accounts.setPassword("asel", "correct horse battery");

    String text = Files.readString(folder.resolve("accounts.json"));
    assertThat(text).contains("laptop").contains(token.substring(3, 19));
    assertThat(text).doesNotContain(token.substring(20)).doesNotContain("correct horse");
  }

  @Test
  void aTokenThatWasTakenBackIsRefusedByARunningServer() {
    accounts.add("asel", List.of());
    String token = accounts.makeToken("asel", "laptop");
    String kept = accounts.makeToken("asel", "phone");
    assertThat(nameOf("Bearer " + token)).isEqualTo("asel");

    Accounts commandLine = new Accounts(new AccountStore(folder.resolve("accounts.json")));
    commandLine.revokeToken(token.substring(3, 19));

    assertThatNobodyIsLetIn("Bearer " + token);
    assertThat(nameOf("Bearer " + kept)).isEqualTo("asel");
  }

  @Test
  void aPasswordLetsItsOwnerIn() {
    accounts.add("Әсел", List.of());
    accounts.setPassword("Әсел", "құпия сөз: 12");

    assertThat(nameOf(basic("Әсел", "құпия сөз: 12"))).isEqualTo("Әсел");
    assertThatNobodyIsLetIn(basic("Әсел", "құпия сөз: 13"));
    assertThatNobodyIsLetIn(basic("Әсел", ""));
    assertThatNobodyIsLetIn(basic("nobody", "құпия сөз: 12"));
  }

  @Test
  void anAccountWithoutAPasswordCannotBeEnteredByOne() {
    accounts.add("asel", List.of());

    assertThatNobodyIsLetIn(basic("asel", ""));
    assertThatNobodyIsLetIn(basic("asel", "null"));
  }

  @Test
  void aShortPasswordIsRefused() {
    accounts.add("asel", List.of());

    assertThatThrownBy(() -> accounts.setPassword("asel", "123456789"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("at least 10 characters");
  }

  @Test
  void aRemovedAccountIsUnknownAtOnce() {
    accounts.add("asel", List.of(new Grant(Role.ADMINISTRATOR, null)));
    String token = accounts.makeToken("asel", "laptop");
    assertThat(nameOf("Bearer " + token)).isEqualTo("asel");

    accounts.remove("asel");

    assertThatNobodyIsLetIn("Bearer " + token);
    assertThat(accounts.list()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleAllowsItsActionsAndNoOthers(Role role) {
    accounts.add("asel", List.of(new Grant(role, null)));
    String header = "Bearer " + accounts.makeToken("asel", "test");

    for (Action action : Action.values()) {
      Optional<ProblemCode> refused =
          role.actions().contains(action) ? Optional.empty() : Optional.of(ProblemCode.FORBIDDEN);
      assertThat(codeOf(header, action, null)).as("%s", action).isEqualTo(refused);
      assertThat(codeOf(header, action, COLLEGE)).as("%s there", action).isEqualTo(refused);
    }
  }

  @Test
  void aRoleBoundToAnInstitutionReachesNoFurther() {
    accounts.add("asel", List.of(new Grant(Role.EDITOR, COLLEGE), new Grant(Role.READER, null)));
    String header = "Bearer " + accounts.makeToken("asel", "test");

    assertThat(codeOf(header, Action.WRITE_GRAPH, COLLEGE)).isEmpty();
    assertThat(codeOf(header, Action.WRITE_GRAPH, OTHER)).contains(ProblemCode.FORBIDDEN);
    assertThat(codeOf(header, Action.WRITE_GRAPH, null)).contains(ProblemCode.FORBIDDEN);
    assertThat(codeOf(header, Action.READ_DATA, OTHER)).isEmpty();
    assertThat(codeOf(header, Action.WRITE_GRAPH, "*")).contains(ProblemCode.FORBIDDEN);
  }

  @Test
  void newRolesHoldFromTheNextRequestOn() {
    accounts.add("asel", List.of(new Grant(Role.EDITOR, null)));
    String header = "Bearer " + accounts.makeToken("asel", "test");
    assertThat(codeOf(header, Action.WRITE_GRAPH, null)).isEmpty();

    accounts.grant("asel", List.of(new Grant(Role.READER, null)));

    assertThat(codeOf(header, Action.WRITE_GRAPH, null)).contains(ProblemCode.FORBIDDEN);
  }

  @Test
  void theFirstAdministratorIsMadeOnceAndTheTokenIsForTheOwnerOnly() throws IOException {
    Path file = folder.resolve("administrator-token");

    assertThat(accounts.makeFirstAdministrator(file)).contains(file);
    String token = Files.readString(file).strip();
    assertThat(accounts.makeFirstAdministrator(file)).isEmpty();

    assertThat(Files.readString(file).strip()).isEqualTo(token);
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("accounts.json"))).isEqualTo("rw-------");
    assertThat(codeOf("Bearer " + token, Action.MANAGE_ACCOUNTS, null)).isEmpty();
  }

  @Test
  void theFileStaysForTheOwnerOnlyAfterEveryChange() throws IOException {
    accounts.add("asel", List.of());
    Files.setPosixFilePermissions(
        folder.resolve("accounts.json"), PosixFilePermissions.fromString("rw-r--r--"));

    accounts.makeToken("asel", "test");

    assertThat(permissions(folder.resolve("accounts.json"))).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "a\nb", "server", "a:b", "<script>"})
  void anOddNameIsRefused(String name) {
    assertThatThrownBy(() -> accounts.add(name, List.of()))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.BAD_PARAMETER));
    assertThat(accounts.list()).isEmpty();
  }

  @Test
  void aNameIsTakenOnce() {
    accounts.add("asel", List.of());

    assertThatThrownBy(() -> accounts.add("asel", List.of()))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.CONFLICT));
  }

  @Test
  void whatIsAskedOfAnAccountThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> accounts.makeToken("asel", "x")).hasMessageContaining("no account");
    assertThatThrownBy(() -> accounts.remove("asel")).hasMessageContaining("no account");
    assertThatThrownBy(() -> accounts.revokeToken("0123456789abcdef"))
        .hasMessageContaining("no token");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private @Nullable String nameOf(@Nullable String header) {
    String[] name = new String[1];
    enter(header, () -> name[0] = Caller.name());
    return name[0];
  }

  private void assertThatNobodyIsLetIn(String header) {
    assertThatThrownBy(() -> enter(header, () -> {}))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.UNKNOWN_USER));
  }

  /** With which code the action is refused; empty where it is allowed. */
  private Optional<ProblemCode> codeOf(
      @Nullable String header, Action action, @Nullable String institution) {
    try {
      enter(header, () -> Caller.require(action, institution));
      return Optional.empty();
    } catch (Problem e) {
      return Optional.of(e.code());
    }
  }

  private void enter(@Nullable String header, Gate.Work work) {
    try {
      gate.enter(header, work);
    } catch (IOException | jakarta.servlet.ServletException e) {
      throw new AssertionError(e);
    }
  }
}
