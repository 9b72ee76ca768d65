package org.dualmap.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total all hits, whatever the limit
 * @param hits best first; of equal ones, that with the smaller IRI first
 * @param facets counts by facet; each facet is counted as if it had no filter of its own
 * @param next the mark after which the next hits come, see {@link SearchRequest}; empty where these
 *     are the last ones
 */
public record SearchAnswer(
    long total, List<Hit> hits, Map<String, List<FacetCount>> facets, String next) {

  /**
   * One resource. It is there once, however many of its labels match.
   *
   * @param label its preferred label in the asked language, else in English, else in any
   * @param lang the language of that label
   * @param matched the text that fitted best, which may be another label, a code or a part of a
   *     description
   * @param codes its codes
   * @param state {@code current}; {@code replaced} where a newer version has taken its place;
   *     {@code deprecated}
   * @param deprecated whether it is kept only for old links
   * @param score higher is better; comparable within one answer only
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Hit(
      String iri,
      String kind,
      String label,
      String lang,
      Matched matched,
      List<String> codes,
      String state,
      boolean deprecated,
      float score) {}

  /**
   * What fitted.
   *
   * @param text a label, a code, or a passage of a description
   * @param lang its language; empty for a code
   * @param by how well it fitted
   * @param otherLanguage whether a language was asked for and this is another one
   * @param marks the places in the text of what was typed
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Matched(
      String text, String lang, Match by, boolean otherLanguage, List<Mark> marks) {}

  /**
   * A place in a text, in UTF-16 code units, as JavaScript and Java count them.
   *
   * @param end the place after the last one
   */
  public record Mark(int start, int end) {}

  /** A value of a facet and how many hits have it. */
  public record FacetCount(String value, int count) {}
}
