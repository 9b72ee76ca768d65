/** Measures the server from outside; see docs/benchmarks.md. */
@NullMarked
package org.dualmap.bench;

import org.jspecify.annotations.NullMarked;
