/** Loads what partner institutions add, and keeps its faults away from the server. */
@NullMarked
package org.dualmap.plugin;

import org.jspecify.annotations.NullMarked;
