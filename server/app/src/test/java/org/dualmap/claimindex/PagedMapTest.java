package org.dualmap.claimindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A map that never changes, against one that does. */
final class PagedMapTest {
  @Property(tries = 100)
  void copiesHoldWhatWasChangedAndTheOriginalsDoNot(
      @ForAll @Size(max = 12)
          List<@Size(max = 30) List<@IntRange(min = -40, max = 40) Integer>> steps) {
    Map<String, Integer> plain = new HashMap<>();
    PagedMap<Integer> paged = PagedMap.empty();
    for (List<Integer> step : steps) {
      Map<String, Integer> before = new HashMap<>(plain);
      PagedMap<Integer> unchanged = paged;
      Map<String, @Nullable Integer> changes = new HashMap<>();
      step.forEach(n -> changes.put("k" + Math.abs(n), n < 0 ? null : (Integer) n));
      changes.forEach(
          (key, value) -> {
            if (value == null) {
              plain.remove(key);
            } else {
              plain.put(key, value);
            }
          });

      paged = paged.with(changes);

      assertSame(paged, plain);
      assertSame(unchanged, before);
    }
  }

  private static void assertSame(PagedMap<Integer> paged, Map<String, Integer> plain) {
    assertThat(paged.size()).isEqualTo(plain.size());
    for (int n = 0; n <= 40; n++) {
      assertThat(paged.get("k" + n)).isEqualTo(plain.get("k" + n));
    }
  }
}
