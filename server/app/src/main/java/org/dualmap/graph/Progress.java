package org.dualmap.graph;

/**
 * Where long work tells how far it is, and learns that it is no longer wanted. Called from the one
 * thread that works.
 */
public interface Progress {
  /** Work that nobody watches. */
  Progress UNWATCHED =
      new Progress() {
        @Override
        public void stage(String name, long total) {}

        @Override
        public void advance(long steps) {}
      };

  /**
   * Begins a stage.
   *
   * @param name what is done, in a word or two
   * @param total how many steps it will have; 0 where that is not known
   */
  void stage(String name, long total);

  /**
   * Says that more steps of the stage are done.
   *
   * @throws org.dualmap.problem.Problem cancelled, where the work is no longer wanted; the caller
   *     lets it pass, so that an open transaction aborts
   */
  void advance(long steps);
}
