package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dualmap.access.Account.Grant;
import org.dualmap.access.AccountStore;
import org.dualmap.access.Accounts;
import org.dualmap.access.Role;
import org.dualmap.testkit.TestServer;

/** A server of its own with two editors, two reviewers and somebody who is both. */
final class MappingServer implements AutoCloseable {
  private static final String ID = "https://w3id.org/dualmap/id/";

  private final TestServer server;
  private final Map<String, String> tokens = new LinkedHashMap<>();

  private MappingServer(TestServer server) {
    this.server = server;
  }

  static MappingServer start(Path data, Path plugins, Map<String, String> settings) {
    MappingServer mappings = new MappingServer(TestServer.start(data, plugins, settings));
    Accounts accounts = new Accounts(new AccountStore(data.resolve("accounts.json")));
    Map<String, List<Role>> people =
        Map.of(
            "aigul", List.of(Role.EDITOR),
            "dana", List.of(Role.EDITOR),
            "marat", List.of(Role.REVIEWER),
            "saule", List.of(Role.REVIEWER),
            "both", List.of(Role.EDITOR, Role.REVIEWER));
    people.forEach(
        (name, roles) -> {
          if (accounts.list().stream().noneMatch(a -> a.name().equals(name))) {
            accounts.add(name, roles.stream().map(role -> new Grant(role, null)).toList());
          }
          mappings.tokens.put(name, accounts.makeToken(name, ""));
        });
    return mappings;
  }

  TestServer server() {
    return server;
  }

  /** Sends a request as somebody; an empty etag sends none. */
  HttpResponse<String> send(String who, String method, String path, String etag, String body) {
    var request =
        server.request(path, "Authorization", "Bearer " + tokens.getOrDefault(who, "none"));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!etag.isEmpty()) {
      request.header("If-Match", etag);
    }
    return server.send(
        request.method(
            method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  /** Makes a claim and returns the answer. */
  HttpResponse<String> create(String who, String body) {
    HttpResponse<String> made = send(who, "POST", "/api/mappings", "", body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return made;
  }

  JsonNode get(String path) {
    return Answer.json(server.get(path, "Accept", "application/json"));
  }

  HttpResponse<String> review(String who, String id, String etag, String state) {
    String body = "{\"state\": \"%s\", \"comment\": \"seen\"}".formatted(state);
    return send(who, "POST", "/api/mappings/" + id + "/review", etag, body);
  }

  static String etag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElse("");
  }

  static String id(HttpResponse<String> response) {
    return Answer.json(response).path("id").asText();
  }

  /** An outcome of the demo field and a labour function of its standard. */
  static String claim(String more) {
    return "{\"subject\": \"%soutcome/ict/vet-01\", \"predicate\": \"broadMatch\", \"object\": \"%s\"%s}"
        .formatted(ID, ID + "labour-function/ict/p4-f1", more.isEmpty() ? "" : ", " + more);
  }

  static String accountIri(String name) {
    return ID + "account/" + name.toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    server.close();
  }
}
