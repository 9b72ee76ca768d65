package org.dualmap.check.levels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dualmap.spi.MappingClaim;
import org.dualmap.spi.Remark;
import org.dualmap.spi.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelCheckTest {
  private static Thing thing(String label, int level) {
    return new Thing(
        "https://example.org/" + label,
        "learning-outcome",
        Map.of("en", List.of(label)),
        List.of(),
        level == 0 ? OptionalInt.empty() : OptionalInt.of(level));
  }

  private static List<Remark> check(int own, String predicate, int other, double coverage) {
    return new LevelCheck()
        .check(
            new MappingClaim(
                thing("wiring", own),
                predicate,
                thing("planning", other),
                coverage < 0 ? OptionalDouble.empty() : OptionalDouble.of(coverage),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "suggested"));
  }

  @ParameterizedTest
  @CsvSource({
    "4, exactMatch, 6, -1, level-below",
    "4, closeMatch, 5, 0.5, level-below",
    "4, broadMatch, 6, 1, level-below",
    "4, broadMatch, 6, 0.9, ",
    "4, relatedMatch, 6, -1, ",
    "4, exactMatch, 4, 1, ",
    "6, exactMatch, 4, -1, level-above",
    "6, narrowMatch, 4, 1, ",
    "0, exactMatch, 4, 1, ",
    "4, exactMatch, 0, 1, "
  })
  void onlyAMatchOrFullCoverageAcrossLevelsIsRemarkedOn(
      int own, String predicate, int other, double coverage, String code) {
    assertThat(check(own, predicate, other, coverage))
        .extracting(Remark::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void theRemarkNamesBothThingsAndBothLevelsInEveryLanguage() {
    Map<String, String> text = check(4, "exactMatch", 6, -1).getFirst().text();

    assertThat(text).containsOnlyKeys("kk", "ru", "en");
    assertThat(text.values())
        .allSatisfy(words -> assertThat(words).contains("wiring", "planning", "4", "6"));
    assertThat(text.get("en")).contains("level 4", "level 6", "the same", "broadMatch");
  }

  @Test
  void longLabelsAreCut() {
    Thing tall = thing("x".repeat(2000), 4);
    MappingClaim claim =
        new MappingClaim(
            tall,
            "exactMatch",
            thing("planning", 6),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            "suggested");

    assertThat(new LevelCheck().check(claim).getFirst().text().get("ru")).contains("x…");
  }
}
