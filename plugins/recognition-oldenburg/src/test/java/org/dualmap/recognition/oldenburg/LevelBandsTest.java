package org.dualmap.recognition.oldenburg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dualmap.spi.Judgement;
import org.dualmap.spi.ModuleEvidence;
import org.dualmap.spi.RuleParameters;
import org.dualmap.spi.RuleParameters.LevelBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelBandsTest {
  private static final List<LevelBand> BANDS =
      List.of(
          new LevelBand("too-low", OptionalDouble.empty(), OptionalDouble.of(3.5), false),
          new LevelBand("entry-level", OptionalDouble.of(3.5), OptionalDouble.of(4.5), true),
          new LevelBand("normal", OptionalDouble.of(4.5), OptionalDouble.of(5), true),
          new LevelBand("above", OptionalDouble.of(5), OptionalDouble.empty(), true));

  private static Judgement judge(
      OptionalDouble level, double covered, double unknown, OptionalDouble partFrom) {
    return new LevelBands()
        .judge(
            new ModuleEvidence(10, covered, covered, 0, unknown, level, OptionalDouble.of(6)),
            new RuleParameters(0.7, partFrom, OptionalDouble.empty(), BANDS, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "3, too-low, 0",
    "3.49, too-low, 0",
    "3.5, entry-level, 1",
    "4.49, entry-level, 1",
    "4.5, normal, 1",
    "4.99, normal, 1",
    "5, above, 1",
    "6, above, 1"
  })
  void theBandOfTheLevelDecidesWhetherItCanBeCredited(double level, String band, double share) {
    Judgement judgement = judge(OptionalDouble.of(level), 0.7, 0, OptionalDouble.empty());

    assertThat(judgement.band()).isEqualTo(band);
    assertThat(judgement.share()).isEqualTo(share);
    assertThat(judgement.reason()).containsOnlyKeys("kk", "ru", "en");
  }

  @Test
  void contentDecidesThen() {
    assertThat(judge(OptionalDouble.of(4), 0.69, 0, OptionalDouble.empty()).rule())
        .isEqualTo("coverage-low");
    assertThat(judge(OptionalDouble.of(4), 0.69, 0, OptionalDouble.of(0.3)).share())
        .isEqualTo(0.69);
    assertThat(judge(OptionalDouble.of(4), 0.7, 0, OptionalDouble.empty()).share()).isEqualTo(1);
  }

  @Test
  void withoutALevelOrALinkNothingIsCredited() {
    assertThat(judge(OptionalDouble.empty(), 1, 0, OptionalDouble.empty()).rule())
        .isEqualTo("level-unknown");
    assertThat(judge(OptionalDouble.empty(), 0, 0, OptionalDouble.empty()).rule())
        .isEqualTo("coverage-low");
    assertThat(judge(OptionalDouble.of(4), 0, 1, OptionalDouble.empty()).rule())
        .isEqualTo("nothing-known");
  }
}
