package org.dualmap.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dualmap.coverage.CoverageReport.Item;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.coverage.StandardRdf.StandardItem;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.version.Version;
import org.jspecify.annotations.Nullable;

/** Says what a programme covers of an occupational standard. Safe for many threads. */
public final class CoverageAnalysis {
  private final GraphStore store;

  public CoverageAnalysis(GraphStore store) {
    this.store = store;
  }

  /**
   * Compares a programme with a standard, on one state of the graph.
   *
   * @throws org.dualmap.problem.Problem where one of them is unknown or of another kind
   */
  public CoverageReport analyse(CoverageQuestion asked) {
    return StandardRdf.read(
        store,
        rdf -> {
          rdf.require(asked.programme(), Kind.PROGRAMME, "programme");
          rdf.require(asked.standard(), Kind.STANDARD, "standard");
          if (asked.card() != null) {
            rdf.require(asked.card(), Kind.PROFESSION_CARD, "profession card");
          }
          return analyse(
              rdf,
              asked,
              rdf.version(asked.programme(), asked.asOf()),
              rdf.version(asked.standard(), asked.asOf()));
        });
  }

  private CoverageReport analyse(
      StandardRdf rdf, CoverageQuestion asked, Version programme, Version standard) {
    List<String> outcomes = rdf.outcomes(programme.iri());
    List<StandardItem> items = rdf.items(standard.iri(), asked.card());
    Set<String> sources = new HashSet<>(outcomes);
    sources.add(programme.iri());
    Map<String, ItemCoverage> coverage = infer(items, direct(rdf, asked, sources, items));
    String language = asked.language();
    List<Item> rows =
        items.stream().map(i -> row(rdf.reader(), i, coverage.get(i.iri()), language)).toList();
    return new CoverageReport(
        rdf.reader().label(programme.iri(), language),
        rdf.reader().label(standard.iri(), language),
        programme,
        standard,
        Objects.toString(asked.asOf(), null),
        new RuleName(asked.ruleSet().id(), asked.ruleSet().version()),
        store.sequenceInRead(),
        totals(rows),
        rows,
        gaps(rows),
        orphans(rdf.reader(), outcomes, coverage, language));
  }

  private static Map<String, ItemCoverage> direct(
      StandardRdf rdf, CoverageQuestion asked, Set<String> sources, List<StandardItem> items) {
    CoverageRules rules = new CoverageRules(asked.ruleSet());
    Map<String, ItemCoverage> coverage = new HashMap<>();
    for (StandardItem item : items) {
      List<Claim> about =
          rdf.claims(item.iri(), asked.asOf()).stream()
              .filter(claim -> sources.contains(claim.subject()))
              .toList();
      coverage.put(item.iri(), rules.direct(about));
    }
    return coverage;
  }

  /** Fills in what follows for items without reviewed claims: first downwards, then upwards. */
  private static Map<String, ItemCoverage> infer(
      List<StandardItem> items, Map<String, ItemCoverage> coverage) {
    for (StandardItem item : items) {
      ItemCoverage own = coverage.get(item.iri());
      ItemCoverage whole = item.parent() == null ? null : coverage.get(item.parent());
      if (own != null
          && own.basis() == Basis.NONE
          && whole != null
          && whole.state() == CoverageState.COVERED) {
        coverage.put(item.iri(), CoverageRules.fromWhole(own));
      }
    }
    for (StandardItem item : items.reversed()) {
      ItemCoverage own = coverage.get(item.iri());
      List<ItemCoverage> parts =
          item.parts().stream().map(coverage::get).filter(Objects::nonNull).toList();
      if (own != null && own.basis() == Basis.NONE && !parts.isEmpty()) {
        coverage.put(item.iri(), CoverageRules.fromParts(own, parts));
      }
    }
    return coverage;
  }

  private static Item row(
      GraphReader reader,
      StandardItem item,
      @Nullable ItemCoverage coverage,
      @Nullable String language) {
    ItemCoverage known = Objects.requireNonNull(coverage);
    Label label = reader.label(item.iri(), language);
    return new Item(
        item.iri(),
        item.kind().token(),
        label.label(),
        label.lang(),
        item.parent(),
        item.code(),
        item.level(),
        item.mandatory(),
        known.state(),
        known.atLeast(),
        known.atMost(),
        known.basis() != Basis.DIRECT && known.basis() != Basis.NONE,
        known.basis(),
        known.claims());
  }

  private static Map<String, Map<CoverageState, Integer>> totals(List<Item> rows) {
    Map<String, Map<CoverageState, Integer>> totals = new LinkedHashMap<>();
    for (Item row : rows) {
      Map<CoverageState, Integer> counts =
          totals.computeIfAbsent(
              row.kind(),
              kind -> {
                Map<CoverageState, Integer> none = new EnumMap<>(CoverageState.class);
                for (CoverageState state : CoverageState.values()) {
                  none.put(state, 0);
                }
                return none;
              });
      counts.merge(row.state(), 1, Integer::sum);
    }
    return totals;
  }

  private static List<Label> gaps(List<Item> rows) {
    return rows.stream()
        .filter(row -> row.kind().equals(Kind.LABOUR_FUNCTION.token()))
        .filter(row -> Boolean.TRUE.equals(row.mandatory()))
        .filter(row -> row.state() != CoverageState.COVERED)
        .map(row -> new Label(row.iri(), row.label(), row.lang()))
        .toList();
  }

  private static List<Label> orphans(
      GraphReader reader,
      List<String> outcomes,
      Map<String, ItemCoverage> coverage,
      @Nullable String language) {
    Set<String> serving = new HashSet<>();
    for (ItemCoverage item : coverage.values()) {
      item.claims().stream()
          .filter(claim -> claim.state() == ClaimState.ACCEPTED)
          .forEach(claim -> serving.add(claim.subject()));
    }
    List<Label> orphans = new ArrayList<>();
    for (String outcome : outcomes) {
      if (!serving.contains(outcome)) {
        orphans.add(reader.label(outcome, language));
      }
    }
    return orphans;
  }
}
