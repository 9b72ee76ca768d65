package org.dualmap.suggestion;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What candidates are wanted for.
 *
 * @param iri the thing; null where a text is given
 * @param text the text; null where a thing is given
 * @param textLanguage of the text, a BCP 47 tag; null lets its letters decide
 * @param target IRI of the target; null means ESCO skills
 * @param limit at most so many, 1 to 100
 * @param checks what candidates are checked against too
 */
record SuggestionQuestion(
    @Nullable String iri,
    @Nullable String text,
    @Nullable String textLanguage,
    @Nullable String target,
    int limit,
    Set<CrossCheck> checks) {

  SuggestionQuestion {
    checks = Set.copyOf(checks);
  }
}
