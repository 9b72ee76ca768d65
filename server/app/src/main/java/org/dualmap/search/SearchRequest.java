package org.dualmap.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text what they typed; empty or blank means everything
 * @param filters wanted values by facet: {@code kind}, {@code field}, {@code level}, {@code
 *     framework}, {@code language}
 * @param language the language they read, a BCP 47 tag; null means no preference
 * @param deprecated whether things kept only for old links are wanted too
 * @param limit at most so many hits, 1 to 200
 * @param offset how many hits to leave out first
 */
public record SearchRequest(
    String text,
    Map<String, String> filters,
    @Nullable String language,
    boolean deprecated,
    int limit,
    int offset) {

  public SearchRequest {
    filters = Map.copyOf(filters);
  }
}
