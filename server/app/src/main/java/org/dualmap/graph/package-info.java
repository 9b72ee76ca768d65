/**
 * The one door to the graph: TDB2, the journal of every change, and the shapes that guard it. No
 * other package reads or writes the store but through {@link org.dualmap.graph.GraphStore}.
 */
@NullMarked
package org.dualmap.graph;

import org.jspecify.annotations.NullMarked;
