package org.dualmap.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dualmap.claimindex.ClaimNetsRdf;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.version.Version;

/** Says what a programme covers. Safe for many threads. */
public final class CoverageAnalysis {
  private final GraphStore store;
  private final ClaimNetsRdf nets;

  /** An analysis that reads every claim from the graph. */
  public CoverageAnalysis(GraphStore store) {
    this(store, new ClaimNetsRdf(store, null));
  }

  /** An analysis that finds claims in memory where it can; its answers are the same. */
  public CoverageAnalysis(GraphStore store, ClaimNetsRdf nets) {
    this.store = store;
    this.nets = nets;
  }

  /**
   * Compares a programme with a target, on one state of the graph.
   *
   * @throws org.dualmap.problem.Problem where one of them is unknown or of another kind
   */
  public CoverageReport analyse(CoverageQuestion asked) {
    return TargetRdf.read(
        store,
        nets,
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
    Relevance relevance = new Relevance(rdf.net(), asked.asOf(), items);
    List<Claim> claims =
        Stream.concat(outcomes.stream(), Stream.of(programme))
            .filter(source -> matters(rdf, asked, source, relevance))
            .flatMap(source -> rdf.claimsFrom(source, asked.asOf(), relevance::matters).stream())
            .filter(claim -> counts(claim, asked, programme))
            .sorted(Comparator.comparing(Claim::iri))
            .toList();
    return new Compared(
        outcomes,
        items,
        new Comparison(asked.ruleSet(), relevance.hierarchy(), items)
            .coverage(programme, claims, inference -> item -> links(rdf, asked, item, inference)));
  }

  private static boolean matters(
      TargetRdf rdf, CoverageQuestion asked, String source, Relevance relevance) {
    return rdf.net().claimsFrom(source, asked.asOf()).stream()
        .anyMatch(claim -> relevance.matters(claim.object()));
  }

  /** Where only some outcomes count, what the programme does as a whole does not. */
  private static boolean counts(Claim claim, CoverageQuestion asked, String programme) {
    return asked.only() == null
        || claim.state() != ClaimState.ACCEPTED
        || !claim.subject().equals(programme);
  }

  /** Read whole only where something follows: an item may have very many claims. */
  private static List<Claim> links(
      TargetRdf rdf, CoverageQuestion asked, String item, Inference inference) {
    boolean any = rdf.net().claims(item, asked.asOf()).stream().anyMatch(inference::reaches);
    return any ? rdf.claims(item, asked.asOf(), inference::reaches) : List.of();
  }
}
