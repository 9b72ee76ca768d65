package org.dualmap.demand;

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
import org.dualmap.ruleset.RuleSets;
import org.dualmap.web.Language;
import org.dualmap.web.ParameterFaults;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/demand}: what employers ask for against what is taught. */
@Path("/api/demand")
@Tabular
public final class DemandResource {
  private static final Set<String> TABLES = Set.of("skills", "teaching", "demands");

  private final DemandAnalysis analysis;
  private final RuleSets ruleSets;

  public DemandResource(DemandAnalysis analysis, RuleSets ruleSets) {
    this.analysis = analysis;
    this.ruleSets = ruleSets;
  }

  /** Which demand the caller asks about; every filter may be left out. */
  public static final class Asked {
    @QueryParam("field")
    private @Nullable String field;

    @QueryParam("region")
    private @Nullable String region;

    @QueryParam("employer")
    private @Nullable String employer;

    @QueryParam("since")
    private @Nullable String since;

    @QueryParam("asOf")
    private @Nullable String asOf;

    @QueryParam("ruleset")
    private @Nullable String ruleSet;

    @QueryParam("table")
    private @Nullable String table;

    @QueryParam("lang")
    private @Nullable String language;

    @Context private @Nullable HttpHeaders headers;

    /** Reads every parameter and remembers the faults. */
    private DemandQuestion question(RuleSets ruleSets, ParameterFaults faults) {
      LocalDate first = faults.read(() -> Parameters.day("since", since));
      LocalDate last = faults.read(() -> Parameters.day("asOf", asOf));
      if (first != null && last != null && first.isAfter(last)) {
        faults.add("since", first.toString(), "must not be after asOf");
      }
      if (table != null && !TABLES.contains(table)) {
        faults.add("table", table, "must be skills, teaching or demands");
      }
      return new DemandQuestion(
          faults.read(() -> Parameters.iriIfAny("field", field)),
          Parameters.textIfAny(region),
          faults.read(() -> Parameters.iriIfAny("employer", employer)),
          first,
          last,
          ruleSets.choose(ruleSet, faults),
          Language.of(language, Objects.requireNonNull(headers)));
    }
  }

  /** As JSON. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public DemandReport demand(@BeanParam Asked asked) {
    ParameterFaults faults = new ParameterFaults();
    return analysis.analyse(asked.question(ruleSets, faults), faults);
  }

  /** Its tables; CSV has one of them, the skills unless another is asked for. */
  @GET
  @Produces({Tables.CSV, Tables.XLSX, Tables.OTHER})
  public Tables tables(@BeanParam Asked asked) {
    DemandReport report = demand(asked);
    return Tables.of(
        "demand",
        List.of(
            DemandSheet.skills(report), DemandSheet.teaching(report), DemandSheet.demands(report)),
        DemandSheet.about(report),
        asked.table);
  }
}
