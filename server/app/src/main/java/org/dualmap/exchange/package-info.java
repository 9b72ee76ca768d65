/** Files in and out: imports as jobs with a preview, progress and findings; exports. */
@NullMarked
package org.dualmap.exchange;

import org.jspecify.annotations.NullMarked;
