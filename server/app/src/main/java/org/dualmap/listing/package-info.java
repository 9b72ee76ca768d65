/** Lists of the things that people choose from: programmes, standards, employers and the like. */
@NullMarked
package org.dualmap.listing;

import org.jspecify.annotations.NullMarked;
