package org.dualmap.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in the files of one case, so that all of it is told at once. */
final class Faults {
  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  private record Fault(int line, String what) {}

  Faults(String file) {
    this.file = file;
  }

  void add(int line, String what) {
    faults.add(new Fault(line, what));
  }

  /**
   * Ends the reading where anything was wrong.
   *
   * @throws BadCase with all of it, by line
   */
  void refuse() {
    if (!faults.isEmpty()) {
      throw new BadCase(
          faults.stream()
              .sorted(Comparator.comparingInt(Fault::line))
              .map(fault -> file + ":" + fault.line() + ": " + fault.what())
              .toList());
    }
  }
}
