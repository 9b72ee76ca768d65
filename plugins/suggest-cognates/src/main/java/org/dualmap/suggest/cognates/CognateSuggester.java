package org.dualmap.suggest.cognates;

import java.util.List;
import org.dualmap.spi.MappingSuggester;
import org.dualmap.spi.Thing;

/**
 * Proposes things whose English labels have international words of a Kazakh or Russian text. Where
 * English was asked too, or where the target has labels in the text's language, the server compares
 * the words itself, and there is nothing to add.
 */
public final class CognateSuggester implements MappingSuggester {

  @Override
  public String name() {
    return "cognates";
  }

  @Override
  public Prepared prepare(List<Thing> target) {
    return new CognateIndex(target);
  }
}
