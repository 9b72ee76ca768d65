/** The gold sets of the repository held against the data that they speak of. */
@NullMarked
package org.dualmap.gold;

import org.jspecify.annotations.NullMarked;
