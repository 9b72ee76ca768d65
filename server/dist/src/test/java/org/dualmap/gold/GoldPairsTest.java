package org.dualmap.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pairs of {@code data/gold/outcome-esco.tsv} say what the data say, and nothing twice. */
class GoldPairsTest {
  private static final Path REPOSITORY =
      Path.of(Objects.requireNonNull(System.getProperty("dualmap.repository"))).toAbsolutePath();
  private static final int COPIED_WORDS = 5;

  private final List<GoldPair> pairs =
      GoldPair.read(REPOSITORY.resolve("data/gold/outcome-esco.tsv"));

  GoldPairsTest() throws IOException {}

  @Test
  void pairsAreManyDistinctAndBalanced() {
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(150);
    assertThat(pairs).extracting(GoldPair::pair).doesNotHaveDuplicates();
    Map<String, Long> items =
        pairs.stream()
            .collect(
                Collectors.groupingBy(
                    GoldPair::field,
                    Collectors.mapping(
                        GoldPair::item,
                        Collectors.collectingAndThen(
                            Collectors.toSet(), set -> (long) set.size()))));
    assertThat(items).containsOnlyKeys("primary-education", "electrical-power", "ict");
    assertThat(items.values()).allSatisfy(n -> assertThat(n).isGreaterThanOrEqualTo(45));
  }

  @Test
  void everyPairHasOneSentenceOfItsOwnAsReason() {
    assertThat(pairs).extracting(GoldPair::reason).doesNotHaveDuplicates();
    assertThat(pairs).allSatisfy(pair -> assertThat(pair.reason()).matches("\\p{Lu}[^.]{40,}\\."));
  }

  @Test
  void itemsAreThoseOfTheShippedDataWithTheirLabelsAndClaims() throws IOException {
    FieldData data = new FieldData(REPOSITORY.resolve("plugins"));
    Set<String> claims = data.claims();
    assertThat(claims).isNotEmpty();
    assertSoftly(
        softly -> {
          for (GoldPair pair : pairs) {
            softly.assertThat(data.labels(pair.item())).as(pair.item()).isEqualTo(pair.labels());
            softly.assertThat(data.kinds(pair.item())).as(pair.item()).contains(pair.kind());
            softly.assertThat(pair.said()).as(pair.pair()).isIn("yes", "no");
            softly
                .assertThat(pair.claimed())
                .as("claimed: %s", pair.pair())
                .isEqualTo(claims.contains(pair.pair()));
          }
        });
  }

  @Test
  void skillsAreInForceAndNoReasonRepeatsTheirText() throws IOException {
    PublishedSkills esco = new PublishedSkills(REPOSITORY);
    assertSoftly(
        softly -> {
          for (GoldPair pair : pairs) {
            softly.assertThat(esco.inForce(pair.skill())).as(pair.skill()).isTrue();
            Set<String> copied = runs(pair.reason());
            copied.retainAll(runs(esco.words(pair.skill())));
            softly.assertThat(copied).as("copied: %s", pair.reason()).isEmpty();
          }
        });
  }

  /** Every run of words that is long enough to be a copy. */
  private static Set<String> runs(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("\\P{L}+");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + COPIED_WORDS <= words.length; i++) {
      runs.add(String.join(" ", Arrays.asList(words).subList(i, i + COPIED_WORDS)));
    }
    return runs;
  }
}
