package org.dualmap.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads the server's answers about recognition into tables. */
final class RecognitionByRest {
  private RecognitionByRest() {}

  /** Puts every figure of a proposal into a table. */
  static void proposal(JsonNode report, Table table) {
    for (JsonNode module : report.path("modules")) {
      table.row(
          "module " + module.path("iri").asText(),
          module,
          RecognitionBySparql.MODULE_TEXTS,
          RecognitionBySparql.MODULE_FIGURES);
    }
    table.row("sums", report.path("totals"), List.of(), RecognitionBySparql.SUMS);
    JsonNode hours = report.path("hours");
    table.figure("hours", "sourceHours", hours.path("source").asDouble());
    table.figure("hours", "targetHours", hours.path("target").asDouble());
    table.figure("hours", "factor", hours.path("factor").asDouble());
    for (JsonNode outcome : report.path("remaining")) {
      table.text("outcome " + outcome.path("iri").asText(), "remains", "true");
    }
    for (JsonNode gap : report.path("bridging")) {
      String name =
          "gap " + gap.at("/outcome/iri").asText() + " in " + gap.at("/module/iri").asText();
      table.row(name, gap, List.of("closedBy"), List.of("missing"));
    }
    for (JsonNode module : report.path("workload")) {
      table.row(
          "earlier module " + module.path("iri").asText(),
          module,
          List.of("inexact"),
          RecognitionBySparql.WORKLOAD);
    }
  }

  /** Puts what bands and caps decide into a table. */
  static void banded(JsonNode report, Table table) {
    for (JsonNode module : report.path("modules")) {
      String name = "module " + module.path("iri").asText();
      table.text(name, "band", module.path("band").asText(""));
      table.row(name, module, List.of("rule", "verdict"), RecognitionBySparql.BANDED);
    }
    for (JsonNode cap : report.path("caps")) {
      table.row("cap " + cap.path("id").asText(), cap, List.of(), RecognitionBySparql.CAPS);
    }
  }

  /** Puts every figure of a ranking into a table. */
  static void ranking(JsonNode ranked, Table table) {
    for (JsonNode target : ranked.path("targets")) {
      table.row(
          "target " + target.at("/programme/iri").asText(),
          target,
          List.of(),
          RecognitionBySparql.RANKS);
    }
  }

  /** Puts every figure of a chain into a table. */
  static void chain(JsonNode chain, Table table) {
    for (JsonNode wanted : chain.path("prerequisites")) {
      String name =
          "prerequisite %s of %s"
              .formatted(
                  wanted.at("/outcome/iri").asText(), wanted.at("/prerequisite/iri").asText());
      table.text(name, "programme", wanted.at("/programme/iri").asText());
      table.figure(name, "level", wanted.path("level").asDouble());
      for (JsonNode supplier : wanted.path("suppliedBy")) {
        table.figure(
            name, "by " + supplier.at("/outcome/iri").asText(), supplier.path("degree").asDouble());
      }
    }
    if (!chain.path("prerequisites").isEmpty()) {
      table.row("breaks", chain.path("breaks"), List.of(), List.of("missing", "partial"));
    }
    for (JsonNode level : chain.path("levels")) {
      table.figure(
          "level " + level.path("level").asText(), "programmes", level.path("programmes").size());
    }
  }
}
