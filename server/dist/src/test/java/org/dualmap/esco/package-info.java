/** The ESCO classification as it is published, whole. */
@NullMarked
package org.dualmap.esco;

import org.jspecify.annotations.NullMarked;
