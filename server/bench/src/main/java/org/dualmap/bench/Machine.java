package org.dualmap.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the figures were measured on. */
public final class Machine {
  private Machine() {}

  /** One line about the machine, with how busy it is now. */
  public static String line() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return "Machine: %d cores, %d GiB memory, %s, JDK %s; load now: %.1f"
        .formatted(
            system.getAvailableProcessors(),
            system.getTotalMemorySize() >> 30,
            System.getProperty("os.name"),
            System.getProperty("java.runtime.version"),
            system.getSystemLoadAverage());
  }
}
