package org.dualmap.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim with what the graph says around it.
 *
 * @param id the end of its IRI, by which the REST interface knows it
 * @param reviewComment what the last reviewer said; null where nothing
 * @param slots the other slots of SSSOM: a text, or a list where the slot may have several values
 * @param set the mapping set that it belongs to
 * @param etag changes with every change of the claim
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoredClaim(
    String id,
    @JsonUnwrapped Claim claim,
    @Nullable String reviewComment,
    Map<String, Object> slots,
    String set,
    String etag) {}
