package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.access.Account.Grant;
import org.dualmap.access.AccountStore;
import org.dualmap.access.Accounts;
import org.dualmap.access.Role;
import org.dualmap.cli.Main;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of proposals, and what commissions decide. */
@TestInstance(Lifecycle.PER_CLASS)
class DecisionsTest {
  private static final String ID = "https://w3id.org/dualmap/id/";
  private static final String FROM = ID + "programme/ict/vet";
  private static final String TO = ID + "programme/ict/bachelor";
  private static final String UNIVERSITY = ID + "institution/ict/university";
  private static final String DECISIONS = "/api/progression/decisions";

  private TestServer server;
  private final Map<String, String> tokens = new HashMap<>();
  private List<JsonNode> modules = List.of();

  @BeforeAll
  void start(@TempDir Path temporary) {
    Path data = temporary.resolve("data");
    server = TestServer.start(data, Distribution.plugins());
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
    tokens.put("administrator", "Bearer " + server.administratorToken());
    modules = new ArrayList<>();
    get(pair("/api/progression")).path("modules").forEach(modules::add);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static String pair(String path) {
    return path + "?from=" + TestServer.encode(FROM) + "&to=" + TestServer.encode(TO);
  }

  private JsonNode get(String path) {
    return Answer.json(server.get(path, "Accept", "application/json"));
  }

  private HttpResponse<String> post(String who, String path, String body) {
    var request = server.request(path, "Content-Type", "application/json");
    if (tokens.containsKey(who)) {
      request.header("Authorization", tokens.getOrDefault(who, ""));
    }
    return server.send(request.POST(BodyPublishers.ofString(body)));
  }

  private String module(int n) {
    return modules.get(n).path("iri").asText();
  }

  private double credits(int n) {
    return modules.get(n).path("credits").asDouble();
  }

  private static String entry(String module, String verdict, double credits) {
    return "{\"module\": \"%s\", \"verdict\": \"%s\", \"credits\": %s}"
        .formatted(module, verdict, credits);
  }

  private static String decision(String on, String more, String... entries) {
    return """
        {"from": "%s", "to": "%s", "decidedBy": "%s", "on": "%s", %s "modules": [%s]}
        """
        .formatted(FROM, TO, UNIVERSITY, on, more, String.join(", ", entries));
  }

  private String size() {
    return server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv").body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "reader", "editor", "elsewhere"})
  void whoIsNoReviewerThereNeitherProposesNorDecides(String who) {
    String before = size();
    String body = decision("2026-01-10", "", entry(module(0), "refused", 0));
    int status = who.equals("nobody") ? 401 : 403;
    String code = who.equals("nobody") ? "unknown-user" : "forbidden";

    Answer.problem(post(who, DECISIONS, body), status, code);
    Answer.problem(post(who, pair("/api/progression/proposals"), ""), status, code);
    assertThat(size()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "administrator", "commission"})
  void whoIsReviewerThereDoesBoth(String who) {
    String body = decision("2020-01-10", "", entry(module(1), "refused", 0));

    JsonNode decided = Answer.json(post(who, DECISIONS, body)).path("decision");
    JsonNode proposed = Answer.json(post(who, pair("/api/progression/proposals"), ""));

    assertThat(decided.path("enteredBy").asText()).endsWith("/account/" + who);
    assertThat(proposed.path("enteredBy").asText()).endsWith("/account/" + who);
    assertThat(get(DECISIONS + "/" + decided.path("id").asText())).isEqualTo(decided);
    assertThat(get("/api/progression/proposals/" + proposed.path("id").asText()))
        .isEqualTo(proposed);
  }

  @Test
  void aReviewerOfOneInstitutionDoesNotDecideForAnother() {
    String body =
        decision("2020-01-10", "", entry(module(1), "refused", 0))
            .replace(UNIVERSITY, ID + "institution/ict/college");

    Answer.problem(post("commission", DECISIONS, body), 403, "forbidden");
    String nobodys = body.replace("\"decidedBy\"", "\"decidedBi\"");
    Answer.problem(post("commission", DECISIONS, nobodys), 403, "forbidden");
  }

  @Test
  void aProposalIsKeptAsItWasComputed() {
    HttpResponse<String> made =
        post("reviewer", pair("/api/progression/proposals") + "&ruleset=kazakhstan&lang=kk", "");
    JsonNode kept = Answer.json(made);
    JsonNode computed = get(pair("/api/progression") + "&ruleset=kazakhstan");

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Location").orElse(""))
        .endsWith("/api/progression/proposals/" + kept.path("id").asText());
    assertThat(kept.path("credits")).isEqualTo(computed.path("totals").path("proposed"));
    assertThat(kept.path("ruleSet").asText()).isEqualTo("kazakhstan@1");
    assertThat(kept.path("modules").size()).isEqualTo(computed.path("modules").size());
    assertThat(kept.path("to").path("lang").asText()).isEqualTo("kk");
    assertThat(kept.has("decidedBy")).isFalse();
    assertThat(Answer.texts(get("/api/progression/proposals").path("proposals"), "id"))
        .contains(kept.path("id").asText());
    assertThat(Answer.texts(get(DECISIONS).path("decisions"), "id"))
        .doesNotContain(kept.path("id").asText());
    String derived =
        "ASK { ?m <http://purl.org/dc/terms/isPartOf> <%s> ; <http://www.w3.org/ns/prov#wasDerivedFrom> ?claim . ?claim a <https://w3id.org/sssom/Mapping> }"
            .formatted(kept.path("iri").asText());
    assertThat(server.query(derived, "text/csv").body()).contains("true");
  }

  @Test
  void whatWasDecidedIsShownWithTheNextProposalAndTheNextDecisionIsCompared() {
    JsonNode proposal = Answer.json(post("commission", pair("/api/progression/proposals"), ""));
    String on = "\"proposal\": \"" + proposal.path("iri").asText() + "\", \"ruleSet\": \"plain\",";
    JsonNode first =
        Answer.json(
            post(
                "commission",
                DECISIONS + "?lang=en",
                decision("2026-02-01", on, entry(module(0), "credited", credits(0)))));

    assertThat(first.path("warnings").toString()).contains("differs from the proposal");
    assertThat(first.path("decision").path("proposal")).isEqualTo(proposal.path("iri"));

    JsonNode next = get(pair("/api/progression"));
    assertThat(Answer.texts(next.path("earlier"), "id"))
        .contains(first.path("decision").path("id").asText());
    assertThat(next.path("warnings").toString())
        .contains("2026-02-01", "credited whole", modules.get(0).path("label").asText());
    assertThat(next.path("totals"))
        .isEqualTo(get(pair("/api/progression") + "&ruleset=plain@2").path("totals"));
    JsonNode before = get(pair("/api/progression") + "&asOf=2026-01-31");
    assertThat(Answer.texts(before.path("earlier"), "id"))
        .doesNotContain(first.path("decision").path("id").asText());

    JsonNode second =
        Answer.json(
            post(
                "reviewer",
                DECISIONS + "?lang=en",
                decision("2026-03-01", "", entry(module(0), "credited-in-part", 1))));
    assertThat(second.path("warnings").toString()).contains("2026-02-01", "credited in part");
    JsonNode third =
        Answer.json(
            post(
                "reviewer",
                DECISIONS + "?lang=ru",
                decision("2026-04-01", "", entry(module(0), "credited-in-part", 2))));
    assertThat(third.path("warnings").size()).isEqualTo(2);
    assertThat(third.path("warnings").toString())
        .contains("2026-03-01")
        .doesNotContain("recognition.");
    JsonNode same =
        Answer.json(
            post(
                "reviewer", DECISIONS, decision("2026-04-02", "", entry(module(2), "refused", 0))));
    assertThat(same.path("warnings")).isEmpty();
  }

  @Test
  void decisionsAreListedByPairNewestFirstAndReadableBySparql() {
    String body =
        decision(
            "2021-05-05",
            "\"comment\": \"Seen 7 works\",",
            entry(module(3), "credited-in-part", 3));
    JsonNode made = Answer.json(post("commission", DECISIONS, body)).path("decision");

    List<String> days = Answer.texts(get(pair(DECISIONS)).path("decisions"), "on");
    assertThat(days).contains("2021-05-05").isSortedAccordingTo((a, b) -> b.compareTo(a));
    String other = "&to=" + TestServer.encode(ID + "programme/primary-education/bachelor");
    assertThat(get(DECISIONS + "?from=" + TestServer.encode(FROM) + other).path("decisions"))
        .isEmpty();
    String query =
        """
        PREFIX dm: <https://w3id.org/dualmap/ontology#>
        SELECT ?credits { GRAPH <https://w3id.org/dualmap/graph/recognition> {
          <%1$s> a dm:RecognitionDecision ; dm:decidedOn ?day ; dm:decidedBy <%2$s> .
          ?part <http://purl.org/dc/terms/isPartOf> <%1$s> ; dm:verdict dm:CreditedInPart ;
                dm:creditsRecognised ?credits } }
        """
            .formatted(made.path("iri").asText(), UNIVERSITY);
    assertThat(server.query(query, "text/csv").body().lines().toList())
        .containsExactly("credits", "3.0");
    JsonNode graphs = get("/api/graphs");
    assertThat(Answer.texts(graphs, "iri")).contains("https://w3id.org/dualmap/graph/recognition");
    for (JsonNode graph : graphs) {
      if (graph.path("iri").asText().endsWith("/graph/recognition")) {
        assertThat(graph.path("title").size()).isEqualTo(3);
      }
    }
  }

  @Test
  void aDecisionOnAQualificationCountsForTheProgrammesThatGiveIt() {
    String qualification = ID + "qualification/ict/4s06130103";
    String body =
        decision("2022-06-06", "", entry(module(4), "refused", 0)).replace(FROM, qualification);
    JsonNode made = Answer.json(post("commission", DECISIONS, body)).path("decision");

    assertThat(Answer.texts(get(pair("/api/progression")).path("earlier"), "id"))
        .contains(made.path("id").asText());
  }

  @Test
  void everythingThatIsWrongWithADecisionComesAtOnceAndNothingIsStored() {
    String before = size();
    String outcome = ID + "outcome/ict/he-01";
    String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    String body =
        decision(
            tomorrow,
            "\"student\": \"x\", \"ruleSet\": \"none\", \"proposal\": \"urn:x:none\",",
            entry(module(0), "credited", 1),
            entry(module(1), "refused", 2),
            entry(module(2), "credited-in-part", 0),
            entry(module(2), "credited-in-part", 1),
            entry(outcome, "refused", 0),
            entry("urn:x:none", "perhaps", -1));

    JsonNode problem = Answer.problem(post("reviewer", DECISIONS, body), 422, "bad-data");

    assertThat(problem.path("findings").toString())
        .contains(
            "this key is not known here",
            "lies in the future",
            "ruleSet is not known here",
            "proposal is no proposal here",
            "modules/0/credits",
            "modules/1/credits",
            "modules/2/credits",
            "is decided on twice",
            outcome,
            "must be credited, credited-in-part or refused",
            "must be a number from 0 to 1000");
    assertThat(problem.path("findings").size()).isEqualTo(12);
    assertThat(size()).isEqualTo(before);
  }

  @Test
  void aDecisionThatCanHardlyBeReadIsCheckedAsFarAsItCan() {
    String body =
        """
        {"from": "%s", "to": "no iri", "decidedBy": "%s", "on": "yesterday",
         "comment": 7, "modules": ["x"]}
        """
            .formatted(ID + "standard/ict", FROM);

    JsonNode problem = Answer.problem(post("reviewer", DECISIONS, body), 422, "bad-data");
    assertThat(Answer.texts(problem.path("findings"), "column"))
        .contains(
            "to", "on", "comment", "modules/0/module", "modules/0/verdict", "from", "decidedBy");
    Answer.problem(post("reviewer", DECISIONS, "[]"), 400, "bad-content");
    Answer.problem(post("reviewer", DECISIONS, "{\"from\":"), 400, "bad-content");
    Answer.problem(post("reviewer", DECISIONS, decision("2026-01-01", "")), 422, "bad-data");
  }

  @Test
  void theRecordsMeetTheShapes(@TempDir Path temporary) throws IOException {
    post("reviewer", pair("/api/progression/proposals") + "&ruleset=oldenburg", "");
    post("reviewer", DECISIONS, decision("2023-01-10", "", entry(module(5), "refused", 0)));
    String graph = "https://w3id.org/dualmap/graph/recognition";
    HttpResponse<String> turtle =
        server.get(
            "/sparql/data?graph=" + TestServer.encode(graph),
            "Authorization",
            tokens.getOrDefault("reader", ""),
            "Accept",
            "text/turtle");
    Path file = Files.writeString(temporary.resolve("records.ttl"), turtle.body());

    assertThat(turtle.body()).contains("RecognitionProposal", "RecognitionDecision", "RuleSet");
    assertThat(Main.run("check", file.toString())).isZero();
  }

  @Test
  void aRecordThatIsNotThereIsNotFound() {
    Answer.problem(server.get(DECISIONS + "/none"), 404, "not-found");
    Answer.problem(server.get("/api/progression/proposals/none"), 404, "not-found");
    Answer.problem(
        post("reviewer", "/api/progression/proposals?from=urn:x:a&to=urn:x:b", ""),
        404,
        "not-found");
  }
}
