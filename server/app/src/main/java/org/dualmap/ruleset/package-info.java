/** Rule sets: the versioned parameters of coverage and recognition, as data. */
@NullMarked
package org.dualmap.ruleset;

import org.jspecify.annotations.NullMarked;
