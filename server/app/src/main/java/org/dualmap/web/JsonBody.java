package org.dualmap.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** Reads the body of a request. Safe for many threads. */
public final class JsonBody {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonBody() {}

  /**
   * The JSON object that a body holds.
   *
   * @throws Problem bad-content where it holds none
   */
  public static JsonNode object(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new Problem(
          ProblemCode.BAD_CONTENT,
          "The body is no JSON (line %d): %s."
              .formatted(e.getLocation().getLineNr(), e.getOriginalMessage()));
    }
    throw new Problem(ProblemCode.BAD_CONTENT, "The body must be a JSON object.");
  }
}
