/** The command line. */
@NullMarked
package org.dualmap.cli;

import org.jspecify.annotations.NullMarked;
