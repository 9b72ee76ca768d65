package org.dualmap.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads reviews from JSON and finds everything that is wrong with them. */
final class ReviewReader {
  private static final Set<String> KEYS = Set.of("id", "etag", "state", "comment");
  private static final int MOST = 1000;

  private final List<Finding> findings;

  ReviewReader(List<Finding> findings) {
    this.findings = findings;
  }

  /** The review of one claim; empty where there is a finding. */
  Optional<Review> one(JsonNode json, String id, @Nullable String etag) {
    int before = findings.size();
    json.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                fault(id, key, json.path(key).asText(), "this key is not known here");
              }
            });
    String text = json.path("state").asText("");
    Optional<ClaimState> state = ClaimState.ofToken(text).filter(ReviewReader::isDecision);
    if (state.isEmpty()) {
      fault(id, "state", text, "must be accepted, rejected or no-match");
    }
    JsonNode comment = json.path("comment");
    boolean said = comment.isTextual() && !comment.asText().isBlank();
    if (!said && !comment.isMissingNode() && !comment.isNull() && !comment.isTextual()) {
      fault(id, "comment", comment.toString(), "must be a text");
    }
    return findings.size() > before || state.isEmpty()
        ? Optional.empty()
        : Optional.of(new Review(id, etag, state.get(), said ? comment.asText() : null));
  }

  private static boolean isDecision(ClaimState state) {
    return state != ClaimState.SUGGESTED && state != ClaimState.WITHDRAWN;
  }

  /** The reviews of the list {@code reviews}. */
  List<Review> many(JsonNode json) {
    JsonNode list = json.path("reviews");
    if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
      fault(null, "reviews", null, "must be a list of 1 to " + MOST + " reviews");
      return List.of();
    }
    List<Review> reviews = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode entry : list) {
      String id = entry.path("id").asText("");
      if (id.isBlank() || !ids.add(id)) {
        fault(id, "id", id, "must name a claim, each once");
      }
      one(entry, id, entry.path("etag").asText(null)).ifPresent(reviews::add);
    }
    return reviews;
  }

  private void fault(@Nullable String subject, String key, @Nullable String value, String message) {
    findings.add(Finding.about(Severity.ERROR, message, subject, key, value));
  }

  /** Ends the request where there is a finding. */
  static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_DATA,
          "The review has %d faults; nothing was stored. First: %s"
              .formatted(findings.size(), findings.getFirst().asLine()),
          findings);
    }
  }
}
