package org.dualmap.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One competency question. Exactly one of query, address and comesWith is there.
 *
 * @param number from 1 to 27
 * @param asker who asks: {@code curriculum-developer}, {@code college-and-university}, {@code
 *     admission-officer}, {@code employer}, {@code accreditation-expert} or {@code anybody}
 * @param text the question by language tag: kk, ru and en
 * @param parameters what can be chosen; each has a value to begin with
 * @param query the name of the stored SPARQL query that answers it, without its ending
 * @param address the API call that answers it, with {@code {name}} for each parameter
 * @param comesWith what has to be built before it can be answered, by language tag
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(
    @JsonProperty(required = true) int number,
    @JsonProperty(required = true) String asker,
    @JsonProperty(required = true) Map<String, String> text,
    List<Parameter> parameters,
    @Nullable String query,
    @Nullable String address,
    @Nullable Map<String, String> comesWith) {

  public Question {
    parameters = parameters == null ? List.of() : List.copyOf(parameters);
    int ways = (query == null ? 0 : 1) + (address == null ? 0 : 1) + (comesWith == null ? 0 : 1);
    if (ways != 1) {
      throw new IllegalArgumentException("Question " + number + " has " + ways + " ways to answer");
    }
  }

  /**
   * What can be chosen in a question.
   *
   * @param name of the parameter and of the query's variable
   * @param type decides how the value is read
   * @param value what holds where the caller chooses nothing: a thing of the demo data
   */
  public record Parameter(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) Type type,
      @JsonProperty(required = true) String value) {}

  /** How the value of a parameter is read. */
  public enum Type {
    @JsonProperty("iri")
    IRI,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("date")
    DATE,
    @JsonProperty("text")
    TEXT
  }

  /** Whether the server can answer it. */
  public boolean answered() {
    return comesWith == null;
  }
}
