package org.dualmap.spi;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Something of the graph, as plugins see it. It never changes.
 *
 * @param iri its name
 * @param kind what it is, as answers of the server say it, such as {@code learning-outcome}, {@code
 *     skill} or {@code labour-function}; more kinds may come
 * @param labels what it is called, by language of two letters, preferred labels first; the key is
 *     empty for labels without a language. No list is empty
 * @param codes its notations as stored, sorted; empty where it has none
 * @param level the number of its level in its national framework, or of the level of what it is a
 *     part of; empty where unknown
 */
public record Thing(
    String iri,
    String kind,
    Map<String, List<String>> labels,
    List<String> codes,
    OptionalInt level) {

  public Thing {
    labels = copy(labels);
    codes = List.copyOf(codes);
  }

  /** What it is called in a language, preferred labels first; empty where nothing is known. */
  public List<String> labelsIn(String language) {
    return labels.getOrDefault(language, List.of());
  }

  static Map<String, List<String>> copy(Map<String, List<String>> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }
}
