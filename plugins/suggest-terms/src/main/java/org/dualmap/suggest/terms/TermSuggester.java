package org.dualmap.suggest.terms;

import java.util.List;
import org.dualmap.spi.MappingSuggester;
import org.dualmap.spi.Thing;

/**
 * Proposes things whose labels have a technical term of a Kazakh or Russian text, written alike in
 * both. Where English was asked too, or where the target has labels in the text's language, the
 * server compares the words itself, and there is nothing to add.
 */
public final class TermSuggester implements MappingSuggester {

  @Override
  public String name() {
    return "terms";
  }

  @Override
  public Prepared prepare(List<Thing> target) {
    return new TermIndex(target);
  }
}
