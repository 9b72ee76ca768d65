package org.dualmap.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text what they typed; empty or blank means everything
 * @param filters wanted values by facet, of {@code kind}, {@code field}, {@code level}, {@code
 *     framework}, {@code institution}, {@code language} and {@code state}; a hit has one of the
 *     values of each
 * @param language the language they read, a BCP 47 tag; null means no preference
 * @param deprecated whether things kept only for old links are wanted too; they are also where the
 *     state is asked for
 * @param facets whether the facets are to be counted
 * @param limit at most so many hits, from 1 on
 * @param offset how many hits to leave out first
 * @param after the mark of an earlier answer, to go on behind it, whatever has come or gone before
 *     it; null means from the best on
 */
public record SearchRequest(
    String text,
    Map<String, List<String>> filters,
    @Nullable String language,
    boolean deprecated,
    boolean facets,
    int limit,
    int offset,
    @Nullable String after) {

  public SearchRequest {
    Map<String, List<String>> copied = new HashMap<>();
    filters.forEach((facet, values) -> copied.put(facet, List.copyOf(values)));
    filters = Map.copyOf(copied);
  }
}
