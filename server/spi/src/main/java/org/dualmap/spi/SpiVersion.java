package org.dualmap.spi;

/** The version of this interface, which plugins name as a range in their manifest. */
public final class SpiVersion {
  /** Semantic version; a new first number (or second, below 1.0.0) may break plugins. */
  public static final String CURRENT = "0.1.0";

  private SpiVersion() {}
}
