/** A real server for tests, in this process, on a free port; and plugins for it. */
@NullMarked
package org.dualmap.testkit;

import org.jspecify.annotations.NullMarked;
