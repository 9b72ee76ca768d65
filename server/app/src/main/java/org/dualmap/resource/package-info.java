/** One resource of the graph, as data and as a page. */
@NullMarked
package org.dualmap.resource;

import org.jspecify.annotations.NullMarked;
