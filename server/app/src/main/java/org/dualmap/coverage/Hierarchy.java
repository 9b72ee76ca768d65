package org.dualmap.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is above skills. Remembered, as the sources of many programmes are mapped to the same few.
 * For one thread and one state of the graph.
 */
final class Hierarchy {
  private final Function<String, List<String>> broader;
  private final Predicate<String> wanted;
  private final Map<String, List<String>> known = new HashMap<>();

  /**
   * Prepares to look.
   *
   * @param broader gives what is directly above a skill
   * @param wanted what matters of that which is above
   */
  Hierarchy(Function<String, List<String>> broader, Predicate<String> wanted) {
    this.broader = broader;
    this.wanted = wanted;
  }

  /** Everything wanted above a skill, each once, without the skill itself; a cycle ends. */
  List<String> above(String skill) {
    return known.computeIfAbsent(skill, this::find);
  }

  private List<String> find(String skill) {
    List<String> found = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(skill));
    Deque<String> open = new ArrayDeque<>(broader.apply(skill));
    while (!open.isEmpty()) {
      String above = open.pop();
      if (seen.add(above)) {
        open.addAll(broader.apply(above));
        if (wanted.test(above)) {
          found.add(above);
        }
      }
    }
    return List.copyOf(found);
  }
}
