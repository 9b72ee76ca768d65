package org.dualmap.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most heap that this process has used since the last reset. */
final class HeapPeak {
  private static final List<MemoryPoolMXBean> POOLS =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  private HeapPeak() {}

  /** Collects garbage and begins anew. */
  static void reset() {
    System.gc();
    POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /**
   * The peaks of all pools of the heap together, in MiB. They need not have been at the same
   * moment, so that the true peak is at most this.
   */
  static long mebibytes() {
    return POOLS.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
  }

  /** The largest heap that this process may have, in MiB. */
  static long limit() {
    return Runtime.getRuntime().maxMemory() >> 20;
  }
}
