package org.dualmap.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says when making or changing a claim; who and when is the server's part.
 *
 * @param subject IRI
 * @param object IRI
 * @param justification IRI, such as {@code semapv:ManualMappingCuration} in full
 * @param confidence in [0,1]; null where not said
 * @param coverageOfObject in [0,1]; null where not said
 * @param useOfSubject in [0,1]; null where not said
 * @param comment the evidence in words; null where not said
 * @param slots the other slots of SSSOM, IRIs in full
 */
public record ClaimDraft(
    String subject,
    Predicate predicate,
    String object,
    String justification,
    @Nullable String confidence,
    @Nullable String coverageOfObject,
    @Nullable String useOfSubject,
    @Nullable String comment,
    Map<Slot, List<String>> slots) {

  public ClaimDraft {
    slots = Map.copyOf(slots);
  }
}
