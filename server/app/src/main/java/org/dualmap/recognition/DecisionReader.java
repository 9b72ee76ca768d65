package org.dualmap.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.recognition.DecisionDraft.ModuleDraft;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Reads a decision from JSON and finds everything that is wrong with its form. For one decision.
 */
final class DecisionReader {
  private static final Set<String> KEYS =
      Set.of("from", "to", "decidedBy", "on", "ruleSet", "proposal", "comment", "modules");
  private static final Set<String> MODULE_KEYS = Set.of("module", "verdict", "credits", "comment");

  private static final int MOST_CREDITS = 1000;

  private final JsonNode json;
  private final List<Finding> findings = new ArrayList<>();

  DecisionReader(JsonNode json) {
    this.json = json;
  }

  /** What is wrong with the form. */
  List<Finding> findings() {
    return findings;
  }

  /** The decision, as far as it can be read. */
  DecisionDraft read() {
    unknown(json, KEYS, "");
    String from = iri(json, "from", "");
    String to = iri(json, "to", "");
    String decidedBy = iri(json, "decidedBy", "");
    LocalDate on = day();
    String proposal = json.hasNonNull("proposal") ? iri(json, "proposal", "") : null;
    String ruleSet = text(json, "ruleSet", "");
    String comment = text(json, "comment", "");
    List<ModuleDraft> modules = modules();
    return new DecisionDraft(from, to, decidedBy, on, ruleSet, proposal, comment, modules);
  }

  private List<ModuleDraft> modules() {
    JsonNode list = json.path("modules");
    if (!list.isArray() || list.isEmpty()) {
      fault("modules", null, "must be a list of at least one module");
      return List.of();
    }
    List<ModuleDraft> modules = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode entry = list.get(i);
      String place = "modules/" + i + "/";
      unknown(entry, MODULE_KEYS, place);
      String module = iri(entry, "module", place);
      if (module != null && !seen.add(module)) {
        fault(place + "module", module, "is decided on twice");
      }
      String token = entry.path("verdict").asText("");
      Optional<Verdict> verdict = Verdict.ofToken(token);
      if (verdict.isEmpty()) {
        fault(place + "verdict", token, "must be credited, credited-in-part or refused");
      }
      Double credits = credits(entry, place);
      String comment = text(entry, "comment", place);
      modules.add(new ModuleDraft(place, module, verdict.orElse(null), credits, comment));
    }
    return modules;
  }

  private @Nullable Double credits(JsonNode entry, String place) {
    JsonNode credits = entry.path("credits");
    if (!credits.isNumber() || !(credits.asDouble() >= 0) || credits.asDouble() > MOST_CREDITS) {
      fault(place + "credits", credits.asText(), "must be a number from 0 to 1000");
      return null;
    }
    return credits.asDouble();
  }

  private @Nullable LocalDate day() {
    String text = json.path("on").asText("");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault("on", text, "must be the day of the decision, such as 2026-09-01");
      return null;
    }
  }

  private @Nullable String iri(JsonNode node, String key, String place) {
    try {
      return Parameters.iri(place + key, node.path(key).asText(null));
    } catch (Problem e) {
      findings.addAll(e.findings());
      return null;
    }
  }

  private @Nullable String text(JsonNode node, String key, String place) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.asText().length() > 10_000) {
      fault(place + key, value.toString(), "must be a text of at most 10,000 letters");
      return null;
    }
    return value.asText().isBlank() ? null : value.asText();
  }

  private void unknown(JsonNode node, Set<String> known, String place) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                fault(place + key, node.path(key).asText(), "this key is not known here");
              }
            });
  }

  private void fault(String key, @Nullable String value, String message) {
    findings.add(Finding.about(Finding.Severity.ERROR, message, null, key, value));
  }

  /** Ends the request where anything is wrong. */
  static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new Problem(
          ProblemCode.BAD_DATA,
          "The decision has %d fault%s; nothing was stored. First: %s"
              .formatted(
                  findings.size(), findings.size() == 1 ? "" : "s", findings.getFirst().asLine()),
          findings);
    }
  }
}
