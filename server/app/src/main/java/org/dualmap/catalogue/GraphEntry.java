package org.dualmap.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One named graph and where it comes from.
 *
 * @param iri of the named graph
 * @param title by language tag; empty where the catalogue has none
 * @param kind {@code vocabulary}, {@code plugin}, {@code import} or {@code edit}; null for a graph
 *     that somebody wrote without saying where it comes from
 * @param licence SPDX identifier or IRI; null where unknown
 * @param publisher who answers for it, by name; null where unknown
 * @param origin where it was taken from; null where it was made here or is unknown
 * @param version of the source; null where it has none
 * @param statements how many triples it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GraphEntry(
    String iri,
    Map<String, String> title,
    @Nullable String kind,
    @Nullable String licence,
    @Nullable String publisher,
    @Nullable String origin,
    @Nullable String version,
    long statements) {

  /** The title in a language, else in English, else in any, else the IRI. */
  public String title(String language) {
    String english = title.getOrDefault("en", title.values().stream().findFirst().orElse(iri));
    return title.getOrDefault(language, english);
  }
}
