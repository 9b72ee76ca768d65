package org.dualmap.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the content of a file comes from.
 *
 * @param id tells one source of the format from another, and is the same for every version of it:
 *     letters, digits and {@code . _ ~ -}, at most 100. What was imported from the source before is
 *     replaced
 * @param title by language tag; at least one
 * @param licence SPDX identifier or IRI; null where unknown
 * @param publisher who answers for the content, by name; null where unknown
 * @param origin the IRI of where it was taken from; null where unknown
 * @param version null where it has none
 */
public record SourceDescription(
    String id,
    Map<String, String> title,
    @Nullable String licence,
    @Nullable String publisher,
    @Nullable String origin,
    @Nullable String version) {

  public SourceDescription {
    title = Map.copyOf(title);
  }

  /** A source of which nothing is known but what it is called. */
  public static SourceDescription untold(String id, String title, String language) {
    return new SourceDescription(id, Map.of(language, title), null, null, null, null);
  }
}
