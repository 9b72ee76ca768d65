package org.dualmap.coverage;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dualmap.graph.Kind;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.sheet.CsvSheet;
import org.dualmap.sheet.XlsxSheet;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/coverage}: what a programme covers of an occupational standard, of another
 * programme, or of what an employer asks for.
 */
@Path("/api/coverage")
public final class CoverageResource {
  private final CoverageAnalysis analysis;
  private final RuleSets ruleSets;

  public CoverageResource(CoverageAnalysis analysis, RuleSets ruleSets) {
    this.analysis = analysis;
    this.ruleSets = ruleSets;
  }

  /** What the caller compares: a programme with exactly one of the others, all as IRIs. */
  public static final class Asked {
    @QueryParam("programme")
    private @Nullable String programme;

    @QueryParam("standard")
    private @Nullable String standard;

    @QueryParam("target-programme")
    private @Nullable String targetProgramme;

    @QueryParam("employer")
    private @Nullable String employer;

    @QueryParam("card")
    private @Nullable String card;

    @QueryParam("ruleset")
    private @Nullable String ruleSet;

    @QueryParam("asOf")
    private @Nullable String asOf;

    @QueryParam("lang")
    private @Nullable String language;

    private @Nullable String target(Kind kind) {
      return switch (kind) {
        case STANDARD -> standard;
        case PROGRAMME -> targetProgramme;
        default -> employer;
      };
    }
  }

  /** As JSON. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public CoverageReport coverage(@BeanParam Asked asked) {
    return analyse(asked, asked.language);
  }

  /** Every item as a row of CSV. */
  @GET
  @Produces(CsvSheet.MEDIA_TYPE + ";charset=utf-8;qs=0.5")
  public byte[] csv(@BeanParam Asked asked) {
    return CsvSheet.write(CoverageSheet.items(analyse(asked, asked.language)));
  }

  /** The same rows as XLSX, with a second worksheet that says what was asked and what decided. */
  @GET
  @Produces(XlsxSheet.MEDIA_TYPE + ";qs=0.5")
  public byte[] xlsx(@BeanParam Asked asked) {
    CoverageReport report = analyse(asked, asked.language);
    return XlsxSheet.write(List.of(CoverageSheet.items(report), CoverageSheet.about(report)));
  }

  /** As a page. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public String page(@BeanParam Asked asked, @Context HttpHeaders headers) {
    Language language = Language.of(asked.language, headers);
    return Pages.render(
        "coverage.jte", Map.of("language", language, "report", analyse(asked, language.tag())));
  }

  private CoverageReport analyse(Asked asked, @Nullable String language) {
    Kind kind = kind(asked);
    return analysis.analyse(
        new CoverageQuestion(
            Parameters.iri("programme", asked.programme),
            Parameters.iri(parameter(kind), asked.target(kind)),
            kind,
            asked.card == null || asked.card.isBlank() ? null : Parameters.iri("card", asked.card),
            ruleSets.choose(asked.ruleSet),
            Parameters.day("asOf", asked.asOf),
            language,
            null));
  }

  private static Kind kind(Asked asked) {
    List<Kind> named =
        Stream.of(Kind.STANDARD, Kind.PROGRAMME, Kind.EMPLOYER)
            .filter(kind -> asked.target(kind) != null)
            .toList();
    if (named.size() > 1) {
      throw Parameters.bad(
          parameter(named.getLast()),
          String.valueOf(asked.target(named.getLast())),
          "cannot go with " + parameter(named.getFirst()) + ": name one target");
    }
    return named.isEmpty() ? Kind.STANDARD : named.getFirst();
  }

  private static String parameter(Kind kind) {
    return kind == Kind.PROGRAMME ? "target-programme" : kind.token();
  }
}
