/** Measures search beside what others offer for the same data. */
@NullMarked
package org.dualmap.bench.search;

import org.jspecify.annotations.NullMarked;
