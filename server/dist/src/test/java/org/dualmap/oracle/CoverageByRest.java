package org.dualmap.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the server's answers about coverage into tables. */
final class CoverageByRest {
  private static final Map<String, String> SHARES =
      Map.of(
          "covered", "coveredShare",
          "partial", "partialShare",
          "notCovered", "notCoveredShare",
          "unknown", "unknownShare",
          "atLeast", "atLeast",
          "atMost", "atMost");
  private static final List<String> ITEM_TEXTS = List.of("kind", "state", "basis", "inferred");
  private static final List<String> ITEM_FIGURES =
      List.of("atLeast", "atMost", "weight", "level", "levelGap");

  private CoverageByRest() {}

  /** Puts every figure of an answer into a table. */
  static void read(JsonNode report, Table table) {
    Set<String> gaps = iris(report.path("gaps"));
    for (JsonNode item : report.path("items")) {
      String row = "item " + item.path("iri").asText();
      table.row(row, item, ITEM_TEXTS, ITEM_FIGURES);
      table.text(row, "gap", String.valueOf(gaps.contains(item.path("iri").asText())));
      for (JsonNode claim : item.path("claims")) {
        String state = claim.path("state").asText().replace("-", "");
        table.text(row, state + " " + claim.path("iri").asText(), "claim");
      }
      item.path("through").forEach(c -> table.text(row, "through " + c.asText(), "claim"));
    }
    outcomes(report, table);
    totals(report.path("totals"), table);
    for (String side : List.of("covered", "used")) {
      for (String way : List.of("unweighted", "weighted")) {
        JsonNode share = report.path(side).path(way);
        SHARES.forEach(
            (there, here) ->
                table.figure("share " + side + " " + way, here, share.path(there).asDouble()));
      }
    }
  }

  private static void outcomes(JsonNode report, Table table) {
    Set<String> orphans = iris(report.path("orphans"));
    for (JsonNode outcome : report.path("outcomes")) {
      String row = "outcome " + outcome.path("iri").asText();
      table.text(row, "orphan", String.valueOf(orphans.contains(outcome.path("iri").asText())));
      table.row(row, outcome, List.of(), List.of("atLeast", "atMost", "credits"));
    }
  }

  private static void totals(JsonNode totals, Table table) {
    for (Map.Entry<String, JsonNode> kind : totals.properties()) {
      for (Map.Entry<String, JsonNode> state : kind.getValue().properties()) {
        if (state.getValue().asInt() > 0) {
          table.figure("total " + kind.getKey(), state.getKey(), state.getValue().asInt());
        }
      }
    }
  }

  private static Set<String> iris(JsonNode list) {
    Set<String> iris = new HashSet<>();
    list.forEach(element -> iris.add(element.path("iri").asText()));
    return iris;
  }
}
