package org.dualmap.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a named graph comes from; kept in the catalogue graph as a {@code dm:Source}.
 *
 * @param graph the IRI of the named graph
 * @param kind what brought it
 * @param title by language tag; at least one
 * @param licence SPDX identifier or IRI; null where unknown
 * @param publisher who answers for the content, by name; null where unknown
 * @param origin the IRI of where it was taken from; null where it was made here or is unknown
 * @param version of the source; null where it has none
 * @param digest SHA-256 of the content in hexadecimal, so that the same content need not be loaded
 *     again; null where it was not computed
 */
public record Source(
    String graph,
    Kind kind,
    Map<String, String> title,
    @Nullable String licence,
    @Nullable String publisher,
    @Nullable String origin,
    @Nullable String version,
    @Nullable String digest) {

  public Source {
    title = Map.copyOf(title);
  }

  /** A source of which nothing is known but what it is called. */
  public static Source untold(String graph, Kind kind, Map<String, String> title) {
    return new Source(graph, kind, title, null, null, null, null, null);
  }

  /** What brings a named graph. */
  public enum Kind {
    VOCABULARY("VocabularySource"),
    PLUGIN("PluginSource"),
    IMPORT("ImportSource"),
    EDITS("EditSource");

    private final String localName;

    Kind(String localName) {
      this.localName = localName;
    }

    /** The IRI of the kind in the vocabulary. */
    public String iri() {
      return Names.DM + localName;
    }
  }
}
