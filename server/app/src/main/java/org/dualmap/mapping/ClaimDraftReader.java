package org.dualmap.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dualmap.graph.Names;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Reads a claim from JSON and finds everything that is wrong with it. For one claim. */
final class ClaimDraftReader {
  private static final String MANUAL = Names.SEMAPV + "ManualMappingCuration";
  private static final Set<String> OURS =
      Set.of(
          "subject",
          "predicate",
          "object",
          "justification",
          "confidence",
          "coverageOfObject",
          "useOfSubject",
          "comment",
          "slots");

  /** What an answer has beside; a changed answer may be sent back as it is. */
  private static final Set<String> OF_ANSWERS =
      Set.of(
          "id",
          "iri",
          "state",
          "author",
          "reviewer",
          "created",
          "reviewed",
          "reviewComment",
          "set",
          "etag",
          "remarks",
          "remarksMissing");

  /** Slots that have a key of their own, or that the server fills in. */
  private static final Set<Slot> NOT_AMONG_SLOTS =
      EnumSet.of(
          Slot.RECORD_ID,
          Slot.SUBJECT_ID,
          Slot.PREDICATE_ID,
          Slot.OBJECT_ID,
          Slot.MAPPING_JUSTIFICATION,
          Slot.AUTHOR_ID,
          Slot.REVIEWER_ID,
          Slot.REVIEW_DATE,
          Slot.REVIEWER_AGREEMENT,
          Slot.MAPPING_DATE,
          Slot.CONFIDENCE,
          Slot.COMMENT,
          Slot.PREDICATE_MODIFIER);

  private final JsonNode json;
  private final List<Finding> findings;

  ClaimDraftReader(JsonNode json, List<Finding> findings) {
    this.json = json;
    this.findings = findings;
  }

  /**
   * Reads the claim.
   *
   * @param again whether it may have the further keys of an answer, which are passed over
   * @return empty where subject, predicate or object cannot be read; other faults are among the
   *     findings too
   */
  Optional<ClaimDraft> read(boolean again) {
    json.fieldNames()
        .forEachRemaining(
            key -> {
              if (!OURS.contains(key) && !(again && OF_ANSWERS.contains(key))) {
                fault(key, json.path(key).asText(), "this key is not known here");
              }
            });
    String subject = iri("subject", null);
    Predicate predicate = predicate();
    String object = iri("object", null);
    String justification = iri("justification", MANUAL);
    String confidence = share("confidence");
    String coverage = share("coverageOfObject");
    String use = share("useOfSubject");
    String comment = text(json.path("comment"), "comment");
    Map<Slot, List<String>> slots = slots();
    if (subject == null || predicate == null || object == null || justification == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ClaimDraft(
            subject, predicate, object, justification, confidence, coverage, use, comment, slots));
  }

  private void fault(String key, @Nullable String value, String message) {
    findings.add(Finding.about(Severity.ERROR, message, null, key, value));
  }

  private @Nullable String iri(String key, @Nullable String standard) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      if (standard == null) {
        fault(key, null, "is missing: give the IRI");
      }
      return standard;
    }
    String text = value.asText();
    String full = text.startsWith("semapv:") ? Names.SEMAPV + text.substring(7) : text;
    if (!value.isTextual() || !SlotValue.isIri(full)) {
      fault(key, text, "must be an absolute IRI");
      return null;
    }
    return full;
  }

  private @Nullable Predicate predicate() {
    String text = json.path("predicate").asText("");
    String local = text.replace(Names.SKOS, "").replaceFirst("^skos:", "");
    Optional<Predicate> known = Predicate.ofIri(Names.SKOS + local);
    if (known.isEmpty()) {
      fault(
          "predicate",
          text,
          "must be exactMatch, closeMatch, broadMatch, narrowMatch or relatedMatch");
    }
    return known.orElse(null);
  }

  private @Nullable String share(String key) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    BigDecimal number = value.isNumber() ? value.decimalValue() : BigDecimal.TEN;
    String text = value.isNumber() ? number.toString() : value.asText();
    if (!value.isNumber() || SlotValue.fault(Slot.CONFIDENCE, text).isPresent()) {
      fault(key, text, "must be a number from 0 to 1");
      return null;
    }
    return number.toPlainString();
  }

  private @Nullable String text(JsonNode value, String key) {
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      fault(key, value.toString(), "must be a text");
      return null;
    }
    return value.asText().isBlank() ? null : value.asText();
  }

  private Map<Slot, List<String>> slots() {
    Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
    JsonNode given = json.path("slots");
    if (!given.isMissingNode() && !given.isObject()) {
      fault("slots", given.toString(), "must be an object of SSSOM's slots");
    }
    given
        .fields()
        .forEachRemaining(
            entry ->
                Slot.ofName(entry.getKey())
                    .filter(s -> Slot.OF_MAPPING.contains(s) && !NOT_AMONG_SLOTS.contains(s))
                    .ifPresentOrElse(
                        slot -> slots.put(slot, values(slot, entry.getValue())),
                        () ->
                            fault(
                                "slots." + entry.getKey(),
                                entry.getValue().toString(),
                                "is no slot that can be set here")));
    slots.values().removeIf(List::isEmpty);
    return slots;
  }

  private List<String> values(Slot slot, JsonNode given) {
    String key = "slots." + slot.slotName();
    if (given.isArray() && !slot.isMany()) {
      fault(key, given.toString(), "must be one value, no list");
      return List.of();
    }
    List<String> values = new ArrayList<>();
    for (JsonNode one : given.isArray() ? given : List.of(given)) {
      if (one.isNull()) {
        continue;
      }
      String value = one.isNumber() ? one.decimalValue().toPlainString() : one.asText();
      Optional<String> fault =
          one.isContainerNode() ? Optional.of("must be a text") : SlotValue.fault(slot, value);
      fault.ifPresentOrElse(rule -> fault(key, value, rule), () -> values.add(value));
    }
    return values;
  }
}
