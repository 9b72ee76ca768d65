package org.dualmap.mapping;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dualmap.access.Caller;
import org.dualmap.access.Role.Action;
import org.dualmap.graph.Change;
import org.dualmap.mapping.ClaimHistoryRdf.Step;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.web.JsonBody;
import org.dualmap.web.Parameters;
import org.dualmap.web.WantedLanguage;
import org.jspecify.annotations.Nullable;

/** {@code /api/mappings}: claims, their review and their history. */
@Path("/api/mappings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MappingsResource {

  private final ClaimListRdf claims;
  private final ClaimsEditRdf edits;
  private final ClaimHistoryRdf history;
  private final RemarksRdf remarks;

  public MappingsResource(
      ClaimListRdf claims, ClaimsEditRdf edits, ClaimHistoryRdf history, RemarksRdf remarks) {
    this.claims = claims;
    this.edits = edits;
    this.history = history;
    this.remarks = remarks;
  }

  /** The claims that meet every filter given. */
  @GET
  public ClaimListRdf.Page list(
      @BeanParam ClaimFilter filter,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("offset") @Nullable String offset) {
    return claims.page(
        filter,
        Parameters.number("limit", limit, 50, 1, 1000),
        Parameters.number("offset", offset, 0, 0, Integer.MAX_VALUE));
  }

  /** The open claims that meet every filter given and on which a plugin's check remarks. */
  @GET
  @Path("remarks")
  public RemarksRdf.Page remarks(
      @BeanParam ClaimFilter filter,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("after") @Nullable String after,
      @BeanParam WantedLanguage wanted) {
    return remarks.page(
        filter,
        Parameters.textIfAny(after),
        Parameters.number("limit", limit, 50, 1, 1000),
        wanted.language());
  }

  /** Makes a claim; it is suggested until somebody reviews it. */
  @POST
  public Response create(
      String body,
      @HeaderParam("DualMap-Reason") @Nullable String reason,
      @BeanParam WantedLanguage wanted) {
    String author = Caller.require(Action.WRITE_GRAPH);
    List<Finding> findings = new ArrayList<>();
    Optional<ClaimDraft> draft = new ClaimDraftReader(JsonBody.object(body), findings).read(false);
    StoredClaim claim = edits.create(draft, findings, Change.by(author, reason, "New claim"));
    URI address = URI.create("/api/mappings/" + claim.id());
    return answer(Response.created(address), claim, wanted);
  }

  /** One claim, with its state in the header ETag. */
  @GET
  @Path("{id:.+}")
  public Response find(@PathParam("id") String id, @BeanParam WantedLanguage wanted) {
    return answer(Response.ok(), known(id), wanted);
  }

  private StoredClaim known(String id) {
    return claims
        .find(id)
        .orElseThrow(
            () -> new Problem(ProblemCode.NOT_FOUND, "There is no claim \"" + id + "\" here."));
  }

  /** Makes the claim say something else; it is then suggested anew. */
  @PUT
  @Path("{id:.+}")
  public Response change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String etag,
      @HeaderParam("DualMap-Reason") @Nullable String reason,
      @BeanParam WantedLanguage wanted,
      String body) {
    String author = Caller.require(Action.WRITE_GRAPH);
    List<Finding> findings = new ArrayList<>();
    Optional<ClaimDraft> draft = new ClaimDraftReader(JsonBody.object(body), findings).read(true);
    Change change = Change.by(author, reason, "Changed claim");
    return answer(Response.ok(), edits.change(id, etag, draft, findings, change), wanted);
  }

  /** Takes the claim back; it stays readable, in the state withdrawn. */
  @DELETE
  @Path("{id:.+}")
  @Consumes(MediaType.WILDCARD)
  public Response withdraw(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String etag,
      @HeaderParam("DualMap-Reason") @Nullable String reason,
      @BeanParam WantedLanguage wanted) {
    String author = Caller.require(Action.WRITE_GRAPH);
    Change change = Change.by(author, reason, "Withdrawn claim");
    return answer(Response.ok(), edits.withdraw(id, etag, change), wanted);
  }

  /** Reviews one claim. */
  @POST
  @Path("{id:.+}/review")
  public Response review(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String etag,
      @HeaderParam("DualMap-Reason") @Nullable String reason,
      @BeanParam WantedLanguage wanted,
      String body) {
    String reviewer = Caller.require(Action.REVIEW_MAPPINGS);
    List<Finding> findings = new ArrayList<>();
    ReviewReader reader = new ReviewReader(findings);
    Optional<Review> review = reader.one(JsonBody.object(body), id, etag);
    ReviewReader.refuse(findings);
    Change change = Change.by(reviewer, reason, "Review of a claim");
    StoredClaim claim = edits.review(List.of(review.orElseThrow()), change).getFirst();
    return answer(Response.ok(), claim, wanted);
  }

  /** Reviews many claims, all of them or none. */
  @POST
  @Path("review")
  public Map<String, List<RemarkedClaim>> reviewAll(
      @HeaderParam("DualMap-Reason") @Nullable String reason,
      @BeanParam WantedLanguage wanted,
      String body) {
    String reviewer = Caller.require(Action.REVIEW_MAPPINGS);
    List<Finding> findings = new ArrayList<>();
    List<Review> reviews = new ReviewReader(findings).many(JsonBody.object(body));
    ReviewReader.refuse(findings);
    Change change = Change.by(reviewer, reason, "Review of %d claims".formatted(reviews.size()));
    return Map.of("mappings", remarks.about(edits.review(reviews, change), wanted.language()));
  }

  /** Who changed the claim, when, and what; oldest first. */
  @GET
  @Path("{id:.+}/history")
  public Map<String, Object> history(@PathParam("id") String id) {
    String iri = known(id).claim().iri();
    List<Step> steps = history.of(id);
    return Map.of("iri", iri, "changes", steps);
  }

  private Response answer(
      Response.ResponseBuilder response, StoredClaim claim, WantedLanguage wanted) {
    RemarkedClaim remarked = remarks.about(List.of(claim), wanted.language()).getFirst();
    return response.tag(claim.etag()).entity(remarked).build();
  }
}
