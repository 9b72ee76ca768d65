package org.dualmap.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides about one claim.
 *
 * @param id the claim's id
 * @param etag the state of the claim that the reviewer has read; null where not said
 * @param state accepted, rejected or no match
 * @param comment why; null where not said
 */
public record Review(
    String id, @Nullable String etag, ClaimState state, @Nullable String comment) {}
