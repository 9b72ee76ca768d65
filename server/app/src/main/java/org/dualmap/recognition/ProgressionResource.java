package org.dualmap.recognition;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.io.IOUtils;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.report.Tables;
import org.dualmap.report.Tabular;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.sheet.CsvSheet;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/progression}: what of earlier learning counts towards a programme. Asked with GET for
 * a whole programme, with POST and the rows of a diploma supplement for one learner; nothing of it
 * is kept.
 */
@Path("/api/progression")
@Tabular
public final class ProgressionResource {
  private static final int LARGEST = 1 << 20;
  private static final long MOST_PASSED_OVER = 32L << 20;
  private static final int MOST_TARGETS = 100;

  private final RecognitionAnalysis analysis;
  private final Ranking ranking;
  private final ChainAnalysis chains;
  private final RuleSets ruleSets;

  public ProgressionResource(
      RecognitionAnalysis analysis, Ranking ranking, ChainAnalysis chains, RuleSets ruleSets) {
    this.analysis = analysis;
    this.ranking = ranking;
    this.chains = chains;
    this.ruleSets = ruleSets;
  }

  /** What the caller compares, all things as IRIs. */
  public static final class Asked {
    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private List<String> to = List.of();

    @QueryParam("ruleset")
    private @Nullable String ruleSet;

    @QueryParam("asOf")
    private @Nullable String asOf;

    @QueryParam("lang")
    private @Nullable String language;

    RecognitionQuestion question(RuleSets ruleSets, @Nullable Supplement supplement) {
      return new RecognitionQuestion(
          Parameters.iri("from", from),
          to.isEmpty() ? "" : Parameters.iri("to", to.getFirst()),
          ruleSets.choose(ruleSet),
          Parameters.day("asOf", asOf),
          language,
          supplement);
    }

    private void oneTarget() {
      if (to.size() != 1) {
        throw Parameters.bad(
            "to",
            String.join(" ", to),
            to.isEmpty()
                ? "is missing: give the IRI"
                : "is there %d times; compare several at /api/progression/ranking"
                    .formatted(to.size()));
      }
    }

    private List<String> targets() {
      if (to.size() > MOST_TARGETS) {
        throw Parameters.bad(
            "to", String.valueOf(to.size()), "may be there at most " + MOST_TARGETS + " times");
      }
      return to.stream().map(iri -> Parameters.iri("to", iri)).toList();
    }
  }

  private RecognitionReport proposal(Asked asked, @Nullable InputStream csv) {
    asked.oneTarget();
    return analysis.analyse(asked.question(ruleSets, supplement(csv)));
  }

  private static @Nullable Supplement supplement(@Nullable InputStream csv) {
    if (csv == null) {
      return null;
    }
    try {
      byte[] bytes = csv.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        // Read on for a while: somebody who is still sending would not hear the answer.
        IOUtils.skip(csv, MOST_PASSED_OVER);
        throw new Problem(
            ProblemCode.TOO_LARGE, "A supplement may have at most " + LARGEST + " bytes.");
      }
      return SupplementReader.read(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The proposal as JSON. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public RecognitionReport json(@BeanParam Asked asked) {
    return proposal(asked, null);
  }

  /** The proposal for a supplement as JSON. */
  @POST
  @Consumes(CsvSheet.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public RecognitionReport json(@BeanParam Asked asked, InputStream csv) {
    return proposal(asked, csv);
  }

  /** Modules, what remains, and what decided, as tables. */
  @GET
  @Produces({Tables.CSV, Tables.XLSX, Tables.OTHER})
  public Tables tables(@BeanParam Asked asked) {
    return tables(proposal(asked, null));
  }

  /** The same tables for a supplement. */
  @POST
  @Consumes(CsvSheet.MEDIA_TYPE)
  @Produces({Tables.CSV, Tables.XLSX, Tables.OTHER})
  public Tables tables(@BeanParam Asked asked, InputStream csv) {
    return tables(proposal(asked, csv));
  }

  private static Tables tables(RecognitionReport report) {
    return Tables.of(
        "progression",
        List.of(RecognitionSheet.modules(report), RecognitionSheet.remaining(report)),
        RecognitionSheet.about(report));
  }

  /** Programmes in the order of what they credit. */
  @GET
  @Path("ranking")
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public Ranking.Ranked ranking(@BeanParam Asked asked) {
    return ranking.rank(asked.question(ruleSets, null), asked.targets());
  }

  /** The same for a supplement. */
  @POST
  @Path("ranking")
  @Consumes(CsvSheet.MEDIA_TYPE)
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public Ranking.Ranked ranking(@BeanParam Asked asked, InputStream csv) {
    return ranking.rank(asked.question(ruleSets, supplement(csv)), asked.targets());
  }

  /** The ranking as a table. */
  @GET
  @Path("ranking")
  @Produces({Tables.CSV, Tables.XLSX, Tables.OTHER})
  public Tables rankingTables(@BeanParam Asked asked) {
    return Tables.of(
        "progression-ranking", List.of(RecognitionSheet.targets(ranking(asked))), null);
  }

  /** The chain of levels in a field and where it breaks. */
  @GET
  @Path("chain")
  @Produces(MediaType.APPLICATION_JSON)
  public Chain chain(
      @QueryParam("programme") @Nullable String programme,
      @QueryParam("field") @Nullable String field,
      @QueryParam("ruleset") @Nullable String ruleSet,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("lang") @Nullable String language) {
    if ((programme == null) == (field == null)) {
      throw Parameters.bad("programme", "", "or the parameter field must be there, not both");
    }
    return chains.analyse(
        field == null ? null : Parameters.iri("field", field),
        programme == null ? null : Parameters.iri("programme", programme),
        ruleSets.choose(ruleSet),
        Parameters.day("asOf", asOf),
        language);
  }
}
