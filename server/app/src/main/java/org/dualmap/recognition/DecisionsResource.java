package org.dualmap.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.dualmap.access.Caller;
import org.dualmap.access.Role.Action;
import org.dualmap.graph.Change;
import org.dualmap.recognition.Recognitions.Kept;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.web.JsonBody;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/progression/proposals} and {@code /api/progression/decisions}: what was computed and
 * kept, and what commissions decided.
 */
@Path("/api/progression")
@Produces(MediaType.APPLICATION_JSON)
public final class DecisionsResource {

  private final Recognitions recognitions;
  private final RecognitionAnalysis analysis;
  private final RuleSets ruleSets;

  public DecisionsResource(
      Recognitions recognitions, RecognitionAnalysis analysis, RuleSets ruleSets) {
    this.recognitions = recognitions;
    this.analysis = analysis;
    this.ruleSets = ruleSets;
  }

  /**
   * Computes the proposal for a pair and keeps it. Whoever asks must have the right at the
   * institution that offers the target.
   */
  @POST
  @Path("proposals")
  @Consumes(MediaType.WILDCARD)
  public Response propose(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("ruleset") @Nullable String ruleSet,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("lang") @Nullable String language) {
    String target = Parameters.iri("to", to);
    String author = Caller.require(Action.RECOGNISE, recognitions.institution(target));
    RecognitionQuestion asked =
        new RecognitionQuestion(
            Parameters.iri("from", from),
            target,
            ruleSets.choose(ruleSet),
            Parameters.day("asOf", asOf),
            language,
            null);
    Decision kept =
        recognitions.keep(
            analysis.analyse(asked),
            asked.ruleSet(),
            new Change(author, "Kept a proposal"),
            language);
    return Response.created(URI.create("/api/progression/proposals/" + kept.id()))
        .entity(kept)
        .build();
  }

  /** The proposals that were kept, newest first. */
  @GET
  @Path("proposals")
  public Map<String, List<Decision>> proposals(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("lang") @Nullable String language) {
    return Map.of("proposals", recognitions.proposals(from, to, language));
  }

  /** One proposal. */
  @GET
  @Path("proposals/{id}")
  public Decision proposal(
      @PathParam("id") String id, @QueryParam("lang") @Nullable String language) {
    return recognitions.known(DecisionsRdf.PROPOSALS + id, language);
  }

  /**
   * Keeps a decision. Whoever enters it must have the right at the institution whose commission
   * decided.
   */
  @POST
  @Path("decisions")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response decide(
      @HeaderParam("DualMap-Reason") @Nullable String reason,
      @QueryParam("lang") @Nullable String language,
      String body) {
    JsonNode json = JsonBody.object(body);
    String institution = json.path("decidedBy").asText(null);
    String author = Caller.require(Action.RECOGNISE, institution);
    DecisionReader reader = new DecisionReader(json);
    DecisionDraft draft = reader.read();
    Change change = Change.by(author, reason, "Decision of a commission");
    Kept kept = recognitions.decide(draft, reader.findings(), change, language);
    return Response.created(URI.create("/api/progression/decisions/" + kept.decision().id()))
        .entity(kept)
        .build();
  }

  /** The decisions about a pair in all its versions, or all decisions; newest first. */
  @GET
  @Path("decisions")
  public Map<String, List<Decision>> decisions(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("lang") @Nullable String language) {
    return Map.of("decisions", recognitions.decisions(from, to, language));
  }

  /** One decision. */
  @GET
  @Path("decisions/{id}")
  public Decision decision(
      @PathParam("id") String id, @QueryParam("lang") @Nullable String language) {
    return recognitions.known(DecisionsRdf.DECISIONS + id, language);
  }
}
