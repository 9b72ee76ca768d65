package org.dualmap.suggestion;

import java.util.List;
import java.util.Set;

/**
 * The labels of a target as they stood after a change of the graph.
 *
 * @param sequence the change
 * @param members the IRIs of all that belongs to the target, in use or not
 */
record Book(
    Target target, LabelBook labels, long sequence, List<String> members, Set<String> iris) {

  Book(Target target, LabelBook labels, long sequence, List<String> members) {
    this(target, labels, sequence, members, Set.copyOf(members));
  }

  /** Whether a change of these things changes the book. */
  boolean touchedBy(Set<String> subjects) {
    return subjects.stream().anyMatch(iris::contains);
  }

  /** The same book, of which a later change was seen to be none of its own. */
  Book at(long later) {
    return new Book(target, labels, later, members, iris);
  }
}
