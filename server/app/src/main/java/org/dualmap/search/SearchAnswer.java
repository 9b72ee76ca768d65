package org.dualmap.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total all hits, whatever the limit
 * @param hits best first
 * @param facets counts by facet; each facet is counted as if it had no filter of its own
 */
public record SearchAnswer(long total, List<Hit> hits, Map<String, List<FacetCount>> facets) {

  /**
   * One resource.
   *
   * @param label its preferred label in the asked language, else in English, else in any
   * @param lang the language of that label
   * @param matched the text that fitted best, which may be another label
   * @param codes its codes
   * @param deprecated whether it is kept only for old links
   * @param score higher is better; comparable within one answer only
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Hit(
      String iri,
      String kind,
      String label,
      String lang,
      LangText matched,
      List<String> codes,
      boolean deprecated,
      float score) {}

  /** A value of a facet and how many hits have it. */
  public record FacetCount(String value, int count) {}
}
