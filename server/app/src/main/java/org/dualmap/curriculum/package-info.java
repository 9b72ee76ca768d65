/**
 * The matrix of a programme: outcome by module, assessment and place, and what is wrong with it.
 */
@NullMarked
package org.dualmap.curriculum;

import org.jspecify.annotations.NullMarked;
