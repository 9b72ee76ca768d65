package org.dualmap.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dualmap.graph.GraphReader.Label;
import org.jspecify.annotations.Nullable;

/**
 * One employer's demand for one skill.
 *
 * @param skill its IRI
 * @param region where the skill is needed, else where the employer lies; null where neither is said
 * @param date when it was stated, an ISO date; null where not said
 * @param positions jobs in which the skill is needed; 1 where not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Demand(
    String iri,
    String skill,
    Label employer,
    @Nullable String region,
    @Nullable String date,
    int positions) {}
