package org.dualmap.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of levels, each read once. Inside a read of the store, in one thread. */
public final class Levels {
  private static final int DEEPEST = 20;

  private final GraphReader reader;
  private final Map<String, Optional<Integer>> numbers = new HashMap<>();

  public Levels(GraphReader reader) {
    this.reader = reader;
  }

  /** The number of the level that is stated of a thing itself; null where none is. */
  public @Nullable Integer stated(String iri) {
    for (String level : reader.links(iri, Names.DM + "level")) {
      Optional<Integer> number = numbers.computeIfAbsent(level, this::number);
      if (number.isPresent()) {
        return number.get();
      }
    }
    return null;
  }

  private Optional<Integer> number(String level) {
    return Optional.ofNullable(reader.text(level, Names.DM + "levelNumber"))
        .filter(text -> text.matches("\\d{1,2}"))
        .map(Integer::valueOf);
  }

  /**
   * The level of a thing, else of the nearest thing that it is part of; null where none is known.
   */
  public @Nullable Integer nearest(String iri) {
    Set<String> seen = new HashSet<>(Set.of(iri));
    List<String> here = List.of(iri);
    for (int depth = 0; depth < DEEPEST && !here.isEmpty(); depth++) {
      List<String> above = new ArrayList<>();
      for (String part : here) {
        Integer level = stated(part);
        if (level != null) {
          return level;
        }
        reader.links(part, Names.DCT + "isPartOf").stream().filter(seen::add).forEach(above::add);
      }
      here = above;
    }
    return null;
  }
}
