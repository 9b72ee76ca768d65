package org.dualmap.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.dualmap.coverage.ItemCoverage.Basis;
import org.dualmap.graph.Kind;

/** Counts the states of a target's items. Safe for many threads. */
final class Figures {
  private final List<TargetItem> items;
  private final Set<String> parents = new HashSet<>();

  Figures(List<TargetItem> items) {
    this.items = items;
    items.forEach(item -> parents.add(Objects.requireNonNullElse(item.parent(), "")));
  }

  /** How many of some items have which state; every state is there. */
  Map<CoverageState, Integer> count(
      Map<String, ItemCoverage> coverage, Predicate<TargetItem> which) {
    Map<CoverageState, Integer> counts = noneOfEach();
    for (TargetItem item : items) {
      if (which.test(item)) {
        counts.merge(known(coverage, item).state(), 1, Integer::sum);
      }
    }
    return counts;
  }

  static Map<CoverageState, Integer> noneOfEach() {
    Map<CoverageState, Integer> none = new EnumMap<>(CoverageState.class);
    for (CoverageState state : CoverageState.values()) {
      none.put(state, 0);
    }
    return none;
  }

  /** Over the items without parts, so that nothing counts twice. */
  Share share(Map<String, ItemCoverage> coverage, ToDoubleFunction<TargetItem> weight) {
    List<Share.Part> parts = new ArrayList<>();
    for (TargetItem item : items) {
      if (isLeaf(item)) {
        ItemCoverage known = known(coverage, item);
        parts.add(
            new Share.Part(
                known.state(), known.atLeast(), known.atMost(), weight.applyAsDouble(item)));
      }
    }
    return Share.of(parts);
  }

  boolean isLeaf(TargetItem item) {
    return !parents.contains(item.iri());
  }

  static boolean isMandatoryFunction(TargetItem item) {
    return item.kind() == Kind.LABOUR_FUNCTION && Boolean.TRUE.equals(item.mandatory());
  }

  static boolean isStated(Map<String, ItemCoverage> coverage, TargetItem item) {
    return known(coverage, item).basis() == Basis.DIRECT;
  }

  private static ItemCoverage known(Map<String, ItemCoverage> coverage, TargetItem item) {
    return Objects.requireNonNull(coverage.get(item.iri()));
  }
}
