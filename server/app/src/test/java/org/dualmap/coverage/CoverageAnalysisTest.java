package org.dualmap.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.dualmap.coverage.CoverageReport.Item;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.graph.GraphReader.Label;
import org.dualmap.graph.Kind;
import org.dualmap.graph.TestGraph;
import org.dualmap.mapping.Claim;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.ruleset.RuleSets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One programme of two outcomes, one standard of two cards; each test brings its claims. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CoverageAnalysisTest {
  private static final String EX = "http://example.org/";
  private static final String STRUCTURE =
      """
      ex:programme a dm:Programme ; skos:prefLabel "Programme"@en , "Программа"@ru ;
        dm:institution ex:college ; dm:code "06130100" ; dm:version "2024" ; dm:sector dm:VET ; dm:level ex:level4 .
      ex:o1 a elm:LearningOutcome ; skos:prefLabel "Outcome one"@en ; dct:isPartOf ex:programme .
      ex:o2 a elm:LearningOutcome ; skos:prefLabel "Outcome two"@en ; dct:isPartOf ex:programme .
      ex:other a dm:Programme ; skos:prefLabel "Another"@en ;
        dm:institution ex:college ; dm:code "06130200" ; dm:version "2024" ; dm:sector dm:VET ; dm:level ex:level4 .
      ex:o9 a elm:LearningOutcome ; skos:prefLabel "Outcome nine"@en ; dct:isPartOf ex:other .
      ex:level4 a dm:FrameworkLevel ; skos:prefLabel "Level 4"@en ; dm:levelNumber 4 ;
        skos:inScheme ex:framework .
      ex:framework a dm:Framework ; skos:prefLabel "Framework"@en ; dm:version "1" .
      ex:standard a dm:OccupationalStandard ; skos:prefLabel "Standard"@en ; dm:code "S" ;
        dm:version "1" .
      ex:card a dm:ProfessionCard ; skos:prefLabel "Card"@en ; dct:isPartOf ex:standard ;
        dm:level ex:level4 .
      ex:card2 a dm:ProfessionCard ; skos:prefLabel "Card two"@en ; dct:isPartOf ex:standard ;
        dm:level ex:level4 .
      ex:f1 a dm:LabourFunction ; skos:prefLabel "Function one"@en ; dct:isPartOf ex:card ;
        dm:code "1" ; dm:mandatory true .
      ex:f2 a dm:LabourFunction ; skos:prefLabel "Function two"@en ; dct:isPartOf ex:card ;
        dm:code "2" ; dm:mandatory false .
      ex:f3 a dm:LabourFunction ; skos:prefLabel "Function three"@en ; dct:isPartOf ex:card2 ;
        dm:code "3" ; dm:mandatory true .
      ex:s1 a dm:ProfessionalSkill ; skos:prefLabel "Skill one"@en ; dct:isPartOf ex:f1 .
      ex:a1 a dm:Ability ; skos:prefLabel "Ability one"@en ; dct:isPartOf ex:s1 .
      ex:k1 a dm:Knowledge ; skos:prefLabel "Knowledge one"@en ; dct:isPartOf ex:s1 .
      """;

  private TestGraph graph;
  private CoverageAnalysis analysis;
  private int claims;
  private StringBuilder turtle = new StringBuilder();

  @BeforeAll
  void open(@TempDir Path root) {
    graph = TestGraph.open(root);
    graph.load(EX + "structure", STRUCTURE);
    analysis = new CoverageAnalysis(graph.store());
  }

  @AfterAll
  void close() {
    graph.close();
  }

  @BeforeEach
  void noClaims() {
    claims = 0;
    turtle = new StringBuilder();
  }

  @Test
  void withoutClaimsEverythingIsUnknownAndEveryOutcomeAnOrphan() {
    CoverageReport report = report();

    assertThat(report.items()).hasSize(8).allMatch(i -> i.state() == CoverageState.UNKNOWN);
    assertThat(report.items()).noneMatch(Item::inferred);
    assertThat(report.orphans()).extracting(Label::iri).containsExactly(EX + "o1", EX + "o2");
    assertThat(report.gaps()).extracting(Label::iri).containsExactly(EX + "f1", EX + "f3");
    assertThat(report.ruleSet().id()).isEqualTo("plain");
    assertThat(report.sequence()).isEqualTo(graph.store().sequence());
  }

  @Test
  void itemsComeInTheOrderOfTheStandardWithLevelCodeAndParent() {
    CoverageReport report = report();

    assertThat(report.items())
        .extracting(i -> i.iri().substring(EX.length()))
        .containsExactly("card", "f1", "s1", "a1", "k1", "f2", "card2", "f3");
    Item function = item(report, "f1");
    assertThat(function.level()).isEqualTo(4);
    assertThat(function.code()).isEqualTo("1");
    assertThat(function.mandatory()).isTrue();
    assertThat(function.parent()).isEqualTo(EX + "card");
  }

  @Test
  void theFourStatesAreKeptApartAndAddUp() {
    accepted("o1", "skos:exactMatch", "a1", "1.0");
    accepted("o1", "skos:broadMatch", "k1", "0.4");
    noMatch("f2");

    CoverageReport report = report();

    assertThat(item(report, "a1").state()).isEqualTo(CoverageState.COVERED);
    assertThat(item(report, "k1").state()).isEqualTo(CoverageState.PARTIAL);
    assertThat(item(report, "f2").state()).isEqualTo(CoverageState.NOT_COVERED);
    assertThat(item(report, "f3").state()).isEqualTo(CoverageState.UNKNOWN);
    int all =
        report.totals().values().stream()
            .flatMap(counts -> counts.values().stream())
            .mapToInt(Integer::intValue)
            .sum();
    assertThat(all).isEqualTo(report.items().size());
    assertThat(report.totals().get("labour-function"))
        .containsEntry(CoverageState.NOT_COVERED, 1)
        .containsEntry(CoverageState.COVERED, 0);
    assertThat(report.orphans()).extracting(Label::iri).containsExactly(EX + "o2");
  }

  @Test
  void whatFollowsFromPartsIsMarkedAsInferred() {
    accepted("o1", "skos:exactMatch", "a1", "1.0");
    accepted("o2", "skos:broadMatch", "k1", "0.4");

    CoverageReport report = report();

    Item skill = item(report, "s1");
    assertThat(skill.state()).isEqualTo(CoverageState.PARTIAL);
    assertThat(skill.atLeast()).isEqualTo(0.7);
    assertThat(skill.basis()).isEqualTo(Basis.PARTS);
    assertThat(skill.inferred()).isTrue();
    assertThat(item(report, "f1").state()).isEqualTo(CoverageState.PARTIAL);
    assertThat(item(report, "a1").inferred()).isFalse();
  }

  @Test
  void aWholeThatIsCoveredCoversItsPartsDownToTheLast() {
    accepted("o1", "skos:exactMatch", "f1", "1.0");

    CoverageReport report = report();

    for (String part : new String[] {"s1", "a1", "k1"}) {
      assertThat(item(report, part).state()).as(part).isEqualTo(CoverageState.COVERED);
      assertThat(item(report, part).basis()).as(part).isEqualTo(Basis.WHOLE);
    }
    assertThat(item(report, "f2").state()).isEqualTo(CoverageState.UNKNOWN);
    assertThat(report.gaps()).extracting(Label::iri).containsExactly(EX + "f3");
  }

  @Test
  void aReviewedClaimGoesBeforeWhatCouldBeInferred() {
    accepted("o1", "skos:exactMatch", "f1", "1.0");
    accepted("o1", "skos:broadMatch", "s1", "0.2");
    noMatch("a1");

    CoverageReport report = report();

    assertThat(item(report, "s1").state()).isEqualTo(CoverageState.PARTIAL);
    assertThat(item(report, "s1").basis()).isEqualTo(Basis.DIRECT);
    assertThat(item(report, "a1").state()).isEqualTo(CoverageState.NOT_COVERED);
    assertThat(item(report, "f1").state()).isEqualTo(CoverageState.COVERED);
  }

  @Test
  void aClaimWrittenFromTheStandardsSideCountsTurnedRound() {
    claim("f1", "skos:narrowMatch", "o1", "0.9", "0.3", "dm:Accepted");

    Item item = item(report(), "f1");

    assertThat(item.state()).isEqualTo(CoverageState.PARTIAL);
    assertThat(item.atLeast()).isEqualTo(0.3);
    assertThat(item.claims()).extracting(Claim::subject).containsExactly(EX + "o1");
  }

  @Test
  void aClaimOfAnotherProgrammeIsNoneOfThisOne() {
    accepted("o9", "skos:exactMatch", "f1", "1.0");

    assertThat(item(report(), "f1").state()).isEqualTo(CoverageState.UNKNOWN);
    assertThat(item(report(), "f1").claims()).isEmpty();
  }

  @Test
  void suggestedAndRejectedClaimsAreShownButNeverCount() {
    claim("o1", "skos:exactMatch", "f1", "1.0", "1.0", "dm:Suggested");
    claim("o2", "skos:exactMatch", "f1", "1.0", "1.0", "dm:Rejected");

    CoverageReport report = report();

    assertThat(item(report, "f1").state()).isEqualTo(CoverageState.UNKNOWN);
    assertThat(item(report, "f1").claims()).hasSize(2);
    assertThat(report.orphans()).hasSize(2);
  }

  @Test
  void oneCardCanBeAskedForAlone() {
    CoverageReport report = report(EX + "card2");

    assertThat(report.items()).extracting(Item::iri).containsExactly(EX + "card2", EX + "f3");
  }

  @Test
  void labelsComeInTheAskedLanguageWhereThereAreAny() {
    store();
    CoverageReport report =
        analysis.analyse(
            new CoverageQuestion(
                EX + "programme",
                EX + "standard",
                Kind.STANDARD,
                null,
                RuleSets.plain(),
                null,
                "ru",
                null));

    assertThat(report.programme().label()).isEqualTo("Программа");
    assertThat(report.target().label()).isEqualTo("Standard");
    assertThat(report.target().lang()).isEqualTo("en");
  }

  @Test
  void whatIsUnknownOrOfAnotherKindIsRefusedInWords() {
    assertThatThrownBy(
            () ->
                analysis.analyse(CoverageQuestion.of(EX + "x", EX + "standard", RuleSets.plain())))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.NOT_FOUND))
        .hasMessageContaining("programme");
    assertThatThrownBy(
            () ->
                analysis.analyse(
                    CoverageQuestion.of(EX + "standard", EX + "programme", RuleSets.plain())))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.BAD_PARAMETER))
        .hasMessageContaining("is no programme, but a standard");
  }

  @Test
  void aCycleOfPartsEndsAndEveryItemIsListedOnce(@TempDir Path root) {
    try (TestGraph cyclic = TestGraph.open(root)) {
      cyclic.load(
          EX + "cyclic",
          """
          ex:programme a dm:Programme ; skos:prefLabel "Programme"@en ; dm:institution ex:c ;
            dm:code "1" ; dm:version "1" ; dm:sector dm:VET ; dm:level ex:level4 .
          ex:standard a dm:OccupationalStandard ; skos:prefLabel "Standard"@en ; dm:code "S" ;
            dm:version "1" .
          ex:card a esco:Skill ; skos:prefLabel "A"@en ; dct:isPartOf ex:standard , ex:b .
          ex:b a esco:Skill ; skos:prefLabel "B"@en ; dct:isPartOf ex:card , ex:b .
          ex:x dct:isPartOf ex:programme , ex:y . ex:y dct:isPartOf ex:x .
          ex:standard dct:isPartOf ex:b .
          """);

      CoverageReport report =
          new CoverageAnalysis(cyclic.store())
              .analyse(CoverageQuestion.of(EX + "programme", EX + "standard", RuleSets.plain()));

      assertThat(report.items()).extracting(Item::iri).containsExactly(EX + "card", EX + "b");
      assertThat(report.orphans()).isEmpty();
    }
  }

  private void accepted(String subject, String predicate, String object, String degree) {
    claim(subject, predicate, object, degree, degree, "dm:Accepted");
  }

  private void noMatch(String item) {
    turtle.append(
        """
        ex:c%d a sssom:Mapping ; owl:annotatedSource ex:programme ;
          owl:annotatedProperty skos:relatedMatch ; owl:annotatedTarget ex:%s ;
          sssom:mapping_justification semapv:ManualMappingCuration ; pav:authoredBy ex:a ;
          sssom:reviewer_id ex:b ; dct:created "2024-01-01"^^xsd:date ;
          sssom:review_date "2024-02-01"^^xsd:date ; dm:mappingState dm:NoMatch .
        """
            .formatted(claims++, item));
  }

  private void claim(
      String subject, String predicate, String object, String of, String use, String state) {
    turtle.append(
        """
        ex:c%d a sssom:Mapping ; owl:annotatedSource ex:%s ; owl:annotatedProperty %s ;
          owl:annotatedTarget ex:%s ; sssom:mapping_justification semapv:ManualMappingCuration ;
          sssom:confidence 0.9e0 ; pav:authoredBy ex:a ; sssom:reviewer_id ex:b ;
          dct:created "2024-01-01"^^xsd:date ; sssom:review_date "2024-02-01"^^xsd:date ;
          dm:coverageOfObject %s ; dm:useOfSubject %s ; dm:mappingState %s .
        """
            .formatted(claims++, subject, predicate, object, of, use, state));
  }

  private CoverageReport report() {
    return report(null);
  }

  private CoverageReport report(@Nullable String card) {
    store();
    return analysis.analyse(
        new CoverageQuestion(
            EX + "programme",
            EX + "standard",
            Kind.STANDARD,
            card,
            RuleSets.plain(),
            null,
            null,
            null));
  }

  private void store() {
    graph.load(EX + "claims", turtle.toString());
  }

  private static Item item(CoverageReport report, String name) {
    return report.items().stream()
        .filter(item -> item.iri().equals(EX + name))
        .findFirst()
        .orElseThrow();
  }
}
