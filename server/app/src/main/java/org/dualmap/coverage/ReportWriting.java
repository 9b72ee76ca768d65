package org.dualmap.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dualmap.coverage.CoverageAnalysis.Compared;
import org.dualmap.coverage.CoverageReport.Item;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.coverage.CoverageReport.Shares;
import org.dualmap.coverage.CoverageReport.Used;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.Kind;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.version.Version;
import org.jspecify.annotations.Nullable;

/** Puts what was compared into figures and words. Inside a read of the store. */
final class ReportWriting {
  private final TargetRdf rdf;
  private final CoverageQuestion asked;
  private final Compared compared;

  ReportWriting(TargetRdf rdf, CoverageQuestion asked, Compared compared) {
    this.rdf = rdf;
    this.asked = asked;
    this.compared = compared;
  }

  CoverageReport write(Version programme, Version target, long sequence) {
    List<Item> items = compared.items().stream().map(this::item).toList();
    List<Used> outcomes = used(programme.iri());
    return new CoverageReport(
        label(programme.iri()),
        label(target.iri()),
        asked.kind().token(),
        programme,
        target,
        Objects.toString(asked.asOf(), null),
        new RuleName(asked.ruleSet().id(), asked.ruleSet().version()),
        sequence,
        totals(items),
        covered(),
        usedShares(outcomes),
        items,
        outcomes,
        gaps(items),
        orphans(),
        asked.explanation());
  }

  private Label label(String iri) {
    return rdf.reader().label(iri, asked.language());
  }

  private Item item(TargetItem item) {
    ItemCoverage known = compared.of(item);
    Label label = label(item.iri());
    return new Item(
        item.iri(),
        item.kind().token(),
        label.label(),
        label.lang(),
        item.parent(),
        item.code(),
        item.level(),
        levelGap(item, known),
        item.mandatory(),
        known.state(),
        known.atLeast(),
        known.atMost(),
        known.basis() != Basis.DIRECT && known.basis() != Basis.NONE,
        known.basis(),
        Share.rounded(item.weight()),
        known.claims(),
        known.through());
  }

  private @Nullable Integer levelGap(TargetItem item, ItemCoverage known) {
    Integer own = item.level();
    if (own == null) {
      return null;
    }
    return known.claims().stream()
        .filter(claim -> claim.state() == ClaimState.ACCEPTED)
        .map(claim -> rdf.level(claim.subject()))
        .filter(Objects::nonNull)
        .max(Integer::compareTo)
        .map(highest -> highest - own)
        .orElse(null);
  }

  private static Map<String, Map<CoverageState, Integer>> totals(List<Item> items) {
    Map<String, Map<CoverageState, Integer>> totals = new LinkedHashMap<>();
    for (Item item : items) {
      totals
          .computeIfAbsent(item.kind(), kind -> Figures.noneOfEach())
          .merge(item.state(), 1, Integer::sum);
    }
    return totals;
  }

  private Shares covered() {
    Figures figures = new Figures(compared.items());
    return new Shares(
        figures.share(compared.coverage(), item -> 1),
        figures.share(compared.coverage(), TargetItem::weight));
  }

  /** The other direction: how much of each outcome the target's items use. */
  private List<Used> used(String programme) {
    Map<String, Double> credits = new CreditsRdf(rdf.reader()).ofOutcomes(programme);
    Map<String, Double> most = new HashMap<>();
    Map<String, Double> sum = new HashMap<>();
    for (TargetItem item : compared.items()) {
      usedBy(compared.of(item))
          .forEach(
              (outcome, degree) -> {
                most.merge(outcome, degree, Math::max);
                sum.merge(outcome, degree, Double::sum);
              });
    }
    List<Used> used = new ArrayList<>();
    for (String outcome : compared.outcomes()) {
      Label label = label(outcome);
      used.add(
          new Used(
              outcome,
              label.label(),
              label.lang(),
              Share.rounded(most.getOrDefault(outcome, 0.0)),
              Share.rounded(Math.min(1, sum.getOrDefault(outcome, 0.0))),
              Share.rounded(credits.getOrDefault(outcome, 0.0))));
    }
    return used;
  }

  /** How much one item uses of each outcome: of several opinions about a pair the largest. */
  private Map<String, Double> usedBy(ItemCoverage item) {
    Map<String, Double> used = new HashMap<>();
    for (Claim claim : item.claims()) {
      if (claim.state() == ClaimState.ACCEPTED) {
        used.merge(claim.subject(), asked.ruleSet().degree(claim.inverse()), Math::max);
      }
    }
    return used;
  }

  private Shares usedShares(List<Used> outcomes) {
    List<Share.Part> even = new ArrayList<>();
    List<Share.Part> weighted = new ArrayList<>();
    for (Used outcome : outcomes) {
      CoverageState state =
          outcome.atLeast() >= asked.ruleSet().coveredFrom()
              ? CoverageState.COVERED
              : outcome.atMost() > 0 ? CoverageState.PARTIAL : CoverageState.UNKNOWN;
      even.add(new Share.Part(state, outcome.atLeast(), outcome.atMost(), 1));
      weighted.add(new Share.Part(state, outcome.atLeast(), outcome.atMost(), outcome.credits()));
    }
    return new Shares(Share.of(even), Share.of(weighted));
  }

  private List<Label> gaps(List<Item> items) {
    return items.stream()
        .filter(item -> item.state() != CoverageState.COVERED)
        .filter(
            item ->
                asked.kind() != Kind.STANDARD
                    || item.kind().equals(Kind.LABOUR_FUNCTION.token())
                        && Boolean.TRUE.equals(item.mandatory()))
        .map(item -> new Label(item.iri(), item.label(), item.lang()))
        .toList();
  }

  private List<Label> orphans() {
    Set<String> serving = new HashSet<>();
    for (ItemCoverage item : compared.coverage().values()) {
      item.claims().stream()
          .filter(claim -> claim.state() == ClaimState.ACCEPTED)
          .forEach(claim -> serving.add(claim.subject()));
    }
    return compared.outcomes().stream()
        .filter(outcome -> !serving.contains(outcome))
        .map(this::label)
        .toList();
  }
}
