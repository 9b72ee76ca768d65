package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dualmap.cli.Main;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of proposals, and what commissions decide. */
class DecisionsTest extends DecisionServer {
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
    assertThat(server().query(derived, "text/csv").body()).contains("true");
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
    assertThat(next.path("warnings").toString()).contains("2026-02-01", "credited whole", label(0));
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
    assertThat(server().query(query, "text/csv").body().lines().toList())
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
  void theRecordsMeetTheShapes(@TempDir Path temporary) throws IOException {
    post("reviewer", pair("/api/progression/proposals") + "&ruleset=oldenburg", "");
    post("reviewer", DECISIONS, decision("2023-01-10", "", entry(module(5), "refused", 0)));
    String graph = "https://w3id.org/dualmap/graph/recognition";
    HttpResponse<String> turtle =
        server()
            .get(
                "/sparql/data?graph=" + TestServer.encode(graph),
                "Authorization",
                token("reader"),
                "Accept",
                "text/turtle");
    Path file = Files.writeString(temporary.resolve("records.ttl"), turtle.body());

    assertThat(turtle.body()).contains("RecognitionProposal", "RecognitionDecision", "RuleSet");
    assertThat(Main.run("check", file.toString())).isZero();
  }
}
