package org.dualmap.suggestion;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.dualmap.web.Language;
import org.dualmap.web.ParameterFaults;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/suggestions}: what an outcome or a text may match. Stores nothing. */
@Path("/api/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SuggestionsResource {
  private final SuggestionsRdf suggestions;

  public SuggestionsResource(SuggestionsRdf suggestions) {
    this.suggestions = suggestions;
  }

  /**
   * Ranked candidates with reasons.
   *
   * @param language of the reasons; where it is missing, the header Accept-Language decides
   */
  @POST
  public SuggestionAnswer suggest(
      String body, @QueryParam("lang") @Nullable String language, @Context HttpHeaders headers) {
    ParameterFaults faults = new ParameterFaults();
    SuggestionQuestion question = new QuestionReader(body, faults).one();
    return suggestions.answer(question, Language.of(language, headers), faults);
  }
}
