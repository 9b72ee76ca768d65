/** What a killed server leaves behind, and what the next start makes of it. */
@NullMarked
package org.dualmap.crash;

import org.jspecify.annotations.NullMarked;
