package org.dualmap.sssom;

import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.dualmap.graph.Names;

/** What the server calls the sets that come from elsewhere. */
public final class SetNames {
  /** A set without {@code mapping_set_id} gets its id from the name of its file. */
  static final String UNNAMED = Names.IDS + "mapping-set/unnamed/";

  /** Mappings without a name of ours get one that begins so. */
  static final String MINTED = Names.IDS + "mapping/import/";

  private SetNames() {}

  /** The id of a set that has none. */
  static String unnamed(String file) {
    return UNNAMED + slug(file.replaceFirst("(\\.sssom)?\\.[A-Za-z]+$", ""));
  }

  /** The named graph that holds a set. */
  public static String graph(String setId) {
    return Names.importGraph("sssom/" + shortName(setId));
  }

  /** Where the names of its mappings begin. */
  static String mappings(String setId) {
    return MINTED + shortName(setId) + "/";
  }

  /** The end of the id for people, and a digest so that no two sets share it. */
  private static String shortName(String setId) {
    String end = setId.replaceFirst("[/#]+$", "").replaceFirst("^.*[/#:]", "");
    return slug(end.replaceFirst("(\\.sssom)?\\.tsv$", ""))
        + "-"
        + DigestUtils.sha256Hex(setId).substring(0, 8);
  }

  private static String slug(String text) {
    String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String trimmed = slug.replaceAll("^-|-$", "");
    return trimmed.isEmpty() ? "set" : trimmed.substring(0, Math.min(60, trimmed.length()));
  }
}
