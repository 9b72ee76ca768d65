package org.dualmap.sssom;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dualmap.mapping.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping or a set says: the values of its slots, IRIs in full. Several values are sorted,
 * as the graph knows no order. Not safe for many threads.
 */
final class SlotValues {
  private final Map<Slot, List<String>> slots = new EnumMap<>(Slot.class);
  private final Map<String, String> extensions = new TreeMap<>();
  private final long row;
  private final long line;

  /**
   * Makes an empty one.
   *
   * @param row the record in the file, 0 where there is none
   * @param line the line in the file, 0 where there is none
   */
  SlotValues(long row, long line) {
    this.row = row;
    this.line = line;
  }

  long row() {
    return row;
  }

  long line() {
    return line;
  }

  /** Replaces the values of a slot; an empty list removes it. */
  void put(Slot slot, List<String> values) {
    if (values.isEmpty()) {
      slots.remove(slot);
    } else {
      slots.put(slot, values.stream().sorted().distinct().toList());
    }
  }

  /** The values of a slot; empty where it has none. */
  List<String> all(Slot slot) {
    return slots.getOrDefault(slot, List.of());
  }

  /** The value of a slot; null where it has none. */
  @Nullable String get(Slot slot) {
    List<String> values = all(slot);
    return values.isEmpty() ? null : values.getFirst();
  }

  boolean has(Slot slot) {
    return slots.containsKey(slot);
  }

  /** The slots that have values. */
  Set<Slot> slots() {
    return slots.keySet();
  }

  /** The values of the further slots, by their names; may be changed. */
  Map<String, String> extensions() {
    return extensions;
  }
}
