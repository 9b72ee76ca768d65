/** Texts as vectors: the model that makes them, and where they are kept. */
@NullMarked
package org.dualmap.search.vector;

import org.jspecify.annotations.NullMarked;
