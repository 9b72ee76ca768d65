package org.dualmap.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.version.Version;

/** Says what a programme covers. Safe for many threads. */
public final class CoverageAnalysis {
  private final GraphStore store;

  public CoverageAnalysis(GraphStore store) {
    this.store = store;
  }

  /**
   * Compares a programme with a target, on one state of the graph.
   *
   * @throws org.dualmap.problem.Problem where one of them is unknown or of another kind
   */
  public CoverageReport analyse(CoverageQuestion asked) {
    return TargetRdf.read(
        store,
        rdf -> {
          rdf.require(asked.programme(), Kind.PROGRAMME, "programme");
          rdf.require(asked.target(), asked.kind(), asked.kind().token());
          if (asked.card() != null) {
            rdf.require(asked.card(), Kind.PROFESSION_CARD, "profession card");
          }
          Version programme = rdf.version(asked.programme(), asked.asOf());
          Version target = rdf.version(asked.target(), asked.asOf());
          Compared compared = compare(rdf, asked, programme.iri(), target.iri());
          return new ReportWriting(rdf, asked, compared)
              .write(programme, target, store.sequenceInRead());
        });
  }

  /**
   * Both sides with what is known of them.
   *
   * @param outcomes of the programme, sorted by IRI
   * @param items of the target, each after the one that it is part of
   * @param coverage of each item
   */
  record Compared(
      List<String> outcomes, List<TargetItem> items, Map<String, ItemCoverage> coverage) {

    ItemCoverage of(TargetItem item) {
      return Objects.requireNonNull(coverage.get(item.iri()));
    }
  }

  private static Compared compare(
      TargetRdf rdf, CoverageQuestion asked, String programme, String target) {
    List<String> outcomes =
        rdf.outcomes(programme).stream()
            .filter(outcome -> asked.only() == null || asked.only().contains(outcome))
            .toList();
    List<TargetItem> items = rdf.items(target, asked.kind(), asked.card(), asked.asOf());
    Set<String> sources = new HashSet<>(outcomes);
    sources.add(programme);
    Map<String, ItemCoverage> coverage = new HashMap<>();
    CoverageRules rules = new CoverageRules(asked.ruleSet());
    Inference inference = inference(rdf, asked, outcomes);
    for (TargetItem item : items) {
      List<Claim> all = rdf.claims(item.iri(), asked.asOf());
      ItemCoverage direct =
          rules.direct(
              all.stream()
                  .filter(claim -> sources.contains(claim.subject()))
                  .filter(claim -> counts(claim, asked, programme))
                  .toList());
      boolean decided = direct.basis() == Basis.DIRECT;
      coverage.put(item.iri(), decided ? direct : inference.of(item.iri(), direct, all));
    }
    return new Compared(outcomes, items, inferFromStructure(items, coverage));
  }

  /** Where only some outcomes count, what the programme does as a whole does not. */
  private static boolean counts(Claim claim, CoverageQuestion asked, String programme) {
    return asked.only() == null
        || claim.state() != ClaimState.ACCEPTED
        || !claim.subject().equals(programme);
  }

  private static Inference inference(TargetRdf rdf, CoverageQuestion asked, List<String> outcomes) {
    List<Claim> claims =
        outcomes.stream()
            .flatMap(outcome -> rdf.claimsFrom(outcome, asked.asOf()).stream())
            .toList();
    return new Inference(asked.ruleSet(), rdf.reader(), claims);
  }

  /** Fills in what follows for items without reviewed claims: first downwards, then upwards. */
  private static Map<String, ItemCoverage> inferFromStructure(
      List<TargetItem> items, Map<String, ItemCoverage> coverage) {
    for (TargetItem item : items) {
      ItemCoverage own = coverage.get(item.iri());
      ItemCoverage whole = item.parent() == null ? null : coverage.get(item.parent());
      if (own != null
          && own.basis() == Basis.NONE
          && whole != null
          && whole.state() == CoverageState.COVERED) {
        coverage.put(item.iri(), CoverageRules.fromWhole(own));
      }
    }
    for (TargetItem item : items.reversed()) {
      ItemCoverage own = coverage.get(item.iri());
      List<ItemCoverage> parts =
          item.parts().stream().map(coverage::get).filter(Objects::nonNull).toList();
      if (own != null && own.basis() == Basis.NONE && !parts.isEmpty()) {
        coverage.put(item.iri(), CoverageRules.fromParts(own, parts));
      }
    }
    return coverage;
  }
}
