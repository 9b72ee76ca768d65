package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.dualmap.access.Account.Grant;
import org.dualmap.access.AccountStore;
import org.dualmap.access.Accounts;
import org.dualmap.access.Role;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessTest {
  private static final String EVERYBODY = "nobody reader editor reviewer administrator college";
  private static final String KNOWN = "reader editor reviewer administrator";
  private static final String WRITERS = "editor administrator";
  private static final String REVIEWERS = "reviewer administrator";
  private static final String PASSWORD = "a long password";

  private Path folder;
  private TestServer server;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /**
   * A request and the accounts that may send it.
   *
   * @param status what those get
   */
  private record Action(
      String method, String path, String type, String body, String allowed, int status) {

    static Action get(String path, String allowed) {
      return new Action("GET", path, "", "", allowed, 200);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Stream<Action> actions() {
    String form =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.ttl\"\r\n\r\n"
            + "<urn:x:a> <urn:x:b> 1 .\r\n--x--\r\n";
    String json = "application/json";
    String pair = "?from=urn:x:nothing&to=urn:x:nothing-else";
    String rows = "module,score\nx,70\n";
    String accept = "{\"state\": \"accepted\"}";
    String graph = "/sparql/data?graph=https://example.org/g";
    return Stream.of(
        Action.get("/", EVERYBODY),
        Action.get("/health", EVERYBODY),
        Action.get("/metrics", EVERYBODY),
        Action.get("/docs/errors", EVERYBODY),
        Action.get("/assets/plain.css", EVERYBODY),
        Action.get("/sparql?query=ASK%7B%7D", EVERYBODY),
        new Action("POST", "/sparql", "application/sparql-query", "ASK {}", EVERYBODY, 200),
        Action.get("/api/search?q=x", EVERYBODY),
        Action.get("/api/resources?iri=https://w3id.org/dualmap/ontology", EVERYBODY),
        new Action(
            "GET", "/api/coverage?programme=urn:x:p&standard=urn:x:s", "", "", EVERYBODY, 404),
        Action.get("/api/plugins", EVERYBODY),
        Action.get("/sparql/data?graph=https://w3id.org/dualmap/graph/vocabulary", KNOWN),
        new Action("HEAD", "/sparql/data?default", "", "", KNOWN, 200),
        Action.get("/api/changes", KNOWN),
        Action.get("/api/changes/1", KNOWN),
        new Action(
            "POST", "/sparql/update", "application/sparql-update", "INSERT DATA {}", WRITERS, 204),
        new Action("PUT", graph, "text/turtle", "<urn:x:a> <urn:x:b> 1 .", WRITERS, 200),
        new Action("POST", graph, "text/turtle", "<urn:x:a> <urn:x:b> 2 .", WRITERS, 200),
        new Action("DELETE", graph + "/none", "", "", WRITERS, 404),
        Action.get("/api/imports", WRITERS),
        new Action(
            "POST",
            "/api/imports?format=rdf&preview=true",
            "multipart/form-data; boundary=x",
            form,
            WRITERS,
            202),
        new Action("GET", "/api/imports/none", "", "", WRITERS, 404),
        new Action("GET", "/api/imports/none/findings.csv", "", "", WRITERS, 404),
        new Action("DELETE", "/api/imports/none", "", "", WRITERS, 404),
        Action.get("/api/mappings", EVERYBODY),
        Action.get("/api/mapping-sets", EVERYBODY),
        new Action("GET", "/api/mapping-sets/none", "", "", EVERYBODY, 404),
        new Action("GET", "/api/mappings/none", "", "", EVERYBODY, 404),
        new Action("GET", "/api/mappings/none/history", "", "", EVERYBODY, 404),
        new Action("POST", "/api/mappings", json, "{}", WRITERS, 422),
        new Action("PUT", "/api/mappings/none", json, "{}", WRITERS, 404),
        new Action("DELETE", "/api/mappings/none", "", "", WRITERS, 404),
        new Action("POST", "/api/mappings/none/review", json, accept, REVIEWERS, 404),
        new Action("POST", "/api/mappings/review", json, "{}", REVIEWERS, 422),
        new Action("GET", "/api/progression" + pair, "", "", EVERYBODY, 404),
        new Action("POST", "/api/progression" + pair, "text/csv", rows, EVERYBODY, 404),
        new Action("GET", "/api/progression/ranking" + pair, "", "", EVERYBODY, 404),
        new Action("POST", "/api/progression/ranking" + pair, "text/csv", rows, EVERYBODY, 404),
        new Action("GET", "/api/progression/chain?field=urn:x:f", "", "", EVERYBODY, 404),
        Action.get("/api/progression/proposals", EVERYBODY),
        Action.get("/api/progression/decisions", EVERYBODY),
        new Action("GET", "/api/progression/proposals/none", "", "", EVERYBODY, 404),
        new Action("GET", "/api/progression/decisions/none", "", "", EVERYBODY, 404),
        new Action("POST", "/api/progression/proposals" + pair, "", "", REVIEWERS, 404),
        new Action("POST", "/api/progression/decisions", json, "{}", REVIEWERS, 422),
        Action.get("/api/rule-sets", EVERYBODY),
        Action.get("/api/rule-sets/schema", EVERYBODY),
        Action.get("/api/rule-sets/plain", EVERYBODY));
  }

  @BeforeAll
  void start(@TempDir Path temporary) {
    folder = temporary.resolve("data");
    server = TestServer.start(folder, temporary.resolve("none"));
    Accounts accounts = new Accounts(new AccountStore(folder.resolve("accounts.json")));
    for (Role role : List.of(Role.READER, Role.EDITOR, Role.REVIEWER)) {
      String name = role.name().toLowerCase(java.util.Locale.ROOT);
      accounts.add(name, List.of(new Grant(role, null)));
      headers.put(name, "Bearer " + accounts.makeToken(name, ""));
    }
    accounts.add("college", List.of(new Grant(Role.EDITOR, "https://example.org/college")));
    headers.put("college", "Bearer " + accounts.makeToken("college", ""));
    headers.put("administrator", "Bearer " + server.administratorToken());
    accounts.setPassword("reader", PASSWORD);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(Action action, String authorization) {
    var request = server.request(action.path());
    if (!action.type().isEmpty()) {
      request.header("Content-Type", action.type());
    }
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return server.send(
        request.method(
            action.method(),
            action.body().isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(action.body())));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void eachRoleMayDoWhatItIsForAndNothingElse(Action action) {
    SoftAssertions softly = new SoftAssertions();
    for (String who : EVERYBODY.split(" ")) {
      HttpResponse<String> response = send(action, headers.getOrDefault(who, ""));
      if (List.of(action.allowed().split(" ")).contains(who)) {
        int status = response.statusCode() == 201 ? 200 : response.statusCode();
        softly
            .assertThat(status)
            .as(who + " " + action + response.body())
            .isEqualTo(action.status());
      } else {
        int status = who.equals("nobody") ? 401 : 403;
        softly.assertThat(response.statusCode()).as(who + " " + action).isEqualTo(status);
        softly
            .assertThat(response.headers().firstValue("WWW-Authenticate").isPresent())
            .as("WWW-Authenticate for " + who + " " + action)
            .isEqualTo(status == 401);
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("actions")
  void aTokenThatIsNotKnownIsRefusedEverywhere(Action action) {
    for (String wrong :
        List.of(
            "Bearer dm_0123456789abcdef_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            server.administratorToken().replaceAll("^(dm_[0-9a-f]+_).*", "Bearer $1")
                + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "Bearer nonsense",
            "Basic %%%",
            "Negotiate abc")) {
      HttpResponse<String> response = send(action, wrong);
      assertThat(response.statusCode()).as(wrong).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    }
  }

  @Test
  void aRefusalIsAProblemThatSaysWhatIsMissing() {
    Action write = new Action("POST", "/sparql/update", "application/sparql-update", "", "", 204);

    Answer.problem(send(write, ""), 401, "unknown-user");
    Answer.problem(send(write, "Bearer nonsense"), 401, "unknown-user");
    var forbidden =
        Answer.problem(send(write, headers.getOrDefault("reader", "")), 403, "forbidden");
    assertThat(forbidden.path("detail").asText()).contains("reader");
  }

  @Test
  void aPasswordWorksAsBasicAndAWrongOneDoesNot() {
    Action changes = Action.get("/api/changes", KNOWN);

    assertThat(send(changes, basic("reader", PASSWORD)).statusCode()).isEqualTo(200);
    Answer.problem(send(changes, basic("reader", PASSWORD + "!")), 401, "unknown-user");
    Answer.problem(send(changes, basic("editor", PASSWORD)), 401, "unknown-user");
    Answer.problem(send(changes, basic("nobody", PASSWORD)), 401, "unknown-user");
  }

  private static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Test
  void theFirstStartWritesATokenThatOnlyItsOwnerCanRead() throws IOException {
    for (String file : List.of("administrator-token", "accounts.json")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
          .as(file)
          .isEqualTo("rw-------");
    }
    assertThat(Files.readString(folder.resolve("accounts.json")))
        .doesNotContain(server.administratorToken().replaceAll("^dm_[0-9a-f]+_", ""))
        .doesNotContain(PASSWORD);
  }

  @Test
  void accountsAndTokensMadeAtTheCommandLineWorkAtOnce() {
    Action changes = Action.get("/api/changes", KNOWN);
    Action write =
        new Action(
            "POST", "/sparql/update", "application/sparql-update", "INSERT DATA {}", "", 204);
    assertThat(run("user", "add", "aigul", "--role", "reader").exitCode()).isZero();
    CommandRun made = run("token", "create", "aigul", "--label", "laptop");
    assertThat(made.exitCode()).isZero();
    String token = made.out().strip();
    assertThat(send(changes, "Bearer " + token).statusCode()).isEqualTo(200);
    assertThat(send(write, "Bearer " + token).statusCode()).isEqualTo(403);

    assertThat(run("user", "role", "aigul", "--role", "editor").exitCode()).isZero();
    assertThat(send(write, "Bearer " + token).statusCode()).isEqualTo(204);
    assertThat(run("user", "list").out()).containsPattern("aigul\\teditor\\t1 tokens");

    String id = token.split("_", 3)[1];
    assertThat(run("token", "list").out()).contains(id, "laptop").doesNotContain(token);
    assertThat(run("token", "revoke", id).exitCode()).isZero();
    Answer.problem(send(changes, "Bearer " + token), 401, "unknown-user");

    CommandRun password =
        CommandRun.with(
            folder,
            Map.of(),
            "correct horse battery\n",
            "user",
            "password",
            "aigul",
            "--stdin",
            "-d",
            folder.toString());
    assertThat(password.exitCode()).as(password.err()).isZero();
    assertThat(send(changes, basic("aigul", "correct horse battery")).statusCode()).isEqualTo(200);
    assertThat(run("user", "remove", "aigul").exitCode()).isZero();
    Answer.problem(send(changes, basic("aigul", "correct horse battery")), 401, "unknown-user");
  }

  private CommandRun run(String... arguments) {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("-d", folder.toString()))
            .toArray(String[]::new);
    return CommandRun.of(folder, all);
  }
}
