/** Versions of programmes, standards and frameworks, and which of them holds on a day. */
@NullMarked
package org.dualmap.version;

import org.jspecify.annotations.NullMarked;
