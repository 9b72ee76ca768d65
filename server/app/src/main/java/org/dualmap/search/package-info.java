/** The search index over everything in the graph; it follows the journal and can be rebuilt. */
@NullMarked
package org.dualmap.search;

import org.jspecify.annotations.NullMarked;
