package org.dualmap.coverage;

import java.util.List;
import org.dualmap.graph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A thing that a standard, a programme or an employer's demand is made of.
 *
 * @param parent null for a thing that is part of no other item
 * @param level a level number; null where unknown
 * @param mandatory only of labour functions; null elsewhere
 * @param weight how much it counts beside the others, at least 0: of an outcome its credits, of a
 *     demanded skill the positions, of an item of a standard 1
 * @param parts the IRIs of what is part of it
 */
record TargetItem(
    String iri,
    Kind kind,
    @Nullable String parent,
    @Nullable String code,
    @Nullable Integer level,
    @Nullable Boolean mandatory,
    double weight,
    List<String> parts) {}
