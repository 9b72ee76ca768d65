/** Does what the documents say, so that they cannot fall behind. */
@NullMarked
package org.dualmap.docs;

import org.jspecify.annotations.NullMarked;
