/** The sheets in which people without programming write programmes and standards down. */
@NullMarked
package org.dualmap.sheetform;

import org.jspecify.annotations.NullMarked;
