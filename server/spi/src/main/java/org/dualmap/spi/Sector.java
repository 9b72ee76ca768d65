package org.dualmap.spi;

/** The part of the education system that a programme belongs to. */
public enum Sector {
  /** Vocational education and training: colleges. */
  VET,
  /** Higher education: universities. */
  HE
}
