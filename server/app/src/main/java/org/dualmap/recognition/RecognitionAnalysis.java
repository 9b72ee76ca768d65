package org.dualmap.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.coverage.CoverageAnalysis;
import org.dualmap.coverage.CoverageQuestion;
import org.dualmap.coverage.CoverageReport;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.ruleset.RecognitionRules;
import org.dualmap.ruleset.RuleSet;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;
import org.jspecify.annotations.Nullable;

/** Computes what of earlier learning counts towards a programme. Safe for many threads. */
public final class RecognitionAnalysis {
  private final GraphStore store;
  private final CoverageAnalysis coverage;
  private final Judges judges;
  private final Clock clock;

  public RecognitionAnalysis(
      GraphStore store, CoverageAnalysis coverage, Judges judges, Clock clock) {
    this.store = store;
    this.coverage = coverage;
    this.judges = judges;
    this.clock = clock;
  }

  /**
   * The proposal, on one state of the graph.
   *
   * @throws Problem where a programme is unknown or of another kind, the supplement does not fit
   *     the programme, or the rule set says nothing about recognition
   */
  RecognitionReport analyse(RecognitionQuestion asked) {
    RecognitionRules rules = rules(asked.ruleSet());
    return store.read(
        dataset -> {
          CourseRdf rdf = new CourseRdf(dataset, asked.language());
          Course from = rdf.read(asked.from(), "from", asked.asOf());
          Course to = rdf.read(asked.to(), "to", asked.asOf());
          refuseItself(from, to);
          SupplementMatch match = match(asked, from, rules);
          CoverageReport report = coverage.analyse(question(asked, from, to, match));
          Set<String> sources = match == null ? from.outcomes().keySet() : match.outcomes();
          Links links =
              Links.of(report, asked.ruleSet(), sources, new InferredRdf(dataset).sources(report));
          return write(asked, rules, from, to, match, report, links, rdf);
        });
  }

  private static void refuseItself(Course from, Course to) {
    if (from.version().iri().equals(to.version().iri())) {
      throw new Problem(
          ProblemCode.BAD_PARAMETER,
          "\"from\" and \"to\" are the same programme; it is not recognised towards itself.");
    }
  }

  private static RecognitionRules rules(RuleSet ruleSet) {
    RecognitionRules rules = ruleSet.recognition();
    if (rules == null) {
      throw new Problem(
          ProblemCode.BAD_PARAMETER,
          "The rule set \"%s\" decides on coverage only, not on recognition."
              .formatted(ruleSet.id()));
    }
    return rules;
  }

  private static @Nullable SupplementMatch match(
      RecognitionQuestion asked, Course from, RecognitionRules rules) {
    return asked.supplement() == null
        ? null
        : SupplementMatch.of(asked.supplement(), from, rules.lowestScore());
  }

  private static CoverageQuestion question(
      RecognitionQuestion asked, Course from, Course to, @Nullable SupplementMatch match) {
    return new CoverageQuestion(
        from.version().iri(),
        to.version().iri(),
        Kind.PROGRAMME,
        null,
        asked.ruleSet(),
        asked.asOf(),
        asked.language(),
        match == null ? null : match.outcomes());
  }

  private RecognitionReport write(
      RecognitionQuestion asked,
      RecognitionRules rules,
      Course from,
      Course to,
      @Nullable SupplementMatch match,
      CoverageReport report,
      Links links,
      CourseRdf rdf) {
    Map<String, CoverageReport.Item> items = new LinkedHashMap<>();
    report.items().forEach(item -> items.put(item.iri(), item));
    double sourceHours = from.hoursPerCredit(rules.hoursPerCredit());
    double targetHours = to.hoursPerCredit(rules.hoursPerCredit());
    Modules modules = new Modules(from, to, items, links);
    Workload workload = new Workload(from, to, links, sourceHours);
    List<ModuleEvidence> evidence = to.modules().stream().map(modules::evidence).toList();
    List<Judgement> judgements = judges.judge(evidence, rules);
    Caps caps = new Caps(rules, to.credits());
    List<ModuleVerdict> verdicts =
        caps.apply(modules.verdicts(evidence, judgements, workload, rules, targetHours));
    LocalDate day = asked.asOf() == null ? LocalDate.now(clock) : asked.asOf();
    return new ProposalWriting(asked, rules, from, to, report, links, modules, caps)
        .write(
            verdicts,
            RelatedTable.state(rules.related(), day, from, to, asked.language()),
            new RecognitionReport.Hours(
                sourceHours,
                targetHours,
                targetHours > 0 ? RecognitionReport.rounded(sourceHours / targetHours) : 0),
            workload.estimates(
                rules.parameters().getOrDefault("inexactBelow", Workload.INEXACT_BELOW),
                sourceHours),
            match,
            new DecisionsRdf(rdf.reader(), asked.language())
                .between(from.version().iri(), to.version().iri()).stream()
                    .filter(decision -> !LocalDate.parse(decision.on()).isAfter(day))
                    .toList());
  }
}
