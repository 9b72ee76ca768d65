package org.dualmap.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.dualmap.graph.Kind;
import org.dualmap.search.LabelWords;
import org.dualmap.spi.Thing;
import org.jspecify.annotations.Nullable;

/**
 * A thing of a target that may be suggested.
 *
 * @param labels at least one
 * @param codes its notations, sorted
 * @param description in English, or of no language; null where there is none
 * @param above what is directly above it: broader skills, or what it is a part of
 * @param level the number of its level; null where none is known
 * @param isAction whether its English name begins with what somebody does, as ESCO's skills do that
 *     are no knowledge
 */
public record Item(
    String iri,
    Kind kind,
    List<ItemLabel> labels,
    List<String> codes,
    @Nullable String description,
    List<String> above,
    @Nullable Integer level,
    boolean isAction) {

  public Item {
    labels = List.copyOf(labels);
    codes = List.copyOf(codes);
    above = List.copyOf(above);
  }

  /** The same as plugins see it. */
  Thing thing() {
    Map<String, List<String>> byLanguage = new TreeMap<>();
    for (ItemLabel label : labels) {
      byLanguage
          .computeIfAbsent(LabelWords.language(label.lang()), lang -> new ArrayList<>())
          .add(label.text());
    }
    return new Thing(
        iri,
        kind.token(),
        byLanguage,
        codes,
        level == null ? OptionalInt.empty() : OptionalInt.of(level));
  }

  /** The same with other labels. */
  Item with(List<ItemLabel> others) {
    return new Item(iri, kind, others, codes, description, above, level, isAction);
  }
}
