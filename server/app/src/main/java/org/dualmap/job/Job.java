package org.dualmap.job;

/** Long work in the background. Safe for many threads. */
public interface Job {
  /** Unique among all jobs. */
  String id();

  /** Whether it has ended, however it did. */
  boolean isOver();

  /** Asks it to stop at its next step. */
  void cancel();
}
