package org.dualmap.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dualmap.graph.GraphReader.Label;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a list.
 *
 * @param label its preferred label in the asked language, else in English, else in any
 * @param lang the language of that label
 * @param codes its codes
 * @param state current, or replaced where a newer version has taken its place
 * @param version its version; null where it has none
 * @param level the number of its level; null where it has none
 * @param field the field it belongs to; null where it belongs to none
 * @param institution that offers it; null where none does
 * @param resource the address of all that is known of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listed(
    String iri,
    String label,
    String lang,
    List<String> codes,
    String state,
    @Nullable String version,
    @Nullable Integer level,
    @Nullable Label field,
    @Nullable Label institution,
    String resource) {

  /**
   * A part of a list.
   *
   * @param kind of the things
   * @param total how many there are
   * @param offset how many come before
   * @param items in the order of their labels, as the language sorts them
   */
  public record Page(String kind, int total, int offset, List<Listed> items) {}
}
