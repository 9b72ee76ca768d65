package org.dualmap.demand;

import java.time.LocalDate;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.dualmap.graph.GraphReader;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.GraphStore;
import org.dualmap.ruleset.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * One state of the graph, with all that is asked of it about demand. Inside a read of the store.
 */
final class DemandGraphRdf {
  private final GraphReader reader;
  private final DemandsRdf demands;
  private final TeachingRdf teaching;
  private final NewSkillsRdf newSkills;
  private final String language;

  private DemandGraphRdf(
      DatasetGraph dataset, RuleSet ruleSet, @Nullable LocalDate asOf, String language) {
    this.reader = new GraphReader(dataset);
    this.demands = new DemandsRdf(dataset);
    this.teaching = new TeachingRdf(dataset, ruleSet, asOf, language);
    this.newSkills = new NewSkillsRdf(reader, teaching);
    this.language = language;
  }

  /**
   * Reads on one state of the graph, in one language.
   *
   * @param asOf the day whose claims and programmes count; null means all claims and the newest
   *     versions
   */
  static <T> T read(
      GraphStore store,
      RuleSet ruleSet,
      @Nullable LocalDate asOf,
      String language,
      Function<DemandGraphRdf, T> work) {
    return store.read(dataset -> work.apply(new DemandGraphRdf(dataset, ruleSet, asOf, language)));
  }

  GraphReader reader() {
    return reader;
  }

  DemandsRdf demands() {
    return demands;
  }

  TeachingRdf teaching() {
    return teaching;
  }

  NewSkillsRdf newSkills() {
    return newSkills;
  }

  Label label(String iri) {
    return reader.label(iri, language);
  }
}
