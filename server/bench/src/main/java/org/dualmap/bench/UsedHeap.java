package org.dualmap.bench;

/** How much heap this process needs. */
final class UsedHeap {
  private UsedHeap() {}

  /** What is still in use after garbage has been collected several times, in MiB. */
  static long mebibytes() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int n = 0; n < 5; n++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least >> 20;
  }
}
