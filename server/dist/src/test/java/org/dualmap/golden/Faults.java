package org.dualmap.golden;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in the files of one case, so that all of it is told at once. */
final class Faults {
  private final String file;
  private final List<String> faults = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(int line, String what) {
    faults.add(file + ":" + line + ": " + what);
  }

  /**
   * Ends the reading where anything was wrong.
   *
   * @throws BadCase with all of it
   */
  void refuse() {
    if (!faults.isEmpty()) {
      throw new BadCase(faults);
    }
  }
}
