package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of proposals and decisions, and to whom. */
class DecisionFaultsTest extends DecisionServer {
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
  void aRecordThatIsNotThereIsNotFound() {
    Answer.problem(server().get(DECISIONS + "/none"), 404, "not-found");
    Answer.problem(server().get("/api/progression/proposals/none"), 404, "not-found");
    Answer.problem(
        post("reviewer", "/api/progression/proposals?from=urn:x:a&to=urn:x:b", ""),
        404,
        "not-found");
  }
}
