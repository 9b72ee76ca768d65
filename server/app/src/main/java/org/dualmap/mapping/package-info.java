/** Mappings as claims: who says how much of one thing another thing covers. */
@NullMarked
package org.dualmap.mapping;

import org.jspecify.annotations.NullMarked;
