package org.dualmap.suggestion;

import org.dualmap.graph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where candidates come from.
 *
 * @param iri of a programme, a standard, a profession card, a labour function, a framework or a
 *     concept scheme; null means all ESCO skills
 * @param kind null for a concept scheme that has no kind here, and for ESCO skills
 */
record Target(@Nullable String iri, @Nullable Kind kind) {
  static final Target ESCO = new Target(null, null);
}
