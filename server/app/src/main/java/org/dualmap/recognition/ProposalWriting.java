package org.dualmap.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.dualmap.coverage.CoverageReport;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.coverage.CoverageState;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.recognition.RecognitionReport.CapUse;
import org.dualmap.recognition.RecognitionReport.Gap;
import org.dualmap.recognition.RecognitionReport.Hours;
import org.dualmap.recognition.RecognitionReport.Module;
import org.dualmap.recognition.RecognitionReport.Outcome;
import org.dualmap.recognition.RecognitionReport.Related;
import org.dualmap.recognition.RecognitionReport.SourceModule;
import org.dualmap.recognition.RecognitionReport.Totals;
import org.dualmap.ruleset.RecognitionRules;
import org.dualmap.web.Language;
import org.jspecify.annotations.Nullable;

/** Puts verdicts into figures and words. */
final class ProposalWriting {
  private final RecognitionQuestion asked;
  private final RecognitionRules rules;
  private final Course from;
  private final Course to;
  private final CoverageReport coverage;
  private final Links links;
  private final Modules modules;
  private final Caps caps;
  private final Language words;

  ProposalWriting(
      RecognitionQuestion asked,
      RecognitionRules rules,
      Course from,
      Course to,
      CoverageReport coverage,
      Links links,
      Modules modules,
      Caps caps) {
    this.asked = asked;
    this.rules = rules;
    this.from = from;
    this.to = to;
    this.coverage = coverage;
    this.links = links;
    this.modules = modules;
    this.caps = caps;
    this.words = Language.ofTag(asked.language());
  }

  RecognitionReport write(
      List<ModuleVerdict> verdicts,
      Related related,
      Hours hours,
      List<SourceModule> workload,
      @Nullable SupplementMatch match,
      List<Decision> earlier) {
    Map<String, OptionalDouble> scores = match == null ? Map.of() : match.passed();
    List<Outcome> remaining = remaining(verdicts);
    return new RecognitionReport(
        from.label(),
        to.label(),
        from.version(),
        to.version(),
        new RuleName(asked.ruleSet().id(), asked.ruleSet().version()),
        Objects.toString(asked.asOf(), null),
        coverage.sequence(),
        related,
        hours,
        totals(verdicts, remaining.size()),
        caps.uses(),
        verdicts.stream().map(verdict -> module(verdict, hours, scores)).toList(),
        remaining,
        bridging(verdicts),
        workload,
        match == null ? List.of() : match.rows(),
        earlier,
        warnings(verdicts, earlier, workload),
        coverage.explanation());
  }

  private Module module(
      ModuleVerdict verdict, Hours conversion, Map<String, OptionalDouble> scores) {
    var module = verdict.module();
    var evidence = verdict.evidence();
    boolean bothLevels = evidence.sourceLevel().isPresent() && evidence.level().isPresent();
    List<Outcome> outcomes = modules.items(module).stream().map(this::outcome).toList();
    String band = verdict.judgement().band();
    return new Module(
        module.label().iri(),
        module.label().label(),
        module.label().lang(),
        module.code(),
        module.credits(),
        RecognitionReport.rounded(evidence.atLeast()),
        RecognitionReport.rounded(evidence.atMost()),
        outcomes.stream().anyMatch(Outcome::inferred),
        boxed(evidence.sourceLevel()),
        boxed(evidence.level()),
        bothLevels
            ? RecognitionReport.rounded(
                evidence.sourceLevel().getAsDouble() - evidence.level().getAsDouble())
            : null,
        boxed(links.score(module.outcomes(), scores)),
        band.isEmpty() ? null : band,
        verdict.verdict(),
        verdict.rule(rules),
        reasons(verdict, conversion),
        RecognitionReport.rounded(verdict.byCoverage()),
        RecognitionReport.rounded(verdict.hours()),
        RecognitionReport.rounded(verdict.byHours()),
        verdict.proposed(),
        RecognitionReport.rounded(verdict.cut()),
        RecognitionReport.rounded(module.credits() - verdict.proposed()),
        outcomes);
  }

  private static @Nullable Double boxed(OptionalDouble number) {
    return number.isPresent() ? RecognitionReport.rounded(number.getAsDouble()) : null;
  }

