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
import java.util.function.Function;
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
  private final Set<String> items = new HashSet<>();
  private final Map<String, List<Claim>> linksOfSkill = new HashMap<>();
  private final Set<String> sources = new HashSet<>();
  private final Set<String> seenSkills = new HashSet<>();

  Reach(ClaimNet net, @Nullable LocalDate asOf, List<TargetItem> items) {
    this.net = net;
    this.asOf = asOf;
    items.forEach(item -> add(item.iri()));
  }

  private void add(String item) {
    items.add(item);
    for (Claim claim : net.claims(item, asOf)) {
      if (isSkill(claim.subject())) {
        linksOfSkill.computeIfAbsent(claim.subject(), skill -> new ArrayList<>()).add(claim);
        if (claim.state() == ClaimState.ACCEPTED) {
          addBelow(claim.subject());
        }
      }
      sources.add(claim.subject());
    }
    if (isSkill(item)) {
      addBelow(item);
    }
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
    return linksOfSkill.containsKey(skill) || items.contains(skill);
  }

  /** Whether a claim whose object this is can matter for an item. */
  boolean matters(String object, Hierarchy hierarchy) {
    return items.contains(object)
        || object.startsWith(Inference.SKILLS)
            && (linksOfSkill.containsKey(object) || !hierarchy.above(object).isEmpty());
  }

  /** By item, the claims between it and the skills that the inference reaches. */
  Function<String, List<Claim>> links(Inference inference) {
    Map<String, List<Claim>> ofItem = new HashMap<>();
    for (String skill : inference.reached()) {
      for (Claim link : linksOfSkill.getOrDefault(skill, List.of())) {
        ofItem.computeIfAbsent(link.object(), item -> new ArrayList<>()).add(link);
      }
    }
    return item -> ofItem.getOrDefault(item, List.of());
  }

  /**
   * The programmes that have a claim which leads here, each with those of its outcomes, and perhaps
   * itself, that make such claims.
   *
   * @param all the programmes among which to look
   */
  Map<String, Set<String>> programmes(Collection<String> all) {
    Set<String> allowed = new HashSet<>(all);
    Map<String, Set<String>> above = new HashMap<>();
    Map<String, Set<String>> found = new HashMap<>();
    for (String source : sources) {
      for (String programme : programmesOf(source, allowed, above)) {
        Set<String> own = found.computeIfAbsent(programme, p -> new HashSet<>());
        if (net.isOutcome(source) || source.equals(programme)) {
          own.add(source);
        }
      }
    }
    return found;
  }

  private Set<String> programmesOf(
      String source, Set<String> allowed, Map<String, Set<String>> above) {
    Set<String> programmes = new HashSet<>();
    if (allowed.contains(source)) {
      programmes.add(source);
    }
    for (String whole : net.wholes(source)) {
      programmes.addAll(above.computeIfAbsent(whole, w -> upwards(w, allowed)));
    }
    return programmes;
  }

  private Set<String> upwards(String start, Set<String> allowed) {
    Set<String> found = new HashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
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
