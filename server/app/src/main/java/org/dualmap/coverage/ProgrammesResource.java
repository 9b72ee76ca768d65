package org.dualmap.coverage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dualmap.report.Tables;
import org.dualmap.report.Tabular;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/coverage/programmes}: how far every programme covers one standard. */
@Path("/api/coverage/programmes")
@Tabular
public final class ProgrammesResource {
  private static final int MOST_ROWS = 10_000;

  private final ProgrammesAnalysis analysis;
  private final RuleSets ruleSets;

  public ProgrammesResource(ProgrammesAnalysis analysis, RuleSets ruleSets) {
    this.analysis = analysis;
    this.ruleSets = ruleSets;
  }

  /** What the caller asks; only the standard must be there. */
  public static final class Asked {
    @QueryParam("standard")
    private @Nullable String standard;

    @QueryParam("card")
    private @Nullable String card;

    @QueryParam("field")
    private @Nullable String field;

    @QueryParam("level")
    private @Nullable String level;

    @QueryParam("ruleset")
    private @Nullable String ruleSet;

    @QueryParam("asOf")
    private @Nullable String asOf;

    @QueryParam("lang")
    private @Nullable String language;

    @QueryParam("all")
    private @Nullable String all;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("offset")
    private @Nullable String offset;
  }

  /** As JSON. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public ProgrammesReport json(@BeanParam Asked asked) {
    return analyse(asked);
  }

  /** Every programme of the page as a table, and what was asked and what decided. */
  @GET
  @Produces({Tables.CSV, Tables.XLSX, Tables.OTHER})
  public Tables tables(@BeanParam Asked asked) {
    ProgrammesReport report = analyse(asked);
    return Tables.of(
        "coverage-programmes",
        List.of(ProgrammesSheet.rows(report)),
        ProgrammesSheet.about(report));
  }

  private ProgrammesReport analyse(Asked asked) {
    return analysis.analyse(
        new ProgrammesQuestion(
            Parameters.iri("standard", asked.standard),
            optionalIri("card", asked.card),
            optionalIri("field", asked.field),
            asked.level == null || asked.level.isBlank()
                ? null
                : Parameters.number("level", asked.level, 1, 1, 8),
            ruleSets.choose(asked.ruleSet),
            Parameters.day("asOf", asked.asOf),
            asked.language,
            flag("all", asked.all),
            Parameters.number("limit", asked.limit, 100, 1, MOST_ROWS),
            Parameters.number("offset", asked.offset, 0, 0, Integer.MAX_VALUE)));
  }

  private static @Nullable String optionalIri(String name, @Nullable String text) {
    return text == null || text.isBlank() ? null : Parameters.iri(name, text);
  }

  private static boolean flag(String name, @Nullable String text) {
    if (text == null || text.isBlank() || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw Parameters.bad(name, text, "must be true or false");
  }
}
