package org.dualmap.ruleset;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/rule-sets}: the rule sets that can be chosen, with all their parameters. */
@Path("/api/rule-sets")
@Produces(MediaType.APPLICATION_JSON)
public final class RuleSetsResource {
  private final RuleSets ruleSets;

  public RuleSetsResource(RuleSets ruleSets) {
    this.ruleSets = ruleSets;
  }

  /** Every set in every version. */
  @GET
  public Map<String, List<RuleSet>> list() {
    return Map.of("ruleSets", ruleSets.all());
  }

  /** The form of a rule set's file, as a JSON schema. */
  @GET
  @Path("schema")
  @Produces("application/schema+json")
  public String schema() {
    return RuleSetReader.resource(RuleSetReader.SCHEMA);
  }

  /**
   * One set.
   *
   * @param version null means the newest
   */
  @GET
  @Path("{id}")
  public RuleSet find(@PathParam("id") String id, @QueryParam("version") @Nullable String version) {
    String name = version == null ? id : id + "@" + version;
    return ruleSets
        .find(name)
        .orElseThrow(
            () ->
                new Problem(ProblemCode.NOT_FOUND, "There is no rule set \"" + name + "\" here."));
  }
}
