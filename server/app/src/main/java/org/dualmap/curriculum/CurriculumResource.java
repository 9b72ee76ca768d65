package org.dualmap.curriculum;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dualmap.report.Tables;
import org.dualmap.report.Tabular;
import org.dualmap.web.Language;
import org.dualmap.web.ParameterFaults;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/curriculum}: the matrix outcome by module, assessment and place of a programme,
 * and what is wrong with it.
 */
@Path("/api/curriculum")
@Tabular
public final class CurriculumResource {
  private static final int MANY_MODULES = 4;
  private static final int MOST_MODULES = 1_000;
  private static final Set<String> TABLES = Set.of("matrix", "modules", "findings");

  private final CurriculumAnalysis analysis;

  public CurriculumResource(CurriculumAnalysis analysis) {
    this.analysis = analysis;
  }

  /** What the caller asks for. */
  public static final class Asked {
    @QueryParam("programme")
    private @Nullable String programme;

    @QueryParam("asOf")
    private @Nullable String asOf;

    @QueryParam("overServedFrom")
    private @Nullable String overServedFrom;

    @QueryParam("table")
    private @Nullable String table;

    @QueryParam("lang")
    private @Nullable String language;

    @Context private @Nullable HttpHeaders headers;

    /** Reads every parameter before it refuses any. */
    private CurriculumQuestion question() {
      ParameterFaults faults = new ParameterFaults();
      String iri = faults.read(() -> Parameters.iri("programme", programme));
      LocalDate day = faults.read(() -> Parameters.day("asOf", asOf));
      Integer many =
          faults.read(
              () ->
                  Parameters.number(
                      "overServedFrom", overServedFrom, MANY_MODULES, 2, MOST_MODULES));
      if (table != null && !TABLES.contains(table)) {
        faults.add("table", table, "must be matrix, modules or findings");
      }
      faults.refuse();
      return new CurriculumQuestion(
          Objects.requireNonNull(iri),
          day,
          Objects.requireNonNull(many),
          Language.of(language, Objects.requireNonNull(headers)));
    }
  }

  /** As JSON. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public CurriculumReport curriculum(@BeanParam Asked asked) {
    return analysis.analyse(asked.question());
  }

  /** Its tables; CSV has one of them, the matrix unless another is asked for. */
  @GET
  @Produces({Tables.CSV, Tables.XLSX, Tables.OTHER})
  public Tables tables(@BeanParam Asked asked) {
    CurriculumReport report = analysis.analyse(asked.question());
    return Tables.of(
        "curriculum",
        List.of(
            CurriculumSheet.matrix(report),
            CurriculumSheet.modules(report),
            CurriculumSheet.findings(report)),
        CurriculumSheet.about(report),
        asked.table);
  }
}
