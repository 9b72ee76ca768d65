package org.dualmap.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dualmap.graph.GraphReader.Label;
import org.jspecify.annotations.Nullable;

/**
 * A programme as employers look at it.
 *
 * @param version null where it names none
 * @param institution that runs it; null where not said
 * @param region of the institution; null where not said
 * @param level its number; null where unknown
 * @param fields the IRIs of its fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TeachingProgramme(
    String iri,
    String label,
    String lang,
    @Nullable String version,
    @Nullable Label institution,
    @Nullable String region,
    @Nullable Integer level,
    List<String> fields) {

  /** Whether it is of that field and region; null stands for any. */
  boolean in(@Nullable String field, @Nullable String wantedRegion) {
    return (field == null || fields.contains(field))
        && (wantedRegion == null || wantedRegion.equals(region));
  }
}
