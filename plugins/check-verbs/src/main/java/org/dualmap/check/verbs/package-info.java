/** Remarks on claims where an outcome is to know and its target is to do. */
@NullMarked
package org.dualmap.check.verbs;

import org.jspecify.annotations.NullMarked;
