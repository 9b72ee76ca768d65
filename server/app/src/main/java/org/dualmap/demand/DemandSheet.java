package org.dualmap.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualmap.demand.DemandReport.DemandedSkill;
import org.dualmap.demand.Teaching.TeachingOutcome;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A report on demand as tables, with the same figures. */
final class DemandSheet {
  private DemandSheet() {}

  /** One row for each skill. */
  static Sheet skills(DemandReport report) {
    return new Sheet(
        "skills",
        List.of(
            "skill",
            "kind",
            "positions",
            "employers",
            "regions",
            "first-date",
            "last-date",
            "taught",
            "taught-here",
            "state",
            "at-least",
            "at-most",
            "inferred",
            "new-skill",
            "programmes",
            "explanation",
            "iri"),
        report.skills().stream().map(DemandSheet::skill).toList());
  }

  private static List<@Nullable Object> skill(DemandedSkill skill) {
    return Arrays.asList(
        skill.label(),
        skill.kind(),
        skill.positions(),
        joined(skill.employers().stream().map(Label::label)),
        joined(skill.regions().stream()),
        skill.firstDate(),
        skill.lastDate(),
        skill.taught().token(),
        skill.taughtHere().token(),
        skill.state().token(),
        skill.atLeast(),
        skill.atMost(),
        skill.inferred(),
        skill.newSkill(),
        skill.teaching().size(),
        skill.explanation(),
        skill.iri());
  }

  /** One row for each skill and programme that teaches it or was looked through in vain. */
  static Sheet teaching(DemandReport report) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (DemandedSkill skill : report.skills()) {
      Stream.concat(skill.teaching().stream(), skill.reviewedInVain().stream())
          .forEach(teaching -> rows.add(teaching(skill, teaching)));
    }
    return new Sheet(
        "teaching",
        List.of(
            "skill",
            "programme",
            "institution",
            "region",
            "level",
            "state",
            "at-least",
            "at-most",
            "inferred",
            "outcomes",
            "places",
            "claims",
            "skill-iri",
            "programme-iri"),
        rows);
  }

  private static List<@Nullable Object> teaching(DemandedSkill skill, Teaching teaching) {
    TeachingProgramme programme = teaching.programme();
    Label institution = programme.institution();
    return Arrays.asList(
        skill.label(),
        programme.label(),
        institution == null ? null : institution.label(),
        programme.region(),
        programme.level(),
        teaching.state().token(),
        teaching.atLeast(),
        teaching.atMost(),
        teaching.inferred(),
        outcomes(teaching.outcomes()),
        joined(teaching.outcomes().stream().map(o -> o.place() == null ? "" : o.place().token())),
        String.join(" ", teaching.claims()),
        skill.iri(),
        programme.iri());
  }

  /** The codes of outcomes, or the names of those without one. */
  static String outcomes(List<TeachingOutcome> outcomes) {
    return joined(outcomes.stream().map(o -> o.code() == null ? o.label() : o.code()));
  }

  /** One row for each demand. */
  static Sheet demands(DemandReport report) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (DemandedSkill skill : report.skills()) {
      for (Demand demand : skill.demands()) {
        rows.add(
            Arrays.asList(
                skill.label(),
                demand.employer().label(),
                demand.region(),
                demand.date(),
                demand.positions(),
                skill.iri(),
                demand.iri()));
      }
    }
    return new Sheet(
        "demands",
        List.of("skill", "employer", "region", "date", "positions", "skill-iri", "demand-iri"),
        rows);
  }

  /** What was asked and what decided. */
  static Sheet about(DemandReport report) {
    return new Sheet(
        "about",
        List.of("what", "value", "iri"),
        List.of(
            named("field", report.field()),
            Arrays.asList("region", report.region(), null),
            named("employer", report.employer()),
            Arrays.asList("since", report.since(), null),
            Arrays.asList("as of", report.asOf(), null),
            Arrays.asList(
                "rule set", report.ruleSet().id() + " " + report.ruleSet().version(), null),
            Arrays.asList("state of the graph", report.sequence(), null)));
  }

  /** A row about a thing; null stands for none asked for. */
  static List<@Nullable Object> named(String what, @Nullable Label label) {
    return label == null
        ? Arrays.asList(what, null, null)
        : Arrays.asList(what, label.label(), label.iri());
  }

  private static String joined(Stream<String> parts) {
    return parts.collect(Collectors.joining("; "));
  }
}
