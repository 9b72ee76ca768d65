package org.dualmap.demand;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** {@code GET /api/demand/programmes}: the programmes that fit a profile of skills best. */
@Path("/api/demand/programmes")
@Tabular
public final class ProfileResource {
  private static final int PROGRAMMES = 20;
  private static final int MOST_PROGRAMMES = 1_000;
  private static final int HIGHEST_LEVEL = 20;
  private static final Set<String> TABLES = Set.of("programmes", "skills");

  private final ProfileAnalysis analysis;
  private final RuleSets ruleSets;

  public ProfileResource(ProfileAnalysis analysis, RuleSets ruleSets) {
    this.analysis = analysis;
    this.ruleSets = ruleSets;
  }

  /** The profile, an employer's or one of skills, and which programmes are meant. */
  public static final class Asked {
    @QueryParam("employer")
    private @Nullable String employer;

    @QueryParam("skill")
    private List<String> skills = List.of();

    @QueryParam("field")
    private @Nullable String field;

    @QueryParam("region")
    private @Nullable String region;

    @QueryParam("level")
    private @Nullable String level;

    @QueryParam("asOf")
    private @Nullable String asOf;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("offset")
    private @Nullable String offset;

    @QueryParam("ruleset")
    private @Nullable String ruleSet;

    @QueryParam("table")
    private @Nullable String table;

    @QueryParam("lang")
    private @Nullable String language;

    @Context private @Nullable HttpHeaders headers;

    /** Reads every parameter and remembers the faults. */
    private ProfileQuestion question(RuleSets ruleSets, ParameterFaults faults) {
      checkProfile(faults);
      if (table != null && !TABLES.contains(table)) {
        faults.add("table", table, "must be programmes or skills");
      }
      Integer wantedLevel =
          faults.read(() -> Parameters.number("level", level, 0, 1, HIGHEST_LEVEL));
      return new ProfileQuestion(
          faults.read(() -> Parameters.iriIfAny("employer", employer)),
          skills.stream().distinct().flatMap(skill -> skill(skill, faults).stream()).toList(),
          faults.read(() -> Parameters.iriIfAny("field", field)),
          Parameters.textIfAny(region),
          wantedLevel == null || wantedLevel == 0 ? null : wantedLevel,
          faults.read(() -> Parameters.day("asOf", asOf)),
          number(faults, "limit", limit, PROGRAMMES, MOST_PROGRAMMES),
          number(faults, "offset", offset, 0, Integer.MAX_VALUE),
          ruleSets.choose(ruleSet, faults),
          Language.of(language, Objects.requireNonNull(headers)));
    }

    private void checkProfile(ParameterFaults faults) {
      boolean ofEmployer = Parameters.textIfAny(employer) != null;
      if (ofEmployer && !skills.isEmpty()) {
        faults.add("skill", skills.getFirst(), "cannot go with employer: give one profile");
      }
      if (!ofEmployer && skills.isEmpty()) {
        faults.add("employer", "", "is missing: give an employer, or skills");
      }
    }

    private static List<String> skill(String skill, ParameterFaults faults) {
      String iri = faults.read(() -> Parameters.iri("skill", skill));
      return iri == null ? List.of() : List.of(iri);
    }

    private static int number(
        ParameterFaults faults, String name, @Nullable String text, int standard, int most) {
      Integer number = faults.read(() -> Parameters.number(name, text, standard, 0, most));
      return number == null ? standard : number;
    }
  }

  /** As JSON. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public ProfileReport programmes(@BeanParam Asked asked) {
    ParameterFaults faults = new ParameterFaults();
    return analysis.analyse(asked.question(ruleSets, faults), faults);
  }

  /** Its tables; CSV has one of them, the programmes unless another is asked for. */
  @GET
  @Produces({Tables.CSV, Tables.XLSX, Tables.OTHER})
  public Tables tables(@BeanParam Asked asked) {
    ProfileReport report = programmes(asked);
    return Tables.of(
        "demand-programmes",
        List.of(ProfileSheet.programmes(report), ProfileSheet.skills(report)),
        ProfileSheet.about(report),
        asked.table);
  }
}
