package org.dualmap.suggestion;

import java.util.List;
import org.dualmap.graph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A thing of a target that may be suggested.
 *
 * @param labels at least one
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
    @Nullable String description,
    List<String> above,
    @Nullable Integer level,
    boolean isAction) {

  public Item {
    labels = List.copyOf(labels);
    above = List.copyOf(above);
  }

  /** The same with other labels. */
  Item with(List<ItemLabel> others) {
    return new Item(iri, kind, others, description, above, level, isAction);
  }
}
