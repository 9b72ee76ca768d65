package org.dualmap.dist;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dualmap.access.Account.Grant;
import org.dualmap.access.AccountStore;
import org.dualmap.access.Accounts;
import org.dualmap.access.Role;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A server of its own with the demo data and people of several roles who propose and decide. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DecisionServer {
  static final String ID = "https://w3id.org/dualmap/id/";
  static final String FROM = ID + "programme/ict/vet";
  static final String TO = ID + "programme/ict/bachelor";
  static final String UNIVERSITY = ID + "institution/ict/university";
  static final String DECISIONS = "/api/progression/decisions";

  private @Nullable TestServer started;
  private final Map<String, String> tokens = new HashMap<>();
  private List<JsonNode> modules = List.of();

  @BeforeAll
  void start(@TempDir Path temporary) {
    Path data = temporary.resolve("data");
    started = TestServer.start(data, Distribution.plugins());
    Accounts accounts = new Accounts(new AccountStore(data.resolve("accounts.json")));
    Map<String, Grant> people =
        Map.of(
            "reader", new Grant(Role.READER, null),
            "editor", new Grant(Role.EDITOR, null),
            "reviewer", new Grant(Role.REVIEWER, null),
            "commission", new Grant(Role.REVIEWER, UNIVERSITY),
            "elsewhere", new Grant(Role.REVIEWER, ID + "institution/ict/college"));
    people.forEach(
        (name, grant) -> {
          accounts.add(name, List.of(grant));
          tokens.put(name, "Bearer " + accounts.makeToken(name, ""));
        });
    tokens.put("administrator", "Bearer " + server().administratorToken());
    modules = new ArrayList<>();
    get(pair("/api/progression")).path("modules").forEach(modules::add);
  }

  @AfterAll
  void stop() {
    server().close();
  }

  TestServer server() {
    return Objects.requireNonNull(started);
  }

  static String pair(String path) {
    return path + "?from=" + TestServer.encode(FROM) + "&to=" + TestServer.encode(TO);
  }

  JsonNode get(String path) {
    return Answer.json(server().get(path, "Accept", "application/json"));
  }

  HttpResponse<String> post(String who, String path, String body) {
    var request = server().request(path, "Content-Type", "application/json");
    if (tokens.containsKey(who)) {
      request.header("Authorization", token(who));
    }
    return server().send(request.POST(BodyPublishers.ofString(body)));
  }

  /** The header that says who somebody is. */
  String token(String who) {
    return tokens.getOrDefault(who, "");
  }

  String label(int n) {
    return modules.get(n).path("label").asText();
  }

  String module(int n) {
    return modules.get(n).path("iri").asText();
  }

  double credits(int n) {
    return modules.get(n).path("credits").asDouble();
  }

  static String entry(String module, String verdict, double credits) {
    return "{\"module\": \"%s\", \"verdict\": \"%s\", \"credits\": %s}"
        .formatted(module, verdict, credits);
  }

  static String decision(String on, String more, String... entries) {
    return """
        {"from": "%s", "to": "%s", "decidedBy": "%s", "on": "%s", %s "modules": [%s]}
        """
        .formatted(FROM, TO, UNIVERSITY, on, more, String.join(", ", entries));
  }

  String size() {
    return server().query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv").body();
  }
}
