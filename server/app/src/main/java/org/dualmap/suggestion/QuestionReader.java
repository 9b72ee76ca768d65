package org.dualmap.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dualmap.problem.Problem;
import org.dualmap.web.JsonBody;
import org.dualmap.web.ParameterFaults;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Reads a question from JSON and remembers everything that is wrong with it. For one question. */
final class QuestionReader {
  private static final int LONGEST_TEXT = 2_000;
  private static final int USUAL = 10;
  private static final int MOST = 100;
  private static final Set<String> OF_ONE =
      Set.of("iri", "text", "lang", "target", "limit", "crossCheck");
  private static final Set<String> OF_MANY = Set.of("programme", "target", "limit", "crossCheck");

  private final JsonNode json;
  private final ParameterFaults faults;

  /**
   * Begins to read.
   *
   * @throws Problem bad-content where the body is no JSON object
   */
  QuestionReader(String body, ParameterFaults faults) {
    this.json = JsonBody.object(body);
    this.faults = faults;
  }

  /** The question about one outcome or text. */
  SuggestionQuestion one() {
    refuseUnknownKeys(OF_ONE);
    String iri = iri("iri");
    String text = text("text");
    if (json.path("iri").isMissingNode() == (json.path("text").isMissingNode())) {
      faults.add("iri", "", "or text must be given, one of them");
    }
    if (text != null && text.length() > LONGEST_TEXT) {
      faults.add(
          "text",
          text,
          "may have %d characters, but has %d".formatted(LONGEST_TEXT, text.length()));
    }
    if (text != null && text.isBlank()) {
      faults.add("text", text, "must not be blank");
    }
    return new SuggestionQuestion(iri, text, language(), iri("target"), limit(), checks());
  }

  /**
   * The question about every outcome of a programme.
   *
   * @param programme its IRI
   */
  record Many(String programme, @Nullable String target, int limit, Set<CrossCheck> checks) {}

  /** Null where the programme cannot be read. */
  @Nullable Many many() {
    refuseUnknownKeys(OF_MANY);
    String programme = iri("programme");
    if (json.path("programme").isMissingNode()) {
      faults.add("programme", "", "is missing: give the IRI");
    }
    String target = iri("target");
    int limit = limit();
    Set<CrossCheck> checks = checks();
    return programme == null ? null : new Many(programme, target, limit, checks);
  }

  private void refuseUnknownKeys(Set<String> known) {
    json.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                faults.add(key, json.path(key).asText(), "is not known here");
              }
            });
  }

  private @Nullable String text(String key) {
    JsonNode value = json.path(key);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isTextual()) {
      faults.add(key, value.toString(), "must be a text");
      return null;
    }
    return value.asText();
  }

  private @Nullable String iri(String key) {
    String text = text(key);
    return text == null ? null : faults.read(() -> Parameters.iri(key, text));
  }

  private @Nullable String language() {
    String tag = text("lang");
    if (tag == null || tag.isBlank()) {
      return null;
    }
    if (!json.path("iri").isMissingNode()) {
      faults.add("lang", tag, "goes with text only: a thing is asked with all its labels");
    }
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      faults.add("lang", tag, "must be a language tag such as kk, ru or en");
      return null;
    }
  }

  private int limit() {
    JsonNode value = json.path("limit");
    if (value.isMissingNode()) {
      return USUAL;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.asInt() < 1
        || value.asInt() > MOST) {
      faults.add("limit", value.asText(), "must be a whole number from 1 to " + MOST);
      return USUAL;
    }
    return value.asInt();
  }

  private Set<CrossCheck> checks() {
    JsonNode value = json.path("crossCheck");
    Set<CrossCheck> checks = EnumSet.noneOf(CrossCheck.class);
    if (value.isMissingNode()) {
      return checks;
    }
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      CrossCheck.ofToken(one.asText())
          .ifPresentOrElse(
              checks::add,
              () -> faults.add("crossCheck", one.asText(), "must be among " + known()));
    }
    return checks;
  }

  private static String known() {
    return String.join(", ", Arrays.stream(CrossCheck.values()).map(CrossCheck::token).toList());
  }
}
