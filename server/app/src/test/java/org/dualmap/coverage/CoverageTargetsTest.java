package org.dualmap.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import org.dualmap.coverage.CoverageReport.Item;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.Kind;
import org.dualmap.graph.TestGraph;
import org.dualmap.ruleset.RuleSets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other targets than a standard, weights, level gaps, and what follows through skills. */
final class CoverageTargetsTest {
  private static final String EX = "http://example.org/";
  private static final String ESCO = "http://data.europa.eu/esco/skill/";
  private static final String STRUCTURE =
      """
      ex:college a dm:Institution ; skos:prefLabel "College"@en ; dm:sector dm:VET .
      ex:framework a dm:Framework ; skos:prefLabel "Framework"@en ; dm:version "1" .
      ex:level4 a dm:FrameworkLevel ; skos:prefLabel "Level 4"@en ; dm:levelNumber 4 ; skos:inScheme ex:framework .
      ex:level6 a dm:FrameworkLevel ; skos:prefLabel "Level 6"@en ; dm:levelNumber 6 ; skos:inScheme ex:framework .
      ex:vet a dm:Programme ; skos:prefLabel "College programme"@en ; dm:institution ex:college ;
        dm:code "06130100" ; dm:version "1" ; dm:sector dm:VET ; dm:level ex:level4 .
      ex:v1 a elm:LearningOutcome ; skos:prefLabel "v1"@en ; dct:isPartOf ex:vet .
      ex:v2 a elm:LearningOutcome ; skos:prefLabel "v2"@en ; dct:isPartOf ex:vet .
      ex:vm a dm:Module ; skos:prefLabel "vm"@en ; dct:isPartOf ex:vet ; dm:code "1" ; dm:credits 10.0 ;
        dm:introduces ex:v1 , ex:v2 .
      ex:he a dm:Programme ; skos:prefLabel "Bachelor programme"@en ; dm:institution ex:college ;
        dm:code "6B06105" ; dm:version "1" ; dm:sector dm:HE ; dm:level ex:level6 .
      ex:h1 a elm:LearningOutcome ; skos:prefLabel "h1"@en ; dct:isPartOf ex:he .
      ex:h2 a elm:LearningOutcome ; skos:prefLabel "h2"@en ; dct:isPartOf ex:he .
      ex:m1 a dm:Module ; skos:prefLabel "m1"@en ; dct:isPartOf ex:he ; dm:code "1" ; dm:credits 6.0 ;
        dm:introduces ex:h1 , ex:h2 .
      ex:m2 a dm:Module ; skos:prefLabel "m2"@en ; dct:isPartOf ex:he ; dm:code "2" ; dm:credits 9.0 ;
        dm:develops ex:h2 .
      ex:firm a dm:Employer ; skos:prefLabel "Firm"@en ; dm:region "Almaty" .
      ex:d1 a dm:SkillDemand ; skos:prefLabel "d1"@en ; dm:demandedBy ex:firm ; dm:demandedSkill <%1$sx> ;
        dct:date "2025-01-01"^^xsd:date ; dm:positions 3 ; dm:region "Almaty" .
      ex:d2 a dm:SkillDemand ; skos:prefLabel "d2"@en ; dm:demandedBy ex:firm ; dm:demandedSkill <%1$sy> ;
        dct:date "2026-01-01"^^xsd:date ; dm:positions 1 ; dm:region "Almaty" .
      <%1$sx> skos:broader <%1$sp1> , <%1$sp2> . <%1$sp1> skos:broader <%1$sp2> . <%1$sp2> skos:broader <%1$sp1> .
      """
          .formatted(ESCO);

  private @TempDir Path folder = Path.of("");
  private TestGraph graph;
  private int claims;

