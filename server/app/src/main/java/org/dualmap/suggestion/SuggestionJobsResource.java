package org.dualmap.suggestion;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.dualmap.access.Caller;
import org.dualmap.access.Role.Action;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.sheet.CsvSheet;
import org.dualmap.suggestion.QuestionReader.Many;
import org.dualmap.web.Language;
import org.dualmap.web.ParameterFaults;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/suggestions/jobs}: suggestions for every outcome of a programme. For those who may
 * make claims; makes none.
 */
@Path("/api/suggestions/jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class SuggestionJobsResource {
  private static final int MOST = 500;

  private final SuggestionJobs jobs;

  public SuggestionJobsResource(SuggestionJobs jobs) {
    this.jobs = jobs;
  }

  /**
   * A part of what came of a job.
   *
   * @param total outcomes that are done
   * @param results one an outcome, in the order of their IRIs
   */
  public record Page(int total, int limit, int offset, List<SuggestionAnswer> results) {}

  /** Begins a job; answers at once with it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(
      String body, @QueryParam("lang") @Nullable String language, @Context HttpHeaders headers) {
    String author = Caller.require(Action.WRITE_GRAPH);
    ParameterFaults faults = new ParameterFaults();
    Many asked = new QuestionReader(body, faults).many();
    if (asked == null) {
      faults.refuse();
      throw new IllegalStateException("no programme and no fault");
    }
    SuggestionJob job = jobs.submit(asked, author, Language.of(language, headers), faults);
    return Response.accepted(job).location(URI.create("/api/suggestions/jobs/" + job.id())).build();
  }

  /** The jobs of this run of the server, newest first. */
  @GET
  public List<SuggestionJob> list() {
    Caller.require(Action.WRITE_GRAPH);
    return jobs.list();
  }

  /** How far one job is. */
  @GET
  @Path("{id}")
  public SuggestionJob find(@PathParam("id") String id) {
    Caller.require(Action.WRITE_GRAPH);
    return jobs.find(id);
  }

  /** Cancels a job that has not ended; what it has found stays readable. */
  @DELETE
  @Path("{id}")
  public Response cancel(@PathParam("id") String id) {
    Caller.require(Action.WRITE_GRAPH);
    SuggestionJob job = jobs.find(id);
    if (job.isOver()) {
      throw new Problem(ProblemCode.CONFLICT, "The job has already ended.");
    }
    job.cancel();
    return Response.accepted(job).build();
  }

  /** What came of it so far, by page. */
  @GET
  @Path("{id}/results")
  public Page results(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("offset") @Nullable String offset) {
    Caller.require(Action.WRITE_GRAPH);
    List<SuggestionAnswer> all = jobs.find(id).results();
    int most = Parameters.number("limit", limit, 20, 1, MOST);
    int from = Parameters.number("offset", offset, 0, 0, Integer.MAX_VALUE);
    int first = Math.min(from, all.size());
    int last = (int) Math.min((long) first + most, all.size());
    return new Page(all.size(), most, from, all.subList(first, last));
  }

  /** The same as a sheet, a row for each candidate. */
  @GET
  @Path("{id}/results")
  @Produces(CsvSheet.MEDIA_TYPE + ";charset=utf-8;qs=0.5")
  public byte[] sheet(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("offset") @Nullable String offset) {
    return CsvSheet.write(SuggestionSheet.of(results(id, limit, offset).results()));
  }
}
