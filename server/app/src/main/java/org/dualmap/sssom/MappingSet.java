package org.dualmap.sssom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dualmap.mapping.Slot;
import org.jspecify.annotations.Nullable;

/** A set of mappings in memory, in no format. Not safe for many threads. */
public final class MappingSet {
  private final Curies curies;
  private final Map<String, Extension> extensions = new TreeMap<>();
  private final SlotValues about = new SlotValues(0, 0);
  private final List<SlotValues> rows = new ArrayList<>();

  MappingSet(Curies curies) {
    this.curies = curies;
  }

  Curies curies() {
    return curies;
  }

  /** The further slots by their names; may be changed. */
  Map<String, Extension> extensions() {
    return extensions;
  }

  /** What the set says of itself. */
  SlotValues about() {
    return about;
  }

  /** Its mappings; may be changed. */
  List<SlotValues> rows() {
    return rows;
  }

  /** How many mappings it has. */
  public int size() {
    return rows.size();
  }

  /** One text of what the set says of itself, such as its title; null where it says none. */
  public @Nullable String text(Slot slot) {
    return about.get(slot);
  }

  /**
   * Gives the mappings what the set says for all of them, where none says it by itself. What all
   * say like the set, the set need not say.
   */
  void propagate() {
    for (Slot slot : Slot.OF_SET) {
      if (slot.isPropagated() && about.has(slot) && !rows.isEmpty()) {
        List<String> values = about.all(slot);
        boolean silent = rows.stream().noneMatch(row -> row.has(slot));
        if (silent || rows.stream().allMatch(row -> row.all(slot).equals(values))) {
          rows.forEach(row -> row.put(slot, values));
          about.put(slot, List.of());
        }
      }
    }
  }

  /** Lets the set say what all its mappings say alike. */
  void condense() {
    for (Slot slot : Slot.OF_SET) {
      if (slot.isPropagated() && !rows.isEmpty()) {
        List<String> values = rows.getFirst().all(slot);
        boolean shared =
            !values.isEmpty() && rows.stream().allMatch(row -> row.all(slot).equals(values));
        if (shared && (!about.has(slot) || about.all(slot).equals(values))) {
          about.put(slot, values);
          rows.forEach(row -> row.put(slot, List.of()));
        }
      }
    }
  }
}
