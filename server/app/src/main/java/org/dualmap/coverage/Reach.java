package org.dualmap.coverage;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dualmap.claimindex.ClaimNet;
import org.dualmap.mapping.Claim;
import org.dualmap.mapping.ClaimState;
import org.jspecify.annotations.Nullable;

/**
 * Finds the programmes from which claims lead to the items of a standard: on an item itself, or on
 * a skill that an item is linked to, or on one below that. For one answer, in one thread.
 */
final class Reach {
  private final ClaimNet net;
  private final @Nullable LocalDate asOf;
  private final Map<String, List<Claim>> links = new HashMap<>();
  private final Set<String> linked = new HashSet<>();
  private final Set<String> sources = new HashSet<>();
  private final Set<String> seenSkills = new HashSet<>();

  Reach(ClaimNet net, @Nullable LocalDate asOf, List<TargetItem> items) {
    this.net = net;
    this.asOf = asOf;
    items.forEach(item -> add(item.iri()));
  }

  private void add(String item) {
    List<Claim> upon = new ArrayList<>();
    for (Claim claim : net.claims(item, asOf)) {
      if (isSkill(claim.subject())) {
        upon.add(claim);
        linked.add(claim.subject());
        if (claim.state() == ClaimState.ACCEPTED) {
          addBelow(claim.subject());
        }
      }
      sources.add(claim.subject());
    }
    if (isSkill(item)) {
      addBelow(item);
    }
    links.put(item, upon);
  }

  /** What can be reached through the hierarchy of skills, or is in it. */
  private boolean isSkill(String iri) {
    return iri.startsWith(Inference.SKILLS) || !net.narrower(iri).isEmpty();
  }

  private void addBelow(String skill) {
    Deque<String> open = new ArrayDeque<>(List.of(skill));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seenSkills.add(next)) {
        open.addAll(net.narrower(next));
        if (next.startsWith(Inference.SKILLS)) {
          for (Claim claim : net.claims(next, asOf)) {
            if (claim.state() == ClaimState.ACCEPTED) {
              sources.add(claim.subject());
            }
          }
        }
      }
    }
  }

  /** Whether an item is linked to it by a claim, or is it. */
  boolean isLinked(String skill) {
    return linked.contains(skill) || links.containsKey(skill);
  }

  /** Whether a claim whose object this is can matter for an item. */
  boolean matters(String object, Hierarchy hierarchy) {
    return links.containsKey(object)
        || object.startsWith(Inference.SKILLS)
            && (linked.contains(object) || !hierarchy.above(object).isEmpty());
  }

  /** The claims between an item and skills, each with the item as its object. */
  List<Claim> links(String item) {
    return links.getOrDefault(item, List.of());
  }

  /** Those of the programmes that have a claim which leads here. */
  Set<String> programmes(Collection<String> all) {
    Set<String> allowed = new HashSet<>(all);
    Set<String> found = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(sources);
    while (!open.isEmpty()) {
      String next = open.pop();
      if (seen.add(next)) {
        if (allowed.contains(next)) {
          found.add(next);
        }
        open.addAll(net.wholes(next));
      }
    }
    return found;
  }

  /** The outcomes of a programme, those of its modules included. */
  static Set<String> outcomesOf(ClaimNet net, String programme) {
    Set<String> outcomes = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(programme));
    while (!open.isEmpty()) {
      for (String part : net.parts(open.pop())) {
        if (seen.add(part)) {
          open.push(part);
          if (net.isOutcome(part)) {
            outcomes.add(part);
          }
        }
      }
    }
    return outcomes;
  }
}
