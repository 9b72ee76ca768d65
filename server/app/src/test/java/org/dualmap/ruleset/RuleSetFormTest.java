package org.dualmap.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a rule set's file, tried on the template with one line changed or added. */
final class RuleSetFormTest {
  private static final String PLAIN = RuleSetReader.resource("plain.yaml");
  private static final String FULL =
      PLAIN
          + """
            bands:
              - { id: low, below: 4.5, verdict: refused }
              - { id: high, from: 4.5, verdict: credited }
            caps:
              - { id: high, of: "band:high", credits: 60 }
              - { id: company, of: workplace, share: 0.25 }
            related:
              provenance: illustrative
              from: 2019-04-01
              to: 2022-06-07
              pairs: [{ source: 4S0613, target: 6B061 }]
            parameters: { differenceFrom: 0.3 }
          """;

  private final RuleSetReader reader = new RuleSetReader();

  private List<Finding> findings(String text) {
    Problem problem = catchThrowableOfType(Problem.class, () -> reader.read(text, "rules.yaml"));
    assertThat(problem).as("refused").isNotNull();
    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_DATA);
    return problem.findings();
  }

  @Test
  void theTemplateIsInGoodForm() {
    RuleSet plain = reader.read(PLAIN, "plain.yaml");

    assertThat(plain.id()).isEqualTo(RuleSets.PLAIN);
    assertThat(plain.title()).containsOnlyKeys("kk", "ru", "en");
    assertThat(plain.description()).containsOnlyKeys("kk", "ru", "en");
  }

  @Test
  void everythingThatIsOptionalCanBeThere() {
    RecognitionRules rules = Objects.requireNonNull(reader.read(FULL, "rules.yaml").recognition());

    assertThat(rules.bands()).hasSize(2);
    assertThat(rules.caps()).hasSize(2);
    assertThat(rules.related()).isNotNull();
    assertThat(rules.parameters()).containsEntry("differenceFrom", 0.3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schema: 1              | schema: 2             | /schema",
        "id: plain              | id: My rules          | /id",
        "version: \"2\"         | version: 2            | /version",
        "title: {               | name: {               | title",
        "provenance: illustrative | provenance: certain | /provenance",
        "coveredFrom: 1.0       | coveredFrom: 0        | /coverage/coveredFrom",
        "closeMatch: 0.8        | closeMatch: 80        | /coverage/defaultDegree/closeMatch",
        "closeMatch: 0.8        | nearMatch: 0.8        | nearMatch",
        "judge: coverage        | judge: The dean       | /recognition/judge",
        "wholeFrom: 0.7         | wholeFrom: 70         | /recognition/wholeFrom",
        "wholeFrom: 0.7         | whole: 0.7            | wholeFrom",
        "partFrom: 0.3          | partFrom: -0.3        | /recognition/partFrom",
        "partFrom: 0.3          | partFrom: 0.9         | /recognition/partFrom",
        "lowestLevelGap: -2     | lowestLevelGap: low   | /recognition/lowestLevelGap",
        "lowestScore: 50        | lowestScore: 500      | /recognition/lowestScore",
        "hoursBound: true       | hoursBound: 1         | /recognition/hoursBound",
        "VET: 24                | VET: 0                | /recognition/hoursPerCredit/VET",
        "VET: 24                | College: 24           | College",
        "creditStep: 1          | creditStep: 0         | /recognition/creditStep",
        "creditsPerYear: 60     | creditsPerYear: 0     | /recognition/creditsPerYear",
        "below: 4.5             | below: 4.6            | /recognition/bands/0",
        "below: 4.5             | below: 4.4            | /recognition/bands/0",
        "verdict: refused       | verdict: no           | /recognition/bands/0/verdict",
        "of: \"band:high\"      | of: \"band:middle\"   | /recognition/caps/0/of",
        "of: workplace          | of: company           | /recognition/caps/1/of",
        "share: 0.25            | share: 25             | /recognition/caps/1/share",
        "credits: 60            | credits: 60, share: 1 | /recognition/caps/0",
        "from: 2019-04-01       | from: April           | /recognition/related/from",
        "to: 2022-06-07         | to: 2012-06-07        | /recognition/related/to",
        "target: 6B061          | target: 6В061         | /recognition/related/pairs/0/target",
        "differenceFrom: 0.3    | differenceFrom: some  | /recognition/parameters/differenceFrom",
      })
  void aFaultIsFoundWhereItIs(String good, String bad, String place) {
    assertThat(FULL).contains(good);

    List<Finding> findings = findings(FULL.replace(good, bad));

    assertThat(findings)
        .anySatisfy(
            finding -> assertThat(finding.column() + " " + finding.message()).contains(place));
  }

  @Test
  void allFaultsAreFoundAtOnce() {
    List<Finding> findings =
        findings(
            FULL.replace("lowestScore: 50", "lowestScore: 500")
                .replace("creditStep: 1", "creditStep: 0")
                .replace("closeMatch: 0.8", "closeMatch: 80"));

    assertThat(findings).hasSize(3);
  }

  /** So that an editor that knows the form can explain every key while a rule set is written. */
  @Test
  void theFormExplainsEveryKey() throws IOException {
    List<String> unexplained = new ArrayList<>();
    explained(
        "", new ObjectMapper().readTree(RuleSetReader.resource(RuleSetReader.SCHEMA)), unexplained);

    assertThat(unexplained).isEmpty();
  }

  private static void explained(String place, JsonNode node, List<String> unexplained) {
    node.path("properties")
        .properties()
        .forEach(
            key -> {
              if (!key.getValue().hasNonNull("title")) {
                unexplained.add(place + "/" + key.getKey());
              }
              explained(place + "/" + key.getKey(), key.getValue(), unexplained);
            });
    if (node.has("items")) {
      explained(place, node.get("items"), unexplained);
    }
  }
}
