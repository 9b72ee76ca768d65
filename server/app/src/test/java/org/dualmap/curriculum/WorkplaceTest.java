package org.dualmap.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The workload by places. */
final class WorkplaceTest {
  private static Workplace of(double load, List<@Nullable PlaceOfLearning> places) {
    SampleCurriculum sample = new SampleCurriculum();
    String[] does = new String[places.size()];
    for (int i = 0; i < places.size(); i++) {
      sample.outcome("A" + i, places.get(i), 1);
      does[i] = "teaches A" + i;
    }
    Curriculum curriculum = sample.module("M1", load, null, does).build();
    return Workplace.of(curriculum, curriculum.modules().getFirst(), load);
  }

  @Test
  void aModuleIsSharedEquallyAmongItsOutcomes() {
    Workplace workplace =
        of(
            10,
            List.of(
                PlaceOfLearning.INSTITUTION,
                PlaceOfLearning.INSTITUTION,
                PlaceOfLearning.COMPANY,
                PlaceOfLearning.BOTH));

    assertThat(workplace).isEqualTo(new Workplace(5, 2.5, 2.5, 0, 0.375, 0.25, 0.5));
  }

  @Test
  void whatHasNoPlaceCountsForNoShare() {
    List<@Nullable PlaceOfLearning> places = new java.util.ArrayList<>();
    places.add(PlaceOfLearning.COMPANY);
    places.add(null);

    assertThat(of(10, places)).isEqualTo(new Workplace(0, 5, 0, 5, 1.0, 1.0, 1.0));
    assertThat(of(10, List.of())).isEqualTo(new Workplace(0, 0, 0, 10, null, null, null));
  }

  @Property
  void thePartsAddUpToTheLoadAndTheShareLiesBetweenItsBounds(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> places,
      @ForAll @IntRange(min = 1, max = 60) int load) {
    List<@Nullable PlaceOfLearning> stated = new java.util.ArrayList<>();
    places.forEach(p -> stated.add(p == 3 ? null : PlaceOfLearning.values()[p]));

    Workplace workplace = of(load, stated);

    assertThat(
            workplace.institution() + workplace.company() + workplace.both() + workplace.unstated())
        .isCloseTo(load, within(1e-5));
    Double share = workplace.share();
    if (share != null) {
      assertThat(share).isBetween(workplace.atLeast(), workplace.atMost());
    }
    assertThat(share == null).isEqualTo(stated.stream().allMatch(p -> p == null));
  }
}
