/** Puts the parts together: opens the data folder, loads the plugins, owns the port. */
@NullMarked
package org.dualmap.server;

import org.jspecify.annotations.NullMarked;
