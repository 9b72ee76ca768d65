package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dualmap.search.LabelWords;

/**
 * Takes terms out of things, so that nobody can be found by the very words that are asked: each
 * label that has the same words as one of them, whatever its case, accents and signs. Never
 * changes.
 */
final class HeldOut {
  private final LabelWords words;
  private final Set<String> terms = new HashSet<>();

  HeldOut(LabelWords words, Collection<String> terms) {
    this.words = words;
    terms.forEach(term -> this.terms.add(folded(term)));
  }

  private String folded(String text) {
    return String.join(" ", words.folded(text));
  }

  /** The things without those labels; a thing that has no other label is left out. */
  List<Item> without(List<Item> items) {
    List<Item> left = new ArrayList<>();
    for (Item item : items) {
      List<ItemLabel> labels =
          item.labels().stream().filter(label -> !terms.contains(folded(label.text()))).toList();
      if (!labels.isEmpty()) {
        left.add(item.with(labels));
      }
    }
    return left;
  }
}