  @BeforeEach
  void open() {
    graph = TestGraph.open(folder);
    graph.load(EX + "structure", STRUCTURE);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private void accepted(String subject, String predicate, String object, double c, double u) {
    graph.load(
        EX + "claims/" + claims++,
        """
        ex:claim%d a sssom:Mapping ; owl:annotatedSource %s ; owl:annotatedProperty skos:%s ;
          owl:annotatedTarget %s ; sssom:mapping_justification semapv:ManualMappingCuration ;
          dm:coverageOfObject %s ; dm:useOfSubject %s ; dm:mappingState dm:Accepted ;
          pav:authoredBy ex:a ; sssom:reviewer_id ex:b ; dct:created "2025-01-01"^^xsd:date ;
          sssom:review_date "2025-02-01"^^xsd:date .
        ex:a a foaf:Person ; skos:prefLabel "A"@en . ex:b a foaf:Person ; skos:prefLabel "B"@en .
        """
            .formatted(claims, subject, predicate, object, c, u));
  }

  private CoverageReport report(String target, Kind kind, @Nullable LocalDate asOf) {
    return new CoverageAnalysis(graph.store())
        .analyse(
            new CoverageQuestion(
                EX + "vet", EX + target, kind, null, RuleSets.plain(), asOf, null, null));
  }

  private static Item item(CoverageReport report, String iri) {
    return report.items().stream().filter(i -> i.iri().equals(iri)).findFirst().orElseThrow();
  }

  @Test
  void aProgrammeCoversAnotherByCreditsInBothDirections() {
    accepted("ex:v1", "narrowMatch", "ex:h1", 1.0, 0.5);
    accepted("ex:v2", "broadMatch", "ex:h2", 0.4, 1.0);

    CoverageReport report = report("he", Kind.PROGRAMME, null);

    assertThat(item(report, EX + "h1").weight()).isEqualTo(3.0);
    assertThat(item(report, EX + "h2").weight()).isEqualTo(12.0);
    assertThat(item(report, EX + "h1").levelGap()).isEqualTo(-2);
    assertThat(report.covered().unweighted().covered()).isEqualTo(0.5);
    assertThat(report.covered().weighted().covered()).isEqualTo(0.2);
    assertThat(report.covered().weighted().atLeast()).isEqualTo(0.52);
    assertThat(report.used().unweighted().covered()).as("v2 is used whole").isEqualTo(0.5);
    assertThat(report.used().weighted().atLeast()).isEqualTo(0.75);
    assertThat(report.gaps()).extracting(Label::iri).containsExactly(EX + "h2");
    assertThat(report.orphans()).isEmpty();
  }

  @Test
  void sharesAddUpToTheWhole() {
    accepted("ex:v1", "narrowMatch", "ex:h1", 1.0, 0.5);

    Share share = report("he", Kind.PROGRAMME, null).covered().weighted();

    assertThat(share.covered() + share.partial() + share.notCovered() + share.unknown())
        .isCloseTo(1, within(1e-5));
  }

  @Test
  void anEmployersDemandCountsByPositionsUpToTheDay() {
    accepted("ex:v1", "exactMatch", "<" + ESCO + "x>", 1.0, 1.0);

    CoverageReport now = report("firm", Kind.EMPLOYER, null);
    CoverageReport then = report("firm", Kind.EMPLOYER, LocalDate.of(2025, 6, 1));

    assertThat(now.items()).hasSize(2);
    assertThat(now.covered().weighted().covered()).isEqualTo(0.75);
    assertThat(now.gaps()).extracting(Label::iri).containsExactly(ESCO + "y");
    assertThat(then.items()).extracting(Item::iri).containsExactly(ESCO + "x");
  }

  @Test
  void whatBothSidesAreMappedToCoversByTheProductAndIsMarkedInferred() {
    accepted("ex:v1", "exactMatch", "<" + ESCO + "x>", 0.5, 1.0);
    accepted("ex:h1", "closeMatch", "<" + ESCO + "x>", 0.9, 0.8);

    Item inferred = item(report("he", Kind.PROGRAMME, null), EX + "h1");

    assertThat(inferred.state()).isEqualTo(CoverageState.PARTIAL);
    assertThat(inferred.basis()).isEqualTo(Basis.SKILL);
    assertThat(inferred.inferred()).isTrue();
    assertThat(inferred.atLeast()).isEqualTo(0.4);
    assertThat(inferred.claims()).isEmpty();
    assertThat(inferred.through()).hasSize(2);
  }

  @Test
  void aReviewedClaimGoesBeforeASharedSkill() {
    accepted("ex:v1", "exactMatch", "<" + ESCO + "x>", 1.0, 1.0);
    accepted("ex:h1", "exactMatch", "<" + ESCO + "x>", 1.0, 1.0);
    accepted("ex:v2", "broadMatch", "ex:h1", 0.2, 1.0);

    Item direct = item(report("he", Kind.PROGRAMME, null), EX + "h1");

    assertThat(direct.basis()).isEqualTo(Basis.DIRECT);
    assertThat(direct.atLeast()).isEqualTo(0.2);
    assertThat(direct.through()).isEmpty();
  }

  @Test
  void aSkillCoversAPartOfWhatIsAboveItAndACycleOfParentsEnds() {
    accepted("ex:v1", "exactMatch", "<" + ESCO + "x>", 1.0, 1.0);
    accepted("ex:h1", "exactMatch", "<" + ESCO + "p1>", 1.0, 1.0);
    accepted("ex:h1", "exactMatch", "<" + ESCO + "p2>", 1.0, 1.0);

    Item inferred = item(report("he", Kind.PROGRAMME, null), EX + "h1");

    assertThat(inferred.state()).isEqualTo(CoverageState.PARTIAL);
    assertThat(inferred.atLeast()).isEqualTo(0.5);
    assertThat(inferred.atMost()).as("one outcome by two ways counts once").isEqualTo(0.5);
  }
}
