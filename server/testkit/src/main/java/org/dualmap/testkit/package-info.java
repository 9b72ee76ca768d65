/** A real server for tests: in this process, on a free port, in a folder of its own. */
@NullMarked
package org.dualmap.testkit;

import org.jspecify.annotations.NullMarked;
