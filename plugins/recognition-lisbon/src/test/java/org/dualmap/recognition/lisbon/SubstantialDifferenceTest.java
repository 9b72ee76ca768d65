package org.dualmap.recognition.lisbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;
import org.dualmap.spi.RuleParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstantialDifferenceTest {

  @ParameterizedTest
  @CsvSource({
    "0,    0.9, 6, 1, no-substantial-difference",
    "0.29, 0,   6, 1, no-substantial-difference",
    "0.3,  0,   6, 0, substantial-difference",
    "0,    0,   5, 1, no-substantial-difference",
    "0,    0,   4, 0, level-gap",
    "0,    1,   6, 0, nothing-known"
  })
  void aModuleIsRecognisedUnlessADifferenceIsShown(
      double notCovered, double unknown, double sourceLevel, double share, String rule) {
    Judgement judgement =
        new SubstantialDifference()
            .judge(
                new ModuleEvidence(
                    5,
                    0,
                    1,
                    notCovered,
                    unknown,
                    OptionalDouble.of(sourceLevel),
                    OptionalDouble.of(6)),
                new RuleParameters(
                    0.7,
                    OptionalDouble.empty(),
                    OptionalDouble.of(-1),
                    List.of(),
                    Map.of("differenceFrom", 0.3)));

    assertThat(judgement.share()).isEqualTo(share);
    assertThat(judgement.rule()).isEqualTo(rule);
    assertThat(judgement.reason()).containsOnlyKeys("kk", "ru", "en");
  }
}
