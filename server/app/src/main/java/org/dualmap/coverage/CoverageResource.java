package org.dualmap.coverage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/coverage}: what a programme leaves uncovered of an occupational standard. */
@Path("/api/coverage")
public final class CoverageResource {
  private final CoverageAnalysis analysis;
  private final RuleSet plain = RuleSet.plain();

  public CoverageResource(CoverageAnalysis analysis) {
    this.analysis = analysis;
  }

  /** Compares a programme with a standard; both are IRIs. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public CoverageReport coverage(
      @QueryParam("programme") @Nullable String programme,
      @QueryParam("standard") @Nullable String standard,
      @QueryParam("card") @Nullable String card,
      @QueryParam("ruleset") @Nullable String ruleSet,
      @QueryParam("lang") @Nullable String language) {
    if (ruleSet != null && !ruleSet.equals(plain.id())) {
      throw Parameters.bad("ruleset", ruleSet, "is not known; there is \"" + plain.id() + "\"");
    }
    return analysis.analyse(
        Parameters.iri("programme", programme),
        Parameters.iri("standard", standard),
        card == null || card.isBlank() ? null : Parameters.iri("card", card),
        plain,
        language);
  }
}
