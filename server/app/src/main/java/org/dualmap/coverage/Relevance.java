package org.dualmap.coverage;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dualmap.claimindex.ClaimNet;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.jspecify.annotations.Nullable;

/**
 * Tells the claims that can matter for a target from the many that cannot: those on one of its
 * items, and those on a skill that an item is linked to, or on one below it. For one thread and one
 * state of the graph.
 */
final class Relevance {
  private final Set<String> items = new HashSet<>();
  private final Set<String> ends = new HashSet<>();
  private final Hierarchy hierarchy;

  Relevance(ClaimNet net, @Nullable LocalDate asOf, List<TargetItem> items) {
    for (TargetItem item : items) {
      this.items.add(item.iri());
      for (Claim claim : net.claims(item.iri(), asOf)) {
        if (claim.state() == ClaimState.ACCEPTED) {
          ends.add(claim.subject());
        }
      }
    }
    this.hierarchy = new Hierarchy(net::broader, this::isEnd);
  }

  private boolean isEnd(String iri) {
    return ends.contains(iri) || items.contains(iri);
  }

  /** What is above skills, as far as it matters. */
  Hierarchy hierarchy() {
    return hierarchy;
  }

  /** Whether a claim whose object this is can matter. */
  boolean matters(String object) {
    return items.contains(object)
        || object.startsWith(Inference.SKILLS)
            && (isEnd(object) || !hierarchy.above(object).isEmpty());
  }
}
