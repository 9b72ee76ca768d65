package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.suggestion.LabelBook.Entry;

/**
 * Which stems stand for one another in the labels of one thing: "instruct" for "teach", "staff" for
 * "personnel". Learned from the labels of a book, where two labels of a thing differ in a word or
 * two only. Never changes.
 */
final class Substitutions {
  /** Labels that differ in more words than this say nothing about single ones. */
  private static final int MOST_DIFFERENT = 2;

  /** Things among which a substitution must be usual to count much. */
  private static final double SMOOTHING = 2;

  private final Map<Integer, Map<Integer, Float>> likeness = new HashMap<>();

  Substitutions(LabelBook book) {
    Map<Long, Float> counts = new HashMap<>();
    Map<Integer, Float> having = new HashMap<>();
    for (int item = 0; item < book.items().size(); item++) {
      List<Entry> labels = book.entries().subList(book.firstEntry(item), book.firstEntry(item + 1));
      Map<Long, Float> own = new HashMap<>();
      for (int i = 0; i < labels.size(); i++) {
        for (int j = i + 1; j < labels.size(); j++) {
          count(labels.get(i), labels.get(j), own);
        }
      }
      own.forEach((pair, part) -> counts.merge(pair, part, Float::sum));
      labels.stream()
          .flatMapToInt(label -> Arrays.stream(label.stems()))
          .distinct()
          .forEach(stem -> having.merge(stem, 1f, Float::sum));
    }
    counts.forEach(
        (pair, count) -> {
          int one = (int) (pair >> 32);
          int other = pair.intValue();
          double least = Math.min(having.getOrDefault(one, 0f), having.getOrDefault(other, 0f));
          put(one, other, (float) (count / (least + SMOOTHING)));
          put(other, one, (float) (count / (least + SMOOTHING)));
        });
  }

  private static void count(Entry one, Entry other, Map<Long, Float> counts) {
    if (!one.lang().equals(other.lang())) {
      return;
    }
    List<Integer> only = without(one.stems(), other.stems());
    List<Integer> onlyOther = without(other.stems(), one.stems());
    boolean comparable =
        !only.isEmpty()
            && !onlyOther.isEmpty()
            && only.size() <= MOST_DIFFERENT
            && onlyOther.size() <= MOST_DIFFERENT
            && only.size() < one.stems().length;
    if (comparable) {
      float part = 1f / (only.size() * onlyOther.size());
      for (int a : only) {
        for (int b : onlyOther) {
          counts.merge((long) Math.min(a, b) << 32 | Math.max(a, b), part, Math::max);
        }
      }
    }
  }

  private static List<Integer> without(int[] stems, int[] others) {
    List<Integer> only = new ArrayList<>(2);
    for (int stem : stems) {
      if (Arrays.stream(others).noneMatch(other -> other == stem)) {
        only.add(stem);
      }
    }
    return only;
  }

  private void put(int one, int other, float value) {
    likeness.computeIfAbsent(one, any -> new HashMap<>()).put(other, Math.min(1, value));
  }

  /** What may stand for a stem, and how usual that is, from 0 to 1. */
  Map<Integer, Float> of(int stem) {
    return likeness.getOrDefault(stem, Map.of());
  }
}
