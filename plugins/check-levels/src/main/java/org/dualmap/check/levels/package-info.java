/** Remarks on claims between things whose levels are apart. */
@NullMarked
package org.dualmap.check.levels;

import org.jspecify.annotations.NullMarked;
