/** What a programme covers of an occupational standard, and why we think so. */
@NullMarked
package org.dualmap.coverage;

import org.jspecify.annotations.NullMarked;
