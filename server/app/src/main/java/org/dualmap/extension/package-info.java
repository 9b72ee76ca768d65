/**
 * What the server needs to ask what plugins bring: who brought it, and things as plugins see them.
 */
@NullMarked
package org.dualmap.extension;

import org.jspecify.annotations.NullMarked;
