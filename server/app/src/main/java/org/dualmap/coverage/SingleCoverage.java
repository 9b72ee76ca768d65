package org.dualmap.coverage;

import java.util.List;
import java.util.stream.Stream;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.Names;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.dualmap.ruleset.RuleSet;

/**
 * What a programme covers of one thing that is part of nothing, such as a demanded skill. Inside a
 * read of the store.
 */
public final class SingleCoverage {
  private static final String BROADER = Names.SKOS + "broader";

  private final RuleSet ruleSet;
  private final GraphReader reader;

  public SingleCoverage(RuleSet ruleSet, GraphReader reader) {
    this.ruleSet = ruleSet;
    this.reader = reader;
  }

  /**
   * What is covered, and by what.
   *
   * @param outcomes the IRIs of the outcomes that the coverage rests on, sorted; empty where
   *     nothing is covered
   */
  public record Single(ItemCoverage coverage, List<String> outcomes) {}

  /**
   * The coverage of an item by one programme: what reviewed claims say of the item itself, and only
   * where there are none, what follows through skills.
   *
   * @param about every claim about the item, each with the item as its object
   * @param own those of them whose subject is the programme or an outcome of it
   * @param onSkills the claims of the programme's outcomes on skills, each with the outcome as its
   *     subject; such as cannot lead to the item may be left out
   */
  public Single of(String item, List<Claim> about, List<Claim> own, List<Claim> onSkills) {
    ItemCoverage direct = new CoverageRules(ruleSet).direct(own);
    if (direct.basis() == Basis.DIRECT) {
      return new Single(direct, subjects(own.stream().filter(this::counts)));
    }
    ItemCoverage inferred =
        new Inference(
                ruleSet,
                new Hierarchy(skill -> reader.links(skill, BROADER), any -> true),
                onSkills)
            .of(item, direct, about);
    Stream<Claim> behind =
        onSkills.stream().filter(claim -> inferred.through().contains(claim.iri()));
    return new Single(inferred, subjects(behind));
  }

  private boolean counts(Claim claim) {
    return claim.state() == ClaimState.ACCEPTED && ruleSet.degree(claim) > 0;
  }

  private static List<String> subjects(Stream<Claim> claims) {
    return claims.map(Claim::subject).distinct().sorted().toList();
  }
}
