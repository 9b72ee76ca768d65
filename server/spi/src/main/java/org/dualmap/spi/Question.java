package org.dualmap.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What candidates are wanted for. It never changes.
 *
 * @param texts what is asked with, by language of two letters, preferred labels first; for a text
 *     whose language is not certain the same text stands under each that it may be in. No list is
 *     empty
 * @param thing the thing that was asked about; empty where a text was. It may be in the target
 */
public record Question(Map<String, List<String>> texts, Optional<Thing> thing) {

  public Question {
    texts = Thing.copy(texts);
  }

  /** The texts of a language; empty where there are none. */
  public List<String> textsIn(String language) {
    return texts.getOrDefault(language, List.of());
  }
}
