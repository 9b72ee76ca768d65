/** Jena's full-text search as a server to compare with. */
@NullMarked
package org.dualmap.bench.jenatext;

import org.jspecify.annotations.NullMarked;