  private List<String> reasons(ModuleVerdict verdict, Hours conversion) {
    List<String> reasons = new ArrayList<>();
    Map<String, String> judged = verdict.judgement().reason();
    String judge = judged.getOrDefault(words.tag(), judged.getOrDefault("en", ""));
    if (!judge.isEmpty()) {
      reasons.add(judge);
    }
    if (verdict.boundByHours(rules)) {
      reasons.add(
          words.say(
              "recognition.reason.hours-bound",
              verdict.hours(),
              verdict.byHours(),
              conversion.target()));
    }
    if (verdict.lostByStep()) {
      reasons.add(words.say("recognition.reason.credit-step", rules.creditStep()));
    }
    for (CapUse cap : caps.of(verdict)) {
      reasons.add(words.say("recognition.reason.cap", cap.id(), cap.limit(), cap.cut()));
    }
    return reasons;
  }

  private Outcome outcome(CoverageReport.Item item) {
    List<String> claims =
        item.basis() == Basis.DIRECT
            ? item.claims().stream()
                .filter(claim -> claim.state() != ClaimState.SUGGESTED)
                .map(Claim::iri)
                .toList()
            : item.through();
    return new Outcome(
        item.iri(),
        item.label(),
        item.lang(),
        item.state(),
        item.atLeast(),
        item.atMost(),
        item.inferred(),
        claims);
  }

  /** What is not covered, except in modules that are credited whole. */
  private List<Outcome> remaining(List<ModuleVerdict> verdicts) {
    Set<String> settled = new HashSet<>();
    verdicts.stream()
        .filter(ModuleVerdict::whole)
        .forEach(verdict -> settled.addAll(verdict.module().outcomes()));
    return coverage.items().stream()
        .filter(item -> item.state() != CoverageState.COVERED)
        .filter(item -> !settled.contains(item.iri()))
        .map(this::outcome)
        .toList();
  }

  private Totals totals(List<ModuleVerdict> verdicts, int remaining) {
    double proposed = verdicts.stream().mapToDouble(ModuleVerdict::proposed).sum();
    double rest = Math.max(0, to.credits() - proposed);
    double years = rest / rules.creditsPerYear();
    long covered =
        coverage.items().stream().filter(i -> i.state() == CoverageState.COVERED).count();
    return new Totals(
        to.credits(),
        RecognitionReport.rounded(proposed),
        RecognitionReport.rounded(rest),
        coverage.items().size(),
        (int) covered,
        remaining,
        Math.round(years * 100) / 100.0,
        (int) Math.ceil(years * 2 - 1e-9));
  }

  /** Gaps of modules of which something is credited, or would be if they were closed. */
  private List<Gap> bridging(List<ModuleVerdict> verdicts) {
    List<Gap> gaps = new ArrayList<>();
    for (ModuleVerdict verdict : verdicts) {
      boolean near = verdict.judgement().rule().equals("coverage-low");
      if (verdict.proposed() <= 0 && !near) {
        continue;
      }
      for (CoverageReport.Item item : modules.items(verdict.module())) {
        if (item.state() != CoverageState.COVERED) {
          gaps.add(gap(verdict, item));
        }
      }
    }
    return gaps;
  }

  private Gap gap(ModuleVerdict verdict, CoverageReport.Item item) {
    var outcome = Objects.requireNonNull(to.outcomes().get(item.iri()));
    String closedBy = outcome.workplace() ? "both" : "module";
    return new Gap(
        outcome.label(),
        verdict.module().label(),
        RecognitionReport.rounded(1 - item.atLeast()),
        closedBy,
        words.say("recognition.bridging." + closedBy));
  }

  private List<String> warnings(
      List<ModuleVerdict> verdicts, List<Decision> earlier, List<SourceModule> workload) {
    Contradictions contradictions = new Contradictions(words);
    for (ModuleVerdict verdict : verdicts) {
      contradictions.check(
          verdict.module().label(), verdict.verdict(), verdict.proposed(), earlier);
    }
    List<String> warnings = new ArrayList<>(contradictions.found());
    workload.stream()
        .filter(SourceModule::inexact)
        .map(
            unit ->
                words.say(
                    "recognition.warning.inexact-workload",
                    unit.label(),
                    new Language.Percent(
                        rules.parameters().getOrDefault("inexactBelow", Workload.INEXACT_BELOW))))
        .forEach(warnings::add);
    return warnings;
  }
}
