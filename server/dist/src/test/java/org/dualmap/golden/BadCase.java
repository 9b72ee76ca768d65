package org.dualmap.golden;

import java.util.List;

/** A case that cannot be asked, with everything that is wrong in its files. */
final class BadCase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadCase(List<String> faults) {
    super(String.join("\n", faults));
  }
}
