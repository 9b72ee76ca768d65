package org.dualmap.dist;

import java.nio.file.Path;

/** The unpacked distribution that this build made. */
final class Distribution {
  private Distribution() {}

  /** The folder with {@code bin}, {@code lib} and {@code plugins}. */
  static Path folder() {
    return Path.of(System.getProperty("dualmap.folder")).toAbsolutePath().normalize();
  }

  /** The plugins that ship. */
  static Path plugins() {
    return folder().resolve("plugins");
  }
}
