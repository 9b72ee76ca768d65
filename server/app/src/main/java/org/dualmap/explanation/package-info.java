/** Says in words and as PROV-O why a figure of coverage is what it is. */
@NullMarked
package org.dualmap.explanation;

import org.jspecify.annotations.NullMarked;
