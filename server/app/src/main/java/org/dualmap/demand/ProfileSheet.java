package org.dualmap.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dualmap.demand.ProfileReport.Matched;
import org.dualmap.demand.ProfileReport.Missing;
import org.dualmap.demand.ProfileReport.Ranked;
import org.dualmap.demand.ProfileReport.Wanted;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Programmes against a profile as tables, with the same figures. */
final class ProfileSheet {
  private static final List<String> SKILLS =
      List.of(
          "rank",
          "programme",
          "skill",
          "positions",
          "state",
          "at-least",
          "at-most",
          "inferred",
          "outcomes",
          "claims",
          "programme-iri",
          "skill-iri");

  private ProfileSheet() {}

  /** One row for each programme. */
  static Sheet programmes(ProfileReport report) {
    return new Sheet(
        "programmes",
        List.of(
            "rank",
            "programme",
            "institution",
            "region",
            "level",
            "weighted-at-least",
            "weighted-at-most",
            "at-least",
            "at-most",
            "matched",
            "missing",
            "iri"),
        report.programmes().stream().map(ProfileSheet::programme).toList());
  }

  private static List<@Nullable Object> programme(Ranked ranked) {
    TeachingProgramme programme = ranked.programme();
    Label institution = programme.institution();
    return Arrays.asList(
        ranked.rank(),
        programme.label(),
        institution == null ? null : institution.label(),
        programme.region(),
        programme.level(),
        ranked.covered().weighted().atLeast(),
        ranked.covered().weighted().atMost(),
        ranked.covered().unweighted().atLeast(),
        ranked.covered().unweighted().atMost(),
        names(ranked.matched().stream().map(Matched::skill).toList()),
        names(ranked.missing().stream().map(Missing::skill).toList()),
        programme.iri());
  }

  private static String names(List<Wanted> skills) {
    return skills.stream().map(Wanted::label).collect(Collectors.joining("; "));
  }

  /** One row for each programme and skill of the profile. */
  static Sheet skills(ProfileReport report) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Ranked ranked : report.programmes()) {
      String programme = ranked.programme().label();
      String iri = ranked.programme().iri();
      for (Matched matched : ranked.matched()) {
        rows.add(
            Arrays.asList(
                ranked.rank(),
                programme,
                matched.skill().label(),
                matched.skill().positions(),
                matched.state().token(),
                matched.atLeast(),
                matched.atMost(),
                matched.inferred(),
                DemandSheet.outcomes(matched.outcomes()),
                String.join(" ", matched.claims()),
                iri,
                matched.skill().iri()));
      }
      for (Missing missing : ranked.missing()) {
        rows.add(missing(ranked, missing));
      }
    }
    return new Sheet("skills", SKILLS, rows);
  }

  private static List<@Nullable Object> missing(Ranked ranked, Missing missing) {
    return Arrays.asList(
        ranked.rank(),
        ranked.programme().label(),
        missing.skill().label(),
        missing.skill().positions(),
        missing.state().token(),
        0.0,
        0.0,
        false,
        null,
        null,
        ranked.programme().iri(),
        missing.skill().iri());
  }

  /** What was asked and what decided. */
  static Sheet about(ProfileReport report) {
    return new Sheet(
        "about",
        List.of("what", "value", "iri"),
        List.of(
            DemandSheet.named("employer", report.employer()),
            Arrays.asList("as of", report.asOf(), null),
            Arrays.asList("positions", report.positions(), null),
            Arrays.asList("programmes in all", report.total(), null),
            Arrays.asList(
                "rule set", report.ruleSet().id() + " " + report.ruleSet().version(), null),
            Arrays.asList("state of the graph", report.sequence(), null)));
  }
}
