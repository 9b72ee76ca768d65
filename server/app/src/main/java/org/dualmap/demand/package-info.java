/** What employers ask for against what is taught, and which programmes fit a profile of skills. */
@NullMarked
package org.dualmap.demand;

import org.jspecify.annotations.NullMarked;
