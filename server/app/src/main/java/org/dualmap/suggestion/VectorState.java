package org.dualmap.suggestion;

/**
 * How far the vectors of a target are.
 *
 * @param used whether the server uses vectors at all
 * @param ready whether this answer has used them
 * @param done texts of the target that have one
 * @param total texts of the target that get one: the English ones
 */
public record VectorState(boolean used, boolean ready, int done, int total) {
  static final VectorState OFF = new VectorState(false, false, 0, 0);
}
