package org.dualmap.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each check on a programme that has just this fault, and on one that nearly has it. */
final class OutcomeChecksTest {
  private static List<Discovery> found(SampleCurriculum sample) {
    return OutcomeChecks.of(sample.build(), 4);
  }

  private static void finds(SampleCurriculum sample, Check check, String... words) {
    assertThat(found(sample))
        .singleElement()
        .satisfies(
            discovery -> {
              assertThat(discovery.check()).isEqualTo(check);
              assertThat(discovery.words()).containsExactly(words);
            });
  }

  private static void findsNothing(SampleCurriculum sample) {
    assertThat(found(sample)).isEmpty();
  }

  private static SampleCurriculum sample() {
    return new SampleCurriculum();
  }

  @Test
  void aSoundOutcomeIsLeftInPeace() {
    findsNothing(
        sample()
            .outcome("A")
            .module("M1", "introduces A")
            .module("M2", "develops A")
            .module("M3", "masters A", "assesses A"));
  }

  @Test
  void anOutcomeInNoModule() {
    finds(sample().outcome("A").module("M1"), Check.IN_NO_MODULE, "A", "");
  }

  @Test
  void assessedButNeverTaught() {
    finds(sample().outcome("A").module("M1", "assesses A"), Check.ASSESSED_NEVER_TAUGHT, "A", "M1");
  }

  @Test
  void taughtButNeverAssessed() {
    finds(sample().outcome("A").module("M1", "teaches A"), Check.NEVER_ASSESSED, "A", "M1");
  }

  @Test
  void masteredBeforeIntroduced() {
    finds(
        sample().outcome("A").module("M2", "introduces A").module("M1", "masters A", "assesses A"),
        Check.MASTERED_BEFORE_INTRODUCED,
        "A",
        "M1",
        "M2");
  }

  @Test
  void masteredAgainLaterOrInTheSameModuleIsNoFault() {
    findsNothing(
        sample()
            .outcome("A")
            .module("M1", "introduces A", "masters A", "assesses A")
            .module("M2", "introduces A", "masters A"));
  }

  @Test
  void whatHasNoPositionIsNotJudgedByOrder() {
    findsNothing(
        sample().outcome("A").module("M", "introduces A").module("M1", "masters A", "assesses A"));
  }

  @Test
  void neverIntroduced() {
    finds(
        sample().outcome("A").module("M1", "develops A", "assesses A").module("M2", "masters A"),
        Check.NEVER_INTRODUCED,
        "A",
        "M1, M2");
  }

  @Test
  void introducedButNotPractised() {
    finds(
        sample().outcome("A").module("M1", "introduces A", "assesses A"),
        Check.INTRODUCED_ONLY,
        "A",
        "M1");
  }

  @Test
  void unspecificTeachingMayIntroduceAndPractise() {
    findsNothing(sample().outcome("A").module("M1", "teaches A", "assesses A"));
    findsNothing(
        sample().outcome("A").module("M1", "introduces A", "assesses A").module("M2", "teaches A"));
    findsNothing(
        sample().outcome("A").module("M1", "teaches A", "assesses A").module("M2", "masters A"));
  }

  @Test
  void overServedFromTheNumberThatIsAskedFor() {
    SampleCurriculum sample =
        sample()
            .outcome("A")
            .module("M1", "introduces A")
            .module("M2", "develops A")
            .module("M3", "masters A", "assesses A");

    assertThat(OutcomeChecks.of(sample.build(), 4)).isEmpty();
    assertThat(OutcomeChecks.of(sample.build(), 3))
        .singleElement()
        .satisfies(
            discovery -> {
              assertThat(discovery.check()).isEqualTo(Check.OVER_SERVED);
              assertThat(discovery.words()).containsExactly("A", "M1, M2, M3", "3");
            });
  }

  @Test
  void aPrerequisiteIsReachedWhereItIsFirstMastered() {
    SampleCurriculum late =
        sample()
            .outcome("A")
            .outcome("B", "A")
            .module("M1", "introduces A", "introduces B")
            .module("M2", "masters A", "masters B", "assesses A", "assesses B");
    SampleCurriculum inTime =
        sample()
            .outcome("A")
            .outcome("B", "A")
            .module("M1", "introduces A", "masters A", "assesses A")
            .module("M2", "masters A", "introduces B", "masters B", "assesses B");

    finds(late, Check.PREREQUISITE_LATER, "B", "M1", "A", "M2");
    findsNothing(inTime);
  }

  @Test
  void aPrerequisiteThatIsNeverMasteredIsReachedWhereItIsLastTaught() {
    finds(
        sample()
            .outcome("A")
            .outcome("B", "A")
            .module("M1", "introduces A", "assesses A")
            .module("M2", "introduces B", "masters B", "assesses B")
            .module("M3", "develops A"),
        Check.PREREQUISITE_LATER,
        "B",
        "M2",
        "A",
        "M3");
  }

  @Test
  void aPrerequisiteThatNobodyTeaches() {
    SampleCurriculum sample =
        sample()
            .outcome("A")
            .outcome("B", "A")
            .module("M1", "teaches B", "assesses B", "assesses A");

    assertThat(found(sample))
        .extracting(Discovery::check)
        .containsExactly(Check.ASSESSED_NEVER_TAUGHT, Check.PREREQUISITE_NEVER_TAUGHT);
  }

  @Test
  void aPrerequisiteOfAnotherProgrammeIsLeftToTheChain() {
    findsNothing(sample().outcome("B", "elsewhere").module("M1", "teaches B", "assesses B"));
  }

  @Test
  void withoutCriteriaAndWithoutAPlace() {
    SampleCurriculum sample =
        sample().outcome("A", null, 0).module("M1", "teaches A", "assesses A");

    assertThat(found(sample))
        .extracting(Discovery::check)
        .containsExactly(Check.WITHOUT_CRITERIA, Check.PLACE_UNSTATED);
  }
}
