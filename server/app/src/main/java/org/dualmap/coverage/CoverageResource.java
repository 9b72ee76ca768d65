package org.dualmap.coverage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.dualmap.report.Tables;
import org.dualmap.report.Tabular;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/coverage}: what a programme covers of an occupational standard, of another
 * programme, or of what an employer asks for.
 */
@Path("/api/coverage")
@Tabular
public final class CoverageResource {
  private final CoverageAnalysis analysis;
  private final RuleSets ruleSets;

  public CoverageResource(CoverageAnalysis analysis, RuleSets ruleSets) {
    this.analysis = analysis;
    this.ruleSets = ruleSets;
  }

  /** As JSON. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public CoverageReport coverage(@BeanParam CoverageParameters asked) {
    return analyse(asked, asked.language());
  }

  /** Every item of the target as a table, and what was asked and what decided. */
  @GET
  @Produces({Tables.CSV, Tables.XLSX, Tables.OTHER})
  public Tables tables(@BeanParam CoverageParameters asked) {
    CoverageReport report = analyse(asked, asked.language());
    return Tables.of("coverage", List.of(CoverageSheet.items(report)), CoverageSheet.about(report));
  }

  /** As a page. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public String page(@BeanParam CoverageParameters asked, @Context HttpHeaders headers) {
    Language language = Language.of(asked.language(), headers);
    return Pages.render(
        "coverage.jte", Map.of("language", language, "report", analyse(asked, language.tag())));
  }

  private CoverageReport analyse(CoverageParameters asked, @Nullable String language) {
    return analysis.analyse(asked.question(ruleSets, language));
  }
}
