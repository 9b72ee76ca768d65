package org.dualmap.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody begins to type.
 *
 * @param text what they typed; with fewer than two letters nothing is completed
 * @param kinds the kinds that are wanted, by their tokens; empty means any
 * @param language the language they read, a BCP 47 tag; null means no preference
 * @param limit at most so many completions, 1 to 50
 */
public record CompletionRequest(
    String text, Set<String> kinds, @Nullable String language, int limit) {

  public CompletionRequest {
    kinds = Set.copyOf(kinds);
  }
}
