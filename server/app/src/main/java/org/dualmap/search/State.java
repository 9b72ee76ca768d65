package org.dualmap.search;

import java.util.Locale;

/** Whether a thing is to be used. */
enum State {
  CURRENT,
  /** A newer version of it, or of what it is part of, has taken its place. */
  REPLACED,
  /** Kept only so that old links resolve. */
  DEPRECATED;

  /** The name in addresses and answers. */
  String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
