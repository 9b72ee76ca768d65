/** Long work in the background that callers watch and cancel. */
@NullMarked
package org.dualmap.job;

import org.jspecify.annotations.NullMarked;
