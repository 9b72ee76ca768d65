package org.dualmap.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with modules, their credits and hours. */
final class ModuleChecksTest {
  private static List<Discovery> found(SampleCurriculum sample) {
    return ModuleChecks.of(sample.build());
  }

  private static SampleCurriculum sample() {
    return new SampleCurriculum().outcome("A");
  }

  @Test
  void soundModulesAreLeftInPeace() {
    assertThat(
            found(
                sample()
                    .programme(9.0, 24)
                    .module("M1", 4.0, 96, "teaches A")
                    .module("M2", 5.0, 120, "assesses A")))
        .isEmpty();
  }

  @Test
  void creditsThatDoNotAddUp() {
    assertThat(
            found(
                sample()
                    .programme(10.0, null)
                    .module("M1", 4.0, null, "teaches A")
                    .module("M2", 5.5, null, "teaches A")))
        .singleElement()
        .satisfies(
            discovery -> {
              assertThat(discovery.check()).isEqualTo(Check.CREDITS_DO_NOT_ADD_UP);
              assertThat(discovery.words()).containsExactly("9.5", "10");
              assertThat(discovery.modules()).containsExactly("ex:M1", "ex:M2");
            });
  }

  @Test
  void whereAModuleStatesNoCreditsTheirSumIsNotKnown() {
    assertThat(
            found(
                sample()
                    .programme(10.0, null)
                    .module("M1", 4.0, null, "teaches A")
                    .module("M2", "teaches A")))
        .isEmpty();
  }

  @Test
  void hoursThatDoNotFitAndHoursThatAreRounded() {
    List<Discovery> found =
        found(
            sample()
                .programme(null, 30)
                .module("M1", 5.0, 150, "teaches A")
                .module("M2", 5.0, 165, "teaches A")
                .module("M3", 5.0, 166, "teaches A")
                .module("M4", 5.0, 120, "teaches A"));

    assertThat(found)
        .extracting(Discovery::check)
        .containsExactly(Check.HOURS_ROUNDED, Check.HOURS_DO_NOT_FIT, Check.HOURS_DO_NOT_FIT);
    assertThat(found.getFirst().words()).containsExactly("M2", "165", "5", "30", "150");
  }

  @Test
  void aModuleThatTeachesNothingAndOneWithoutAPosition() {
    assertThat(found(sample().module("M1").module("Practice", "teaches A")))
        .extracting(Discovery::check)
        .containsExactly(Check.MODULE_WITHOUT_OUTCOMES, Check.MODULE_WITHOUT_POSITION);
  }

  @Test
  void anOutcomeOfAnotherProgramme() {
    assertThat(found(sample().module("M1", "teaches A", "assesses elsewhere")))
        .singleElement()
        .satisfies(
            discovery -> {
              assertThat(discovery.check()).isEqualTo(Check.FOREIGN_OUTCOME);
              assertThat(discovery.outcome()).isEqualTo("ex:elsewhere");
            });
  }
}
