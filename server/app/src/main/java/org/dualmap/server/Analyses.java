package org.dualmap.server;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.dualmap.claimindex.ClaimNetsRdf;
import org.dualmap.coverage.CoverageAnalysis;
import org.dualmap.coverage.CoverageResource;
import org.dualmap.coverage.ProgrammesAnalysis;
import org.dualmap.coverage.ProgrammesResource;
import org.dualmap.curriculum.CurriculumAnalysis;
import org.dualmap.curriculum.CurriculumResource;
import org.dualmap.demand.DemandAnalysis;
import org.dualmap.demand.DemandResource;
import org.dualmap.demand.ProfileAnalysis;
import org.dualmap.demand.ProfileResource;
import org.dualmap.explanation.ExplanationResource;
import org.dualmap.graph.GraphStore;
import org.dualmap.recognition.ChainAnalysis;
import org.dualmap.recognition.DecisionsResource;
import org.dualmap.recognition.Judges;
import org.dualmap.recognition.ProgressionResource;
import org.dualmap.recognition.Ranking;
import org.dualmap.recognition.RecognitionAnalysis;
import org.dualmap.recognition.Recognitions;
import org.dualmap.ruleset.RuleSets;
import org.dualmap.ruleset.RuleSetsResource;
import org.dualmap.spi.RecognitionRule;
import org.glassfish.jersey.server.ResourceConfig;

/** Makes the analyses of the graph and their addresses. */
final class Analyses {
  private final GraphStore store;
  private final ClaimNetsRdf nets;
  private final RuleSets ruleSets;
  private final Clock clock = Clock.systemDefaultZone();

  Analyses(GraphStore store, ClaimNetsRdf nets, RuleSets ruleSets) {
    this.store = store;
    this.nets = nets;
    this.ruleSets = ruleSets;
  }

  /**
   * Registers every address.
   *
   * @param rules gives those of plugins that are in use
   */
  void register(ResourceConfig rest, Supplier<List<RecognitionRule>> rules) {
    CoverageAnalysis coverage = new CoverageAnalysis(store, nets);
    rest.register(new RuleSetsResource(ruleSets))
        .register(new CoverageResource(coverage, ruleSets))
        .register(new ProgrammesResource(new ProgrammesAnalysis(store, nets), ruleSets))
        .register(new ExplanationResource(store, coverage, ruleSets, clock))
        .register(new CurriculumResource(new CurriculumAnalysis(store)))
        .register(new DemandResource(new DemandAnalysis(store), ruleSets))
        .register(new ProfileResource(new ProfileAnalysis(store), ruleSets));
    recognition(rest, coverage, rules);
  }

  private void recognition(
      ResourceConfig rest, CoverageAnalysis coverage, Supplier<List<RecognitionRule>> rules) {
    RecognitionAnalysis analysis =
        new RecognitionAnalysis(store, coverage, new Judges(rules), clock);
    rest.register(
            new ProgressionResource(
                analysis, new Ranking(store, analysis), new ChainAnalysis(store), ruleSets))
        .register(
            new DecisionsResource(new Recognitions(store, ruleSets, clock), analysis, ruleSets));
  }
}
