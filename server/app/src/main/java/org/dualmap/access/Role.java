package org.dualmap.access;

import java.util.EnumSet;
import java.util.Set;

/** What an account is allowed to do; an account may have several. */
public enum Role {
  READER(EnumSet.of(Action.READ_DATA)),
  EDITOR(EnumSet.of(Action.READ_DATA, Action.WRITE_GRAPH, Action.IMPORT, Action.KEEP_ANSWERS)),
  REVIEWER(
      EnumSet.of(Action.READ_DATA, Action.REVIEW_MAPPINGS, Action.RECOGNISE, Action.KEEP_ANSWERS)),
  ADMINISTRATOR(EnumSet.allOf(Action.class));

  /** The kinds of things that need a right. Reading the public graph needs none. */
  public enum Action {
    READ_DATA,
    WRITE_GRAPH,
    IMPORT,
    REVIEW_MAPPINGS,
    RECOGNISE,
    KEEP_ANSWERS,
    MANAGE_PLUGINS,
    MANAGE_ACCOUNTS,
    MAINTAIN
  }

  private final Set<Action> actions;

  Role(Set<Action> actions) {
    this.actions = actions;
  }

  /** What this role allows. */
  public Set<Action> actions() {
    return Set.copyOf(actions);
  }
}
