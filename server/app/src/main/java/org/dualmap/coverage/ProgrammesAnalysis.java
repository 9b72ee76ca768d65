package org.dualmap.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dualmap.claimindex.ClaimNetsRdf;
import org.dualmap.coverage.CoverageReport.RuleName;
import org.dualmap.coverage.ProgrammesReport.Row;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.mapping.Claim;
import org.dualmap.version.Version;

/** Says how far every programme covers one standard. Safe for many threads. */
public final class ProgrammesAnalysis {
  private final GraphStore store;
  private final ClaimNetsRdf nets;

  public ProgrammesAnalysis(GraphStore store, ClaimNetsRdf nets) {
    this.store = store;
    this.nets = nets;
  }

  /**
   * Compares, on one state of the graph.
   *
   * @throws org.dualmap.problem.Problem where the standard, the card or the field is unknown or of
   *     another kind
   */
  public ProgrammesReport analyse(ProgrammesQuestion asked) {
    return TargetRdf.read(
        store,
        nets,
        rdf -> {
          rdf.require(asked.standard(), Kind.STANDARD, "standard");
          if (asked.card() != null) {
            rdf.require(asked.card(), Kind.PROFESSION_CARD, "profession card");
          }
          if (asked.field() != null) {
            rdf.require(asked.field(), Kind.FIELD, "field");
          }
          return new Answer(rdf, asked).write(store.sequenceInRead());
        });
  }

  /** A programme with its figures; what they were made from is let go. */
  private record Ranked(
      String iri,
      Share covered,
      Map<CoverageState, Integer> functions,
      Map<CoverageState, Integer> items,
      Map<CoverageState, Integer> stated) {

    int gaps() {
      int mandatory = functions.values().stream().mapToInt(n -> n).sum();
      return mandatory - functions.getOrDefault(CoverageState.COVERED, 0);
    }
  }

  /** One answer being made. */
  private static final class Answer {
    private final TargetRdf rdf;
    private final ProgrammesQuestion asked;
    private final ProgrammesRdf programmes;
    private final Version standard;
    private final List<TargetItem> items;
    private final Figures figures;
    private final Comparison comparison;
    private final Reach reach;
    private final Hierarchy hierarchy;
    private final Map<String, Label> labels = new HashMap<>();

    Answer(TargetRdf rdf, ProgrammesQuestion asked) {
      this.rdf = rdf;
      this.asked = asked;
      this.programmes = new ProgrammesRdf(rdf);
      this.standard = rdf.version(asked.standard(), asked.asOf());
      this.items = rdf.items(standard.iri(), Kind.STANDARD, asked.card(), asked.asOf());
      this.figures = new Figures(items);
      this.reach = new Reach(rdf.net(), asked.asOf(), items);
      this.hierarchy = new Hierarchy(rdf.net()::broader, reach::isLinked);
      this.comparison = new Comparison(asked.ruleSet(), hierarchy, items);
    }

    ProgrammesReport write(long sequence) {
      List<String> all = programmes.asked(asked);
      Map<String, Set<String>> reaching = reach.programmes(all);
      List<Ranked> ranked = new ArrayList<>();
      for (String programme : all) {
        if (asked.all() || reaching.containsKey(programme)) {
          ranked.add(rank(programme, reaching.getOrDefault(programme, Set.of())));
        }
      }
      ranked.sort(
          Comparator.comparing((Ranked row) -> -row.covered().covered())
              .thenComparing(row -> -row.covered().atLeast())
              .thenComparing(row -> label(row.iri()).label())
              .thenComparing(Ranked::iri));
      return new ProgrammesReport(
          rdf.reader().label(standard.iri(), asked.language()),
          standard,
          Objects.toString(asked.asOf(), null),
          new RuleName(asked.ruleSet().id(), asked.ruleSet().version()),
          sequence,
          ranked.size(),
          asked.limit(),
          asked.offset(),
          all.size() - reaching.size(),
          ranked.stream().skip(asked.offset()).limit(asked.limit()).map(this::row).toList());
    }

    private Ranked rank(String programme, Set<String> sources) {
      List<Claim> claims =
          sources.stream()
              .flatMap(source -> rdf.net().claimsFrom(source, asked.asOf()).stream())
              .filter(claim -> reach.matters(claim.object(), hierarchy))
              .toList();
      Map<String, ItemCoverage> coverage = comparison.coverage(programme, claims, reach::links);
      return new Ranked(
          programme,
          figures.share(coverage, item -> 1),
          figures.count(coverage, Figures::isMandatoryFunction),
          figures.count(coverage, figures::isLeaf),
          figures.count(coverage, item -> Figures.isStated(coverage, item)));
    }

    /** Read only where it is shown or breaks a tie: there may be very many programmes. */
    private Label label(String programme) {
      return labels.computeIfAbsent(programme, iri -> rdf.reader().label(iri, asked.language()));
    }

    private Row row(Ranked ranked) {
      String iri = ranked.iri();
      return new Row(
          label(iri),
          programmes.institution(iri, asked.language()),
          rdf.level(iri),
          rdf.version(iri, null),
          ranked.functions(),
          ranked.items(),
          ranked.stated(),
          ranked.covered(),
          ranked.gaps());
    }
  }
}
