/** Acceptance tests: the distribution as a user gets it, over HTTP and at the command line. */
@NullMarked
package org.dualmap.dist;

import org.jspecify.annotations.NullMarked;
